import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Claims, type InConflict } from './claims.repository.js';
import { verdictOf, type Entry, type Verdict } from './verdict.js';

/** A conflict, with the entries it was decided by where it was. */
export interface Judged {
  readonly id: string;
  readonly finding: readonly Entry[] | null;
}

/** What the log says of conflicts; whoever asks, the answer is the same. */
@Injectable()
export class Verdicts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly claims: Claims,
  ) {}

  async one(conflict: Judged): Promise<Verdict> {
    return (await this.of([conflict])).get(conflict.id) as Verdict;
  }

  /** By conflict. What was entered after a decision changes nothing of it. */
  of(conflicts: readonly Judged[]): Promise<Map<string, Verdict>> {
    const ids = conflicts.map(({ id }) => id);
    return this.work.asHouse(async () => {
      const [claims, log] = [await this.claims.claimsOf(ids), await this.claims.log(ids)];
      const verdicts = conflicts.map(({ id, finding }): [string, Verdict] => [
        id,
        verdictOf(those(claims, id), finding ?? those(log, id)),
      ]);
      return new Map(verdicts);
    });
  }
}

function those<T>(list: readonly InConflict<T>[], id: string): T[] {
  return list.flatMap(({ conflictId, ...each }) => (conflictId === id ? [each as T] : []));
}
