import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Rehearsal } from './rehearsal.entity.js';

type Wish = Pick<Rehearsal, 'planId' | 'planVersion' | 'day' | 'changes'>;

export interface SeenApproval {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

@Injectable()
export class Rehearsals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  /** Newest first, of a plan or of days without one. */
  of(planId: string | null): Promise<Rehearsal[]> {
    return this.work.manager.find(Rehearsal, {
      where: { planId: planId ?? IsNull() },
      order: { createdAt: 'DESC', id: 'DESC' },
      take: 20,
    });
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<Rehearsal> {
    const row = await this.work.manager.findOneBy(Rehearsal, { id });
    if (!row) throw new RowIsMissing({ type: 'reorganisation-rehearsal', id });
    return row;
  }

  insert(wish: Wish): Promise<Rehearsal> {
    const fresh = { status: 'queued' as const, total: 0, done: 0, report: null, failure: null, finishedAt: null };
    return this.rows.insert(Rehearsal, { ...wish, ...fresh });
  }

  save(rehearsal: Rehearsal): Promise<Rehearsal> {
    return this.rows.change(rehearsal);
  }

  /** How many approvals are under way. As the house. */
  async underWay(): Promise<number> {
    const [row] = await this.work.manager.query<[{ n: number }]>(
      `SELECT count(*)::int AS n FROM approval_instances WHERE status IN ('running', 'blocked')`,
    );
    return row.n;
  }

  /** Those of the approvals that the reader may see. */
  async seen(ids: readonly string[]): Promise<Map<string, SeenApproval>> {
    const rows = await this.work.manager.query<SeenApproval[]>(
      'SELECT id, number, title FROM approval_instances WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}
