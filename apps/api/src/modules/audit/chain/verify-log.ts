import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Job, JobGivenUp, JobInterrupted } from '../../../platform/jobs/job.js';
import type { AuditFinding } from './audit-finding.js';
import { AuditSeals } from './audit-seals.repository.js';
import { AuditVerifications, type Counted } from './audit-verifications.repository.js';
import { checkDrop, checkEntries, checkKept, checkLink } from './check-chain.js';
import { NO_SEAL, type AuditSeal, type SealBefore } from './entry-seal.js';

export const LOG_VERIFICATION_JOB = 'audit.verification';

/** A report of more is no longer read; the first ones say where to look. */
const MOST_FINDINGS = 200;
/** Far more than a seal covers: entries put in afterwards are to be seen too. */
const MOST_ENTRIES = 50_000;

/** Checks every seal and every entry that is still there against one another, one seal at a time. */
@Injectable()
export class VerifyLog {
  constructor(
    private readonly work: UnitOfWork,
    private readonly seals: AuditSeals,
    private readonly verifications: AuditVerifications,
  ) {}

  @Job(LOG_VERIFICATION_JOB)
  async execute({ verificationId }: { verificationId: string }, stopping: AbortSignal): Promise<void> {
    await this.work.run(HOUSE, 'write', () => this.verifications.set(verificationId, 'running'));
    const counted = await this.check(verificationId, stopping);
    const findings = counted.findings.slice(0, MOST_FINDINGS);
    await this.work.run(HOUSE, 'write', () => this.verifications.set(verificationId, 'done', { ...counted, findings }));
  }

  @JobGivenUp(LOG_VERIFICATION_JOB)
  async giveUp({ verificationId }: { verificationId: string }): Promise<void> {
    await this.work.run(HOUSE, 'write', () => this.verifications.set(verificationId, 'failed'));
  }

  private async check(verificationId: string, stopping: AbortSignal): Promise<Counted> {
    const [seals, unsealed, asked] = await this.work.run(HOUSE, 'read', async () => [
      await this.seals.all(),
      await this.seals.unsealed(),
      await this.verifications.find(verificationId),
    ]);
    const kept = asked?.keptNumber && asked.keptHash ? { number: asked.keptNumber, hash: asked.keptHash } : null;
    // What is wrong with the chain itself is told before what is wrong under it.
    const [chain, under]: [AuditFinding[], AuditFinding[]] = [checkKept(kept, seals), []];
    let [before, entries]: [SealBefore, number] = [NO_SEAL, 0];
    const dropped = droppedIn(seals);
    for (const seal of seals) {
      if (stopping.aborted) throw new JobInterrupted();
      chain.push(...checkLink(before, seal));
      if (seal.kind === 'drop') chain.push(...checkDrop(seal));
      else {
        const checked = await this.checkUnder(seal, dropped);
        under.push(...checked.findings);
        entries += checked.entries;
      }
      before = seal;
    }
    return { entries, unsealed, seals: seals.length, findings: [...chain, ...under] };
  }

  private checkUnder(seal: AuditSeal, dropped: ReadonlySet<string>): Promise<Pick<Counted, 'entries' | 'findings'>> {
    return this.work.run(HOUSE, 'read', async () => {
      const entries = await this.seals.entries(seal.afterId, seal.upToId, MOST_ENTRIES);
      const findings = checkEntries(seal, entries, await this.seals.leavesOf(seal.number), dropped);
      return { entries: entries.length, findings };
    });
  }
}

function droppedIn(seals: readonly AuditSeal[]): Set<string> {
  return new Set(seals.filter(({ kind }) => kind === 'drop').flatMap(({ parts }) => parts.map(({ month }) => month)));
}
