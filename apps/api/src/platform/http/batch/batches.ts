import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { DomainError } from '../domain-error.js';
import { translateError } from '../translate-error.js';

export const MOST_IN_BATCH = 100;
export const BATCH_MODES = ['atomic', 'partial'] as const;
export type BatchMode = (typeof BATCH_MODES)[number];

/** What became of one of many: the record, or why there is none. */
export interface BatchOutcome {
  readonly id: string | null;
  readonly version: number | null;
  readonly error: DomainError | null;
}

export interface Done {
  readonly id: string;
  readonly version: number | null;
}

/** Does the same to many in one transaction, each by the action that does it to one. */
@Injectable()
export class Batches {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * All of them or none; in part, what the business refuses of one is taken back alone.
   * @throws what the first one that is refused throws, its pointers below `/items/<n>`
   */
  async run<Item>(
    items: readonly Item[],
    mode: BatchMode,
    act: (item: Item) => Promise<Done>,
  ): Promise<BatchOutcome[]> {
    const outcomes: BatchOutcome[] = [];
    for (const [at, item] of items.entries())
      outcomes.push(mode === 'partial' ? await this.attempt(() => act(item), at) : await whole(() => act(item), at));
    return outcomes;
  }

  private async attempt(body: () => Promise<Done>, at: number): Promise<BatchOutcome> {
    const { manager } = this.work;
    await manager.query('SAVEPOINT one_of_many');
    try {
      const done = await body();
      await manager.query('RELEASE SAVEPOINT one_of_many');
      return { ...done, error: null };
    } catch (thrown) {
      const error = translateError(thrown);
      if (error.kind === 'unavailable' || error.code === 'server.failed') throw thrown;
      await manager.query('ROLLBACK TO SAVEPOINT one_of_many');
      return { id: null, version: null, error: below(error, at) };
    }
  }
}

async function whole(body: () => Promise<Done>, at: number): Promise<BatchOutcome> {
  try {
    return { ...(await body()), error: null };
  } catch (thrown) {
    const error = translateError(thrown);
    throw error.kind === 'unavailable' || error.code === 'server.failed' ? thrown : below(error, at);
  }
}

/** The same refusal, of the item it is about. */
function below({ code, kind, params, fields }: DomainError, at: number): DomainError {
  const here = `/items/${at}`;
  const inside = fields.map((field) => ({
    ...field,
    pointer: field.pointer.startsWith('/') ? `${here}${field.pointer}` : here,
  }));
  return new DomainError(code, kind, params, inside.length > 0 ? inside : [{ pointer: here, code, params }]);
}
