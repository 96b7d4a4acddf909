import { Injectable } from '@nestjs/common';
import { HOUSE, mayDo } from '../../../platform/access/principal.js';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Reassignment, type ReassignmentAnswer } from './reassignment.entity.js';

export type ReassignmentState = 'open' | 'lapsed' | ReassignmentAnswer;

/** A proposal with the names that its readers know people and documents by. */
export interface ReassignmentRow {
  readonly id: string;
  readonly instanceId: string;
  readonly taskId: string;
  readonly number: string;
  readonly title: string;
  readonly nodeTitle: { readonly 'zh-CN': string; readonly en: string };
  readonly reason: string;
  readonly proposedAt: Date;
  readonly answeredAt: Date | null;
  readonly answerReason: string | null;
  readonly state: ReassignmentState;
  readonly people: Readonly<Record<'by' | 'from' | 'to' | 'asked' | 'answered', { id: string; name: string } | null>>;
  /** The reader takes part in the approval. */
  readonly takesPart: boolean;
}

type NewReassignment = Pick<
  Reassignment,
  'instanceId' | 'taskId' | 'taskVersion' | 'seenSeq' | 'fromId' | 'toId' | 'askedId' | 'reason'
>;

/** Whatever moves the seat, or the approval as a whole, after it was proposed makes it a proposal about something else. */
const STATE = `CASE WHEN r.answer IS NOT NULL THEN r.answer
  WHEN t.version <> r.task_version OR i.finished_at IS NOT NULL
    OR i.status NOT IN ('running', 'blocked')
    OR EXISTS (SELECT 1 FROM approval_actions x WHERE x.instance_id = r.instance_id AND x.seq > r.seen_seq AND x.action IN
      ('resubmit', 'return', 'withdraw', 'suspend', 'resume', 'terminate', 'supersede', 'expire', 'migrate'))
  THEN 'lapsed' ELSE 'open' END`;

const person = (key: string, column: string, alias: string): string =>
  `'${key}', CASE WHEN ${column} IS NULL THEN NULL ELSE jsonb_build_object('id', ${column}, 'name', ${alias}.name) END`;

const LIST = `SELECT r.id, r.instance_id AS "instanceId", r.task_id AS "taskId", i.number, i.title, n.title AS "nodeTitle", r.reason,
    r.created_at AS "proposedAt", r.answered_at AS "answeredAt", r.answer_reason AS "answerReason", ${STATE} AS state,
    jsonb_build_object(${person('by', 'r.created_by', 'b')}, ${person('from', 'r.from_id', 'f')}, ${person('to', 'r.to_id', 'o')},
      ${person('asked', 'r.asked_id', 'a')}, ${person('answered', 'r.answered_by', 'w')}) AS people,
    $1 IN (i.submitter_id, i.owner_id) OR EXISTS (SELECT 1 FROM approval_tasks y WHERE y.instance_id = i.id AND $1 IN (y.actor_id, y.principal_id))
      AS "takesPart"
  FROM approval_reassignments r JOIN approval_instances i ON i.id = r.instance_id
  JOIN approval_tasks t ON t.id = r.task_id JOIN approval_node_runs n ON n.id = t.node_run_id
  JOIN shown_owners b ON b.id = r.created_by JOIN shown_owners f ON f.id = r.from_id JOIN shown_owners o ON o.id = r.to_id
  LEFT JOIN shown_owners a ON a.id = r.asked_id LEFT JOIN shown_owners w ON w.id = r.answered_by`;

/** Seats that are to be given to somebody else. What a reader may see of them the database decides. */
@Injectable()
export class Reassignments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  /** Newest first; of one approval where its id is given. */
  async list(of: { instanceId?: string; id?: string } = {}): Promise<ReassignmentRow[]> {
    const seen = await this.work.manager.query<{ id: string }[]>(
      `SELECT id FROM approval_reassignments WHERE ($1::uuid IS NULL OR instance_id = $1) AND ($2::uuid IS NULL OR id = $2)
       ORDER BY (answer IS NULL) DESC, created_at DESC LIMIT 200`,
      [of.instanceId ?? null, of.id ?? null],
    );
    if (seen.length === 0) return [];
    const { actor } = this.work;
    const me = actor === HOUSE ? null : actor.personId;
    return this.work.asHouse(() =>
      this.work.manager.query<ReassignmentRow[]>(
        `${LIST} WHERE r.id = ANY ($2::uuid[]) ORDER BY (r.answer IS NULL) DESC, r.created_at DESC`,
        [me, seen.map(({ id }) => id)],
      ),
    );
  }

  /** @throws RowIsMissing also where it is none of the reader's business */
  async show(id: string): Promise<ReassignmentRow> {
    const [row] = await this.list({ id });
    if (!row) throw new RowIsMissing({ type: 'reassignment', id });
    return row;
  }

  async getForChange(id: string): Promise<Reassignment> {
    return this.work.manager.findOneOrFail(Reassignment, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  insert(fields: NewReassignment): Promise<Reassignment> {
    const unanswered = { answer: null, answeredBy: null, answeredAt: null, answerReason: null };
    return this.rows.insert(Reassignment, { ...fields, ...unanswered } as never);
  }

  save(reassignment: Reassignment): Promise<Reassignment> {
    return this.rows.change(reassignment);
  }

  /** Whether somebody of this moment may answer it, apart from having a part in the approval. */
  mayAnswer({ people }: ReassignmentRow): boolean {
    const { actor } = this.work;
    if (actor === HOUSE || actor.personId === people.by?.id || actor.personId === people.to?.id) return false;
    return actor.personId === people.asked?.id || mayDo(actor, 'approval.administer');
  }
}
