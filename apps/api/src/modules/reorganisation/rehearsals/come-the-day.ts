import { Injectable } from '@nestjs/common';
import { startOfBusinessDay, type PlainDate } from '@countersign/kernel';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DomainError } from '../../../platform/http/domain-error.js';
import { EnterChange, TurnOfTheDay, type PlannedChange } from '../../org/index.js';
import type { Conflict } from './report.js';

/** Makes a day come and what is planned for it happen, in a transaction that is taken back afterwards. */
@Injectable()
export class ComeTheDay {
  constructor(
    private readonly work: UnitOfWork,
    private readonly enter: EnterChange,
    private readonly turn: TurnOfTheDay,
  ) {}

  /** @returns the changes that cannot be entered; the others are */
  async execute(changes: readonly PlannedChange[], day: PlainDate): Promise<Conflict[]> {
    const conflicts: Conflict[] = [];
    for (const [index, change] of changes.entries()) {
      const refusal = await this.attempt(() => this.enter.execute(change, day));
      if (refusal) conflicts.push(conflictOf(refusal, index));
    }
    await this.itIs(startOfBusinessDay(day));
    await this.turn.execute(day);
    return conflicts;
  }

  /** One that fails is undone alone. */
  private async attempt(body: () => Promise<void>): Promise<DomainError | null> {
    const { manager } = this.work;
    await manager.query('SAVEPOINT one_change');
    try {
      await body();
      await manager.query('RELEASE SAVEPOINT one_change');
      return null;
    } catch (error) {
      await manager.query('ROLLBACK TO SAVEPOINT one_change');
      if (error instanceof DomainError) return error;
      throw error;
    }
  }

  /** For the database; a day that has begun already stays what it is. */
  private async itIs(at: Date): Promise<void> {
    if (at <= this.work.now) return;
    await this.work.manager.query(
      'INSERT INTO clock (at) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET at = excluded.at',
      [at],
    );
  }
}

function conflictOf({ code, params, fields }: DomainError, index: number): Conflict {
  return { index, code, params, pointer: fields[0]?.pointer ?? null };
}
