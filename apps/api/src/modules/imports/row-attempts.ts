import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { DomainError } from '../../platform/http/domain-error.js';
import { translateError } from '../../platform/http/translate-error.js';
import type { RowOutcome, RowProblem } from './import-target.js';

/** Writes one row so that what the business refuses of it is taken back alone, and the rest of the chunk goes on. */
@Injectable()
export class RowAttempts {
  constructor(private readonly work: UnitOfWork) {}

  /** @param otherwise what else than a refusal an error means for the row @throws what nobody foresaw */
  async of(
    body: () => Promise<RowOutcome>,
    otherwise: (error: DomainError) => RowOutcome | null = () => null,
  ): Promise<RowOutcome> {
    const { manager } = this.work;
    await manager.query('SAVEPOINT one_row');
    try {
      const outcome = await body();
      await manager.query('RELEASE SAVEPOINT one_row');
      return outcome;
    } catch (thrown) {
      const error = translateError(thrown);
      if (error.kind === 'unavailable' || error.code === 'server.failed') throw thrown;
      await manager.query('ROLLBACK TO SAVEPOINT one_row');
      return otherwise(error) ?? { outcome: 'refused', problem: problemOf(error) };
    }
  }
}

/** The first cell at fault, by the field it was read into: `/expectedAmount/amount` is the column of `expectedAmount`. */
function problemOf({ code, params, fields: [first] }: DomainError): RowProblem {
  if (!first) return { field: '', code, params };
  const [, member = '', own = ''] = first.pointer.split('/');
  return {
    field: member === 'custom' ? `custom.${own}` : member,
    code: first.code,
    params: { ...params, ...first.params },
  };
}

export const refused = (field: string, code: string, params: Record<string, unknown> = {}): RowOutcome => ({
  outcome: 'refused',
  problem: { field, code, params },
});

export const skipped = (code: string, params: Record<string, unknown> = {}): RowOutcome => ({
  outcome: 'skipped',
  problem: { field: '', code, params },
});
