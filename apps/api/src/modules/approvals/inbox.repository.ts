import { Injectable } from '@nestjs/common';
import type { Text } from '@countersign/approval-engine';
import { readable } from '../../platform/access/amounts.js';
import { readsAs } from '../../platform/access/field-access.js';
import { readsProtected } from '../../platform/conditions/check-condition.js';
import type { SqlParameters } from '../../platform/conditions/to-sql.js';
import { HOUSE, mayDo } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { mustBeAllowed } from '../../platform/http/allowance.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import { Listing, type ListShape, type Page } from '../../platform/listing/listing.js';
import type { ListSpec } from '../../platform/listing/list-spec.js';
import { ApprovalSubjects } from './approval-subjects.js';
import { APPROVALS_LIST, boxOf, DUE, INBOX_LIST, MASKED_LIST, OVERDUE, type Box } from './approvals.list.js';

export interface TaskRow {
  id: string;
  version: number;
  nodeTitle: Text;
  mode: string;
  openedAt: string;
  dueAt: string | null;
  haltedAt: string | null;
}

/** What the reader last decided of it, or that she has taken that back. */
export interface DecisionRow {
  action: string;
  opinion: string | null;
  at: string;
}

export interface ApprovalRow {
  id: string;
  version: number;
  subjectType: string;
  subjectId: string;
  title: string;
  number: string;
  amount: string | null;
  currency: string | null;
  ratio: number | null;
  customerName: string | null;
  submitterId: string;
  submitterName: string;
  submittedAt: Date;
  finishedAt: Date | null;
  status: string;
  round: number;
  stalled: boolean;
  /** When the first of those who are asked is late. */
  dueAt: Date | null;
  /** Since when nobody could act, so that no time passes. */
  haltedAt: Date | null;
  currentNodes: Text[];
  /** Who is asked at the moment; the first few of them, and how many they are. */
  holders: { id: string; name: string }[];
  holderCount: number;
  myTask: TaskRow | null;
  myDecision: DecisionRow | null;
  /** Read by a process administrator, who does not see what it is about. */
  isMasked?: boolean;
  /** The reader may not know what it comes to, and has no seat in it. */
  hidesAmounts?: boolean;
}

export const CURRENT_NODES = `coalesce((SELECT jsonb_agg(n.title ORDER BY n.ordinal) FROM approval_node_runs n
  WHERE n.instance_id = a.id AND n.state IN ('active', 'stalled')), '[]')`;

const DECIDED = `'approve', 'reject', 'return', 'advise', 'abstain', 'opine', 'transfer'`;

const SELECT = `a.id, a.version, a.subject_type AS "subjectType", a.subject_id AS "subjectId", a.title, a.number, a.amount, a.currency, a.ratio,
  a.customer_name AS "customerName", a.submitter_id AS "submitterId", o.name AS "submitterName", a.submitted_at AS "submittedAt",
  a.finished_at AS "finishedAt", a.status, a.round, a.stalled,
  ${DUE} AS "dueAt", (SELECT max(d.halted_at) FROM approval_tasks d WHERE d.instance_id = a.id AND d.state = 'open') AS "haltedAt",
  ${CURRENT_NODES} AS "currentNodes",
  (SELECT jsonb_build_object('id', t.id, 'version', t.version, 'nodeTitle', n.title, 'mode', n.mode, 'openedAt', t.opened_at, 'dueAt', t.due_at, 'haltedAt', t.halted_at)
     FROM approval_tasks t JOIN approval_node_runs n ON n.id = t.node_run_id
     WHERE t.instance_id = a.id AND me() IN (t.actor_id, t.principal_id) AND t.state = 'open' ORDER BY t.actor_id = me() DESC, t.opened_at LIMIT 1) AS "myTask",
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name)) FROM (SELECT w.id, w.name FROM approval_tasks t JOIN shown_owners w ON w.id = t.actor_id
     WHERE t.instance_id = a.id AND t.state = 'open' ORDER BY t.ordinal, t.id LIMIT 3) h), '[]') AS holders,
  (SELECT count(*)::int FROM approval_tasks t WHERE t.instance_id = a.id AND t.state = 'open') AS "holderCount",
  (SELECT jsonb_build_object('action', x.action, 'opinion', x.opinion, 'at', x.at) FROM approval_actions x
     WHERE x.instance_id = a.id AND x.actor_id = me() AND x.action IN (${DECIDED}, 'takeBack') ORDER BY x.seq DESC LIMIT 1) AS "myDecision"`;

export const SUBMITTER = 'JOIN shown_owners o ON o.id = a.submitter_id';
const ROWS = `SELECT ${SELECT} FROM approval_instances a ${SUBMITTER} WHERE a.id`;

/** What waits for a person, also what waits for whoever represents her. */
function waitingFor(what: string, person: string): string {
  return `SELECT ${what} FROM approval_tasks WHERE actor_id = ${person} AND state = 'open'
    UNION SELECT ${what} FROM approval_tasks WHERE principal_id = ${person} AND principal_id <> actor_id AND state = 'open'`;
}

/** Which approvals lie in a box of the person who asks. What she decided is what she did, not what fell to others. */
export const BOX: Readonly<Record<Box, string>> = {
  inbox: `a.id IN (${waitingFor('instance_id', '(SELECT me())')})`,
  done: `a.id IN (SELECT instance_id FROM approval_actions WHERE actor_id = (SELECT me()) AND action IN (${DECIDED}))`,
  submitted: `(a.submitter_id = (SELECT me())
    OR a.id IN (SELECT instance_id FROM approval_actions WHERE actor_id = (SELECT me()) AND action IN ('submit', 'resubmit')))`,
  copied: `a.id IN (SELECT instance_id FROM approval_node_runs WHERE told @> ARRAY[(SELECT me())]
    UNION SELECT id FROM approval_instances WHERE told @> ARRAY[(SELECT me())])`,
  attention: `(a.stalled OR a.status IN ('blocked', 'suspended') OR ${OVERDUE})`,
  all: 'true',
};

