import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Policy } from '@countersign/approval-engine';
import { RowIsStale } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { PolicyTests } from '../approvals/index.js';
import { PolicyHasNoDraft } from './policies.errors.js';
import { PolicyCases, PolicyDraft } from './policy-draft.entity.js';
import type { KnownPolicy } from './policy-book.repository.js';

/** A draft as pages read it. */
export interface DraftRow extends Pick<
  PolicyDraft,
  'id' | 'policyId' | 'version' | 'content' | 'basedOn' | 'updatedAt'
> {
  readonly updatedById: string;
  readonly updatedByName: string;
}

/** What is being written about each policy: its draft and its cases. */
@Injectable()
export class Drafts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  find(policyId: string): Promise<PolicyDraft | null> {
    return this.work.manager.findOneBy(PolicyDraft, { policyId, deletedAt: IsNull() });
  }

  /** By the id of the policy. */
  async all(): Promise<Map<string, DraftRow>> {
    const rows = await this.work.manager.query<DraftRow[]>(
      `SELECT d.id, d.policy_id AS "policyId", d.version, d.content, d.based_on AS "basedOn", d.updated_at AS "updatedAt",
         d.updated_by AS "updatedById", o.name AS "updatedByName"
       FROM approval_policy_drafts d JOIN shown_owners o ON o.id = d.updated_by WHERE d.deleted_at IS NULL`,
    );
    return new Map(rows.map((row) => [row.policyId, row]));
  }

  /** @throws PolicyHasNoDraft */
  async show({ id, code }: KnownPolicy): Promise<DraftRow> {
    const row = (await this.all()).get(id);
    if (!row) throw new PolicyHasNoDraft({ code });
    return row;
  }

  /** @throws PolicyHasNoDraft */
  async get({ id, code }: KnownPolicy): Promise<PolicyDraft> {
    const draft = await this.find(id);
    if (!draft) throw new PolicyHasNoDraft({ code });
    return draft;
  }

  insert(fields: { policyId: string; content: Policy; basedOn: number | null }): Promise<PolicyDraft> {
    return this.rows.insert(PolicyDraft, { ...fields, authors: [] });
  }

  /** @throws RowIsStale where somebody else has written meanwhile */
  save(draft: PolicyDraft, seen: number = draft.version): Promise<PolicyDraft> {
    return this.rows.change(draft, seen);
  }

  discard(draft: PolicyDraft, seen: number = draft.version): Promise<void> {
    return this.rows.discard(draft, seen);
  }

  cases(policyId: string): Promise<PolicyCases | null> {
    return this.work.manager.findOneBy(PolicyCases, { policyId });
  }

  /** @throws RowIsStale; 0 is the version of cases that are not there yet */
  async keepTests(policyId: string, { cases, organisation }: PolicyTests, seen: number): Promise<PolicyCases> {
    const kept = await this.cases(policyId);
    const fields = { policyId, cases: [...cases], organisation };
    if (!kept && seen === 0) return this.rows.insert(PolicyCases, fields);
    if (!kept) throw new RowIsStale({ id: policyId, version: seen });
    return this.rows.change(Object.assign(kept, fields), seen);
  }
}
