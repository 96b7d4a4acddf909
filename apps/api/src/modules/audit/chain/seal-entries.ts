import { Injectable, Logger } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Often } from '../../../platform/housekeeping/often.js';
import { AuditSeals } from './audit-seals.repository.js';
import { leavesOf, sealOf, type AuditSeal, type SealBefore } from './entry-seal.js';
import { LogMark } from './log-mark.repository.js';

const EVERY_MS = 5 * 60_000;
const ENTRIES_A_SEAL = 5000;

/** 封存审计: fixes what the log says so far under a root, chained to the root before; writers are never held up. */
@Injectable()
export class SealEntries {
  private readonly logger = new Logger('audit');

  constructor(
    private readonly work: UnitOfWork,
    private readonly seals: AuditSeals,
    private readonly mark: LogMark,
  ) {}

  /** Every settled entry that no seal covers yet, in the caller's transaction. @returns the newest seal there is */
  execute(): Promise<AuditSeal | null> {
    return this.work.asHouse(async () => {
      const before = await this.seals.lastForNext();
      const upToId = await this.mark.settled();
      if (upToId !== null) await this.sealUpTo(upToId, before);
      return this.seals.last();
    });
  }

  /** By itself every five minutes; sooner again where somebody was still writing the last time. */
  @Often()
  async regularly(): Promise<void> {
    const due = await this.work.run(HOUSE, 'read', () => this.isDue());
    if (due) await this.work.run(HOUSE, 'write', () => this.execute());
  }

  private async isDue(): Promise<boolean> {
    const looked = await this.mark.lookedAt();
    return (!looked || Date.now() - looked.getTime() >= EVERY_MS) && (await this.seals.unsealed()) > 0;
  }

  private async sealUpTo(upToId: string, first: SealBefore): Promise<void> {
    for (let before = first; ;) {
      const entries = await this.seals.entries(before.upToId, upToId, ENTRIES_A_SEAL);
      if (entries.length === 0) return;
      const more = entries.length === ENTRIES_A_SEAL;
      const leaves = leavesOf(entries);
      const end = more ? (entries.at(-1)?.id as string) : upToId;
      const seal = sealOf(before, leaves, end, this.work.now.toISOString());
      await this.seals.insert(seal, leaves);
      // A log that leaves the machine is a place where the root is known to others.
      this.work.afterCommit(() => this.logger.log({ msg: 'audit sealed', seal: seal.number, root: seal.hash }));
      if (!more) return;
      before = seal;
    }
  }
}
