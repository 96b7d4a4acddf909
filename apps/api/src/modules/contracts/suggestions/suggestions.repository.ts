import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { recordJoins, recordSelect, type RecordRow } from '../../../platform/http/record-view.js';
import type { Proposal } from './proposal.js';
import { Suggestion } from './suggestion.entity.js';

const UNANSWERED = { status: 'open', answer: null, answeredAt: null, answeredBy: null, acceptedIn: null } as const;

export type SuggestionRow = RecordRow &
  Omit<Suggestion, keyof RecordRow | 'accept' | 'decline' | 'withdraw' | 'lapse' | 'isAbout'> & {
    readonly authorName: string;
    readonly answeredByName: string | null;
    readonly submitterId: string;
    readonly number: string;
    readonly revision: number;
    readonly acceptedInLabel: string | null;
    readonly currency: string;
  };

const SELECT = `${recordSelect('s')}, s.contract_id AS "contractId", s.approval_id AS "approvalId", s.author_id AS "authorId", au.name AS "authorName",
  s.kind, s.place, s.title, s.text_before AS "textBefore", s.text_after AS "textAfter",
  trim_scale(s.quantity_before)::text AS "quantityBefore", trim_scale(s.quantity_after)::text AS "quantityAfter",
  s.price_before::text AS "priceBefore", s.price_after::text AS "priceAfter", s.reason, s.status, s.answer, s.answered_at AS "answeredAt",
  s.answered_by AS "answeredBy", an.name AS "answeredByName", s.accepted_in AS "acceptedIn", c.currency, c.number, c.revision,
  (SELECT i.submitter_id FROM approval_instances i WHERE i.id = s.approval_id) AS "submitterId",
  CASE WHEN ac.revision > 1 THEN ac.number || ' v' || ac.revision ELSE ac.number END AS "acceptedInLabel"`;

/** What approvers propose to change in contracts. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  /** Of a contract and of the versions before it, as far as the reader sees them; the newest last. */
  async of(contractId: string): Promise<SuggestionRow[]> {
    const visible = await this.work.manager.query<{ id: string }[]>(
      `WITH RECURSIVE chain AS (
         SELECT id, previous_id FROM contracts WHERE id = $1 AND deleted_at IS NULL
         UNION ALL SELECT c.id, c.previous_id FROM contracts c JOIN chain ON c.id = chain.previous_id)
       SELECT s.id FROM contract_suggestions s JOIN chain ON chain.id = s.contract_id ORDER BY s.created_at, s.id LIMIT 500`,
      [contractId],
    );
    if (visible.length === 0) return [];
    // Whoever sees a suggestion may know who made it, who answers it and where it went.
    return this.work.asHouse(() =>
      this.work.manager.query<SuggestionRow[]>(
        `SELECT ${SELECT} FROM contract_suggestions s ${recordJoins('s')} JOIN contracts c ON c.id = s.contract_id
           JOIN shown_owners au ON au.id = s.author_id LEFT JOIN shown_owners an ON an.id = s.answered_by LEFT JOIN contracts ac ON ac.id = s.accepted_in
         WHERE s.id = ANY ($1::uuid[]) ORDER BY s.created_at, s.id`,
        [visible.map(({ id }) => id)],
      ),
    );
  }

  /** In the reader's name. */
  make(
    proposal: Proposal,
    about: Pick<Suggestion, 'contractId' | 'approvalId' | 'subjectHash' | 'reason'>,
  ): Promise<Suggestion> {
    const { personId: authorId } = this.work.principal;
    return this.rows.insert(Suggestion, { ...proposal, ...about, ...UNANSWERED, authorId });
  }

  /** @throws RowIsMissing */
  async get(contractId: string, id: string): Promise<Suggestion> {
    const row = await this.work.manager.findOneBy(Suggestion, { id, contractId });
    if (!row) throw new RowIsMissing({ type: 'suggestion', id });
    return row;
  }

  /** Locks it until the unit of work ends. @throws RowIsMissing, RowIsForReading */
  getForChange(id: string): Promise<Suggestion> {
    return this.rows.forChange(Suggestion, 'suggestion', id);
  }

  /** Locks those of a contract that nobody has answered. */
  openOf(contractId: string): Promise<Suggestion[]> {
    return this.work.manager.find(Suggestion, {
      where: { contractId, status: 'open' },
      order: { createdAt: 'ASC', id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async save(suggestion: Suggestion): Promise<void> {
    await this.rows.change(suggestion);
  }
}
