import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Job, JobGivenUp, JobInterrupted } from '../../../platform/jobs/job.js';
import { checkRecord } from '../check-record.js';
import { checkSeal } from '../check-seals.js';
import type { Finding } from '../finding.js';
import { EvidenceRecords } from '../records.repository.js';
import { NO_SEAL, type SealBefore } from '../seal.js';
import { Seals } from '../seals.repository.js';
import { Verifications, type Counted } from '../verifications.repository.js';

export const VERIFICATION_JOB = 'evidence.verification';

const AT_ONCE = 200;
/** A report of more is no longer read; the first ones say where to look. */
const MOST_FINDINGS = 200;

/** Checks every approval and every seal against one another, a few hundred approvals at a time. */
@Injectable()
export class VerifyEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly records: EvidenceRecords,
    private readonly seals: Seals,
    private readonly verifications: Verifications,
  ) {}

  @Job(VERIFICATION_JOB)
  async execute({ verificationId }: { verificationId: string }, stopping: AbortSignal): Promise<void> {
    await this.note(verificationId, 'running');
    const bySeals = await this.checkSeals();
    let counted: Counted = { instances: 0, actions: 0, ...bySeals };
    for (let after: string | null = null; ;) {
      if (stopping.aborted) throw new JobInterrupted();
      const batch: Batch = await this.checkBatch(after);
      counted = add(counted, batch);
      after = batch.last;
      if (after === null) break;
    }
    await this.note(verificationId, 'done', { ...counted, findings: counted.findings.slice(0, MOST_FINDINGS) });
  }

  @JobGivenUp(VERIFICATION_JOB)
  async giveUp({ verificationId }: { verificationId: string }): Promise<void> {
    await this.note(verificationId, 'failed');
  }

  private async note(id: string, status: 'running' | 'done' | 'failed', counted?: Counted): Promise<void> {
    await this.work.run(HOUSE, 'write', () => this.verifications.set(id, status, counted));
  }

  private checkBatch(after: string | null): Promise<Batch> {
    return this.work.run(HOUSE, 'read', async () => {
      const records = await this.records.after(after, AT_ONCE);
      const sealed = await this.seals.sealed(records.map(({ instance }) => instance.id));
      return {
        instances: records.length,
        actions: records.reduce((sum, { actions }) => sum + actions.length, 0),
        findings: records.flatMap((record) => checkRecord(record, sealed.get(record.instance.id) ?? [])),
        last: records.length < AT_ONCE ? null : (records.at(-1)?.instance.id ?? null),
      };
    });
  }

  private checkSeals(): Promise<Pick<Counted, 'seals' | 'findings'>> {
    return this.work.run(HOUSE, 'read', async () => {
      const seals = await this.seals.all();
      const findings: Finding[] = [];
      let before: SealBefore = NO_SEAL;
      for (const seal of seals) {
        const leaves = await this.seals.leavesOf(seal.number);
        findings.push(...checkSeal(before, seal, leaves, await this.seals.covered(seal.number)));
        before = seal;
      }
      for (const { instanceId, seal } of await this.seals.vanished())
        findings.push({ code: 'instance_missing', instanceId, number: null, seq: null, seal });
      return { seals: seals.length, findings };
    });
  }
}

interface Batch extends Omit<Counted, 'seals'> {
  readonly last: string | null;
}

function add(counted: Counted, batch: Batch): Counted {
  return {
    ...counted,
    instances: counted.instances + batch.instances,
    actions: counted.actions + batch.actions,
    findings: [...counted.findings, ...batch.findings],
  };
}
