import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { SealCheck } from '../../../platform/sealing/check.view.js';
import type { AuditFinding } from './audit-finding.js';
import type { KeptRoot } from './check-chain.js';

export interface AuditVerification extends SealCheck {
  id: string;
  keptNumber: number | null;
  keptHash: string | null;
  entries: number;
  unsealed: number;
  findings: AuditFinding[];
}

export type Counted = Pick<AuditVerification, 'entries' | 'unsealed' | 'seals' | 'findings'>;

const NOTHING: Counted = { entries: 0, unsealed: 0, seals: 0, findings: [] };

const VERIFICATION = `SELECT v.id, v.status, v.requested_at AS "requestedAt", v.requested_by AS "requestedById", o.name AS "requestedBy",
    v.kept_number AS "keptNumber", v.kept_hash AS "keptHash", v.finished_at AS "finishedAt", v.entries, v.unsealed, v.seals, v.findings
  FROM audit_verifications v LEFT JOIN shown_owners o ON o.id = v.requested_by
  WHERE $1::uuid IS NULL OR v.id = $1 ORDER BY v.requested_at DESC, v.id DESC LIMIT 1`;

/** Each check of the whole log, and what it found. */
@Injectable()
export class AuditVerifications {
  constructor(private readonly work: UnitOfWork) {}

  last(): Promise<AuditVerification | null> {
    return this.find(null);
  }

  /** @param id null for the last one that was asked for */
  async find(id: string | null): Promise<AuditVerification | null> {
    const [row] = await this.work.asHouse(() => this.work.manager.query<AuditVerification[]>(VERIFICATION, [id]));
    return row ?? null;
  }

  async queue(requestedBy: string, kept: KeptRoot | null): Promise<string> {
    const id = newId();
    await this.work.manager.query(
      'INSERT INTO audit_verifications (id, requested_by, kept_number, kept_hash) VALUES ($1, $2, $3, $4)',
      [id, requestedBy, kept?.number ?? null, kept?.hash ?? null],
    );
    return id;
  }

  async set(id: string, status: AuditVerification['status'], counted: Counted = NOTHING): Promise<void> {
    const { entries, unsealed, seals, findings } = counted;
    await this.work.manager.query(
      `UPDATE audit_verifications SET status = $2, entries = $3, unsealed = $4, seals = $5, findings = $6::jsonb,
         finished_at = CASE WHEN $2 IN ('done', 'failed') THEN app_now() END WHERE id = $1`,
      [id, status, entries, unsealed, seals, JSON.stringify(findings)],
    );
  }
}
