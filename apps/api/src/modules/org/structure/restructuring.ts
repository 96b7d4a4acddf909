import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@countersign/kernel';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { OrganisationChanges } from '../over-time/organisation-changes.js';
import { ReasonIsMissing } from './structure.errors.js';
import { Structure } from './structure.repository.js';
import { difference } from './stretches.js';
import type { NodeSpan, NodeStretch, Tree } from './tree.js';

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

  async write(
    tree: Tree,
    id: string,
    {
      is,
      wanted,
      from,
      reason,
    }: { is: readonly NodeStretch[]; wanted: readonly NodeSpan[]; from: PlainDate; reason?: string | undefined },
  ): Promise<void> {
    const today = this.clock.today();
    const past = from < today ? (reason ?? null) : null;
    const before = tree === 'department' ? await this.structure.headsUpwards(id, today) : [];
    await this.work.asHouse(() => this.structure.write(tree, id, difference(is, wanted), past));
    const after = tree === 'department' ? await this.structure.headsUpwards(id, today) : [];
    await this.changes.settle('structure', [...before, ...after], from);
  }
}