/**
 * Boxes of what somebody takes part in: whoever is asked, or has decided, sees the approval for that reason alone, so
 * the box itself is the row scope.
 */
const OWN_PART: ReadonlySet<Box> = new Set(['inbox', 'done']);

function specOf(box: Box): ListSpec {
  if (box === 'inbox') return INBOX_LIST;
  const defaultSort = box === 'done' ? '-openedAt' : APPROVALS_LIST.defaultSort;
  return { ...APPROVALS_LIST, name: `approvals.${box}`, defaultSort };
}

@Injectable()
export class Inbox {
  constructor(
    private readonly work: UnitOfWork,
    private readonly listing: Listing,
    private readonly subjects: ApprovalSubjects,
  ) {}

  /** How much waits for a person. */
  async count(personId: string): Promise<number> {
    const [row] = await this.work.manager.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM (${waitingFor('id', '$1')}) t`,
      [personId],
    );
    return row?.n ?? 0;
  }

  /** Whether a seat is still to be decided. */
  async isOpen(taskId: string): Promise<boolean> {
    const open = `SELECT 1 FROM approval_tasks WHERE id = $1 AND state = 'open'`;
    return (await this.work.asHouse(() => this.work.manager.query<unknown[]>(open, [taskId]))).length > 0;
  }

  /** What needs attention is shown to process administrators whoever owns it, without what it is about. */
  async list(request: ListQuery): Promise<Page<ApprovalRow>> {
    const { box, query } = boxOf(request);
    const where = (_: SqlParameters): string => `a.deleted_at IS NULL AND ${BOX[box]}`;
    if (OWN_PART.has(box)) return this.ownPart(specOf(box), query, where);
    const read = (spec: ListSpec) => this.listing.page<{ id: string }>(spec, query, { select: 'a.id', where });
    const { actor } = this.work;
    if (box !== 'attention' || actor === HOUSE || !mayDo(actor, 'approval.administer'))
      return this.shown(await read(specOf(box)));
    const { items, page } = await this.shown(await this.work.asHouse(() => read(MASKED_LIST)));
    const own = await this.visible(items.map(({ id }) => id));
    return { items: items.map((row) => ({ ...row, isMasked: !own.has(row.id) })), page };
  }

  /** One statement as the house, where there is no other row scope to plan and to ask. */
  private ownPart(spec: ListSpec, query: ListQuery, where: ListShape['where']): Promise<Page<ApprovalRow>> {
    return this.work.asHouse(() =>
      this.listing.page<ApprovalRow>({ ...spec, module: undefined }, query, {
        select: SELECT,
        joins: SUBMITTER,
        where,
      }),
    );
  }

  /**
   * What a page shows of each approval. Its seats and nodes are seen by whoever sees the approval, which the page has
   * settled: asked as the house, the statement is planned once instead of with the row scope of every table in it.
   */
  private async shown({ items, page }: Page<{ id: string }>): Promise<Page<ApprovalRow>> {
    if (items.length === 0) return { items: [], page };
    const ids = items.map(({ id }) => id);
    const rows = await this.work.asHouse(() =>
      this.work.manager.query<ApprovalRow[]>(`${ROWS} = ANY ($1::uuid[])`, [ids]),
    );
    const byId = new Map((await this.withoutAmounts(rows)).map((row) => [row.id, row]));
    return { items: ids.flatMap((id) => byId.get(id) ?? []), page };
  }

  private async visible(ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await this.work.manager.query<{ id: string }[]>(
      'SELECT id FROM approval_instances WHERE id = ANY ($1::uuid[])',
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async row(id: string): Promise<ApprovalRow | undefined> {
    const rows = await this.work.manager.query<ApprovalRow[]>(`${ROWS} = $1`, [id]);
    return (await this.withoutAmounts(rows))[0];
  }

  /**
   * What a document comes to stays hidden here too. Whoever has, or had, a seat sees what she decides on: nobody can answer
   * for a figure that she is not shown.
   */
  private async withoutAmounts(rows: ApprovalRow[]): Promise<ApprovalRow[]> {
    const reads = readsAs(this.work.actor);
    const covered = rows.filter(({ subjectType }) => !readsProtected(this.subjects.find(subjectType)?.amounts, reads));
    if (covered.length === 0) return rows;
    const seats = await this.seatsAmong(covered.map(({ id }) => id));
    const hidden = new Set(covered.filter(({ id }) => !seats.has(id)));
    return rows.map((row) =>
      hidden.has(row) ? { ...row, amount: null, currency: null, ratio: null, hidesAmounts: true } : row,
    );
  }

  /** For what holds all of it. @throws FieldIsNeeded where its amounts are hidden from the reader */
  async mustShowAmounts(id: string): Promise<void> {
    const row = await this.row(id);
    const field = row?.hidesAmounts ? this.subjects.find(row.subjectType)?.amounts : undefined;
    if (field) mustBeAllowed(readable(this.work.principal, field));
  }

  /** Those in which the reader, or somebody for her, is or was asked. */
  private async seatsAmong(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.work.manager.query<{ id: string }[]>(
      `SELECT DISTINCT instance_id AS id FROM approval_tasks WHERE instance_id = ANY ($1::uuid[]) AND me() IN (actor_id, principal_id)`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
