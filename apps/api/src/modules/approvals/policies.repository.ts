import { Injectable } from '@nestjs/common';
import { hashOf, type Policy } from '@countersign/approval-engine';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PolicyIsMissing } from './approvals.errors.js';

export interface PolicyRow {
  id: string;
  code: string;
  purpose: string;
  number: number;
  content: Policy;
  contentHash: string;
  publishedAt: Date;
}

const ROW = `v.id, p.code, p.purpose, v.number, v.content, v.content_hash AS "contentHash", v.published_at AS "publishedAt"`;

/** Policies as data: the newest version decides what is submitted from now on, every older one what it began. */
@Injectable()
export class Policies {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws PolicyIsMissing */
  async activeFor(purpose: string): Promise<PolicyRow> {
    const [row] = await this.work.manager.query<PolicyRow[]>(
      `SELECT ${ROW} FROM approval_policies p JOIN approval_policy_versions v ON v.policy_id = p.id
       WHERE p.purpose = $1 AND v.published_at <= app_now() ORDER BY v.number DESC LIMIT 1`,
      [purpose],
    );
    if (!row) throw new PolicyIsMissing({ purpose });
    return row;
  }

  async version(id: string): Promise<PolicyRow> {
    const [row] = await this.work.manager.query<PolicyRow[]>(
      `SELECT ${ROW} FROM approval_policy_versions v JOIN approval_policies p ON p.id = v.policy_id WHERE v.id = $1`,
      [id],
    );
    if (!row) throw new PolicyIsMissing({ purpose: id });
    return row;
  }

  active(): Promise<PolicyRow[]> {
    return this.work.manager.query<PolicyRow[]>(
      `SELECT DISTINCT ON (p.code) ${ROW} FROM approval_policies p JOIN approval_policy_versions v ON v.policy_id = p.id
       WHERE v.published_at <= app_now() ORDER BY p.code, v.number DESC`,
    );
  }

  /** Publishes a version that is not there yet; one that is there is left exactly as it is. */
  async publish(purpose: string, policy: Policy): Promise<void> {
    const { manager } = this.work;
    await manager.query(
      `INSERT INTO approval_policies (id, code, purpose) VALUES ($1, $2, $3) ON CONFLICT (code) DO NOTHING`,
      [newId(), policy.code, purpose],
    );
    await manager.query(
      `INSERT INTO approval_policy_versions (id, policy_id, number, content, content_hash)
       SELECT $1, id, $3, $4::jsonb, $5 FROM approval_policies WHERE code = $2 ON CONFLICT (policy_id, number) DO NOTHING`,
      [newId(), policy.code, policy.version, JSON.stringify(policy), hashOf(policy)],
    );
  }
}
