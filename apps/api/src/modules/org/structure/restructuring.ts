import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@countersign/kernel';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { OrganisationChanges } from '../over-time/organisation-changes.js';
import { ReasonIsMissing } from './structure.errors.js';
import { Structure } from './structure.repository.js';
import { difference } from './stretches.js';
import type { NodeSpan, NodeStretch, Tree } from './tree.js';

/** What a node is and what it is to be, from the first day that is different. */
export interface Rewriting {
  readonly is: readonly NodeStretch[];
  readonly wanted: readonly NodeSpan[];
  readonly from: PlainDate;
  readonly reason?: string | undefined;
}

/** Writes what a tree is to be like, and what follows from it. */
@Injectable()
export class Restructuring {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly structure: Structure,
    private readonly changes: OrganisationChanges,
  ) {}

  /** @param from the first day that is different @throws ReasonIsMissing where it is past and nobody says why */
  checkDay(from: PlainDate, reason: string | undefined): void {
    if (from >= this.clock.today() || reason?.trim()) return;
    throw new ReasonIsMissing({ date: from }, [
      { pointer: '/reason', code: ReasonIsMissing.code, params: { date: from } },
    ]);
  }

  async write(tree: Tree, id: string, rewriting: Rewriting): Promise<void> {
    const today = this.clock.today();
    const before = tree === 'department' ? await this.structure.headsUpwards(id, today) : [];
    await this.record(tree, id, rewriting);
    const after = tree === 'department' ? await this.structure.headsUpwards(id, today) : [];
    await this.changes.settle('structure', [...before, ...after], rewriting.from);
  }

  /** One of several: what follows from all of them is settled at the end. */
  async record(tree: Tree, id: string, { is, wanted, from, reason }: Rewriting): Promise<void> {
    const past = from < this.clock.today() ? (reason ?? null) : null;
    await this.work.asHouse(() => this.structure.write(tree, id, difference(is, wanted), past));
  }
}
