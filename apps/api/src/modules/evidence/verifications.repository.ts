import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SealCheck } from '../../platform/sealing/check.view.js';
import type { Finding } from './finding.js';

export interface Verification extends SealCheck {
  id: string;
  instances: number;
  actions: number;
  findings: Finding[];
}

export type Counted = Pick<Verification, 'instances' | 'actions' | 'seals' | 'findings'>;

/** Each check of the whole database, and what it found. */
@Injectable()
export class Verifications {
  constructor(private readonly work: UnitOfWork) {}

  async last(): Promise<Verification | null> {
    const [row] = await this.work.manager.query<Verification[]>(
      `SELECT v.id, v.status, v.requested_at AS "requestedAt", v.requested_by AS "requestedById", p.name AS "requestedBy",
         v.finished_at AS "finishedAt", v.instances, v.actions, v.seals, v.findings
       FROM evidence_verifications v LEFT JOIN people p ON p.id = v.requested_by ORDER BY v.requested_at DESC, v.id DESC LIMIT 1`,
    );
    return row ?? null;
  }

  /** @param requestedBy null where the house checks by itself */
  async queue(requestedBy: string | null): Promise<string> {
    const id = newId();
    await this.work.manager.query('INSERT INTO evidence_verifications (id, requested_by) VALUES ($1, $2)', [
      id,
      requestedBy,
    ]);
    return id;
  }

  async set(id: string, status: Verification['status'], counted?: Counted): Promise<void> {
    const { instances, actions, seals, findings } = counted ?? { instances: 0, actions: 0, seals: 0, findings: [] };
    await this.work.manager.query(
      `UPDATE evidence_verifications SET status = $2, instances = $3, actions = $4, seals = $5, findings = $6::jsonb,
         finished_at = CASE WHEN $2 IN ('done', 'failed') THEN app_now() END WHERE id = $1`,
      [id, status, instances, actions, seals, JSON.stringify(findings)],
    );
  }
}
