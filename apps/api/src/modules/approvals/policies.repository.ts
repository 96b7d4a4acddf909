import { Injectable } from '@nestjs/common';
import { hashOf, type Policy } from '@countersign/approval-engine';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { PolicyTests } from './approval-policy.entity.js';
import { PolicyIsMissing } from './approvals.errors.js';

export interface PolicyRow {
  id: string;
  policyId: string;
  code: string;
  purpose: string;
  number: number;
  content: Policy;
  contentHash: string;
  tests: PolicyTests;
  publishedAt: Date;
  effectiveFrom: Date;
  retiredAt: Date | null;
  proposedBy: string | null;
  approvedBy: string | null;
}

/** What is published, by whom; the house publishes what ships, and names nobody. */
export interface Publication {
  readonly number: number;
  readonly tests?: PolicyTests;
  /** Never earlier than now: what was submitted before keeps the version it began with. */
  readonly effectiveFrom?: Date;
  readonly proposedBy?: string;
  readonly approvedBy?: string;
}

export const NO_TESTS: PolicyTests = { cases: [], organisation: null };

const ROW = `v.id, v.policy_id AS "policyId", p.code, p.purpose, v.number, v.content, v.content_hash AS "contentHash", v.tests,
  v.published_at AS "publishedAt", v.effective_from AS "effectiveFrom", v.retired_at AS "retiredAt",
  v.proposed_by AS "proposedBy", v.approved_by AS "approvedBy"`;

/** Policies as data: the version that began last decides what is submitted from now on, every older one what it began. */
@Injectable()
export class Policies {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws PolicyIsMissing */
  async activeFor(purpose: string): Promise<PolicyRow> {
    const [row] = await this.work.manager.query<PolicyRow[]>(
      `SELECT ${ROW} FROM approval_policies p JOIN approval_policy_versions v ON v.policy_id = p.id
       WHERE p.purpose = $1 AND v.effective_from <= app_now() AND v.retired_at IS NULL
       ORDER BY v.effective_from DESC, v.published_at DESC, v.number DESC LIMIT 1`,
      [purpose],
    );
    if (!row) throw new PolicyIsMissing({ purpose });
    return row;
  }

  /** Whether anything decides on this: what has no policy is not asked about. */
  async isInForceFor(purpose: string): Promise<boolean> {
    const found = await this.work.manager.query<unknown[]>(
      `SELECT 1 FROM approval_policies p JOIN approval_policy_versions v ON v.policy_id = p.id
       WHERE p.purpose = $1 AND v.effective_from <= app_now() AND v.retired_at IS NULL LIMIT 1`,
      [purpose],
    );
    return found.length > 0;
  }

  async version(id: string): Promise<PolicyRow> {
    const [row] = await this.work.manager.query<PolicyRow[]>(
      `SELECT ${ROW} FROM approval_policy_versions v JOIN approval_policies p ON p.id = v.policy_id WHERE v.id = $1`,
      [id],
    );
    if (!row) throw new PolicyIsMissing({ purpose: id });
    return row;
  }

  /** Every version there is, oldest first; of one policy where a code is given. */
  versions(code: string | null = null): Promise<PolicyRow[]> {
    return this.work.manager.query<PolicyRow[]>(
      `SELECT ${ROW} FROM approval_policies p JOIN approval_policy_versions v ON v.policy_id = p.id
       WHERE $1::text IS NULL OR p.code = $1 ORDER BY p.code, v.number`,
      [code],
    );
  }

  /**
   * Publishes a version that is not there yet; one that is there is left exactly as it is.
   * @returns whether it is new
   */
  async publish(
    purpose: string,
    policy: Policy,
    { number, tests = NO_TESTS, effectiveFrom, proposedBy, approvedBy }: Publication = { number: policy.version },
  ): Promise<boolean> {
    await this.found(policy.code, purpose);
    const made = await this.work.manager.query<unknown[]>(
      `INSERT INTO approval_policy_versions (id, policy_id, number, content, content_hash, tests, effective_from, proposed_by, approved_by)
       SELECT $1, id, $3, $4::jsonb, $5, $6::jsonb, greatest($7::timestamptz, app_now()), $8::uuid, $9::uuid
       FROM approval_policies WHERE code = $2 ON CONFLICT (policy_id, number) DO NOTHING RETURNING id`,
      [
        newId(),
        policy.code,
        number,
        JSON.stringify(policy),
        hashOf(policy),
        JSON.stringify(tests),
        effectiveFrom ?? null,
        proposedBy ?? null,
        approvedBy ?? null,
      ],
    );
    return made.length > 0;
  }

  /** A policy of this code from now on, though without a version yet. */
  async found(code: string, purpose: string): Promise<void> {
    await this.work.manager.query(
      `INSERT INTO approval_policies (id, code, purpose) VALUES ($1, $2, $3) ON CONFLICT (code) DO NOTHING`,
      [newId(), code, purpose],
    );
  }

  /** What was submitted under it keeps it; nothing new is. */
  async retire(versionId: string): Promise<void> {
    await this.work.manager.query('UPDATE approval_policy_versions SET retired_at = app_now() WHERE id = $1', [
      versionId,
    ]);
  }
}
