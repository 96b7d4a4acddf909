import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@countersign/kernel';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DomainError } from '../../../platform/http/domain-error.js';
import {
  AbsenceOverlaps,
  HeadIsNamedAlready,
  PositionIsHeldAlready,
  ProxiesAreCircular,
  ProxyChainIsTooLong,
  ProxyOverlaps,
  ReportingLineIsCircular,
} from './over-time.errors.js';
import type { Interval } from './interval.js';
import { STRUCTURE_REFUSALS } from '../structure/structure.refusals.js';

/** The tables of intervals, and what each says beside the days. */
const STATEMENTS = {
  position_assignments: statements('position_assignments', 'person_id, position_id, department_id, superior_id, main'),
  department_heads: statements('department_heads', 'department_id, person_id, kind'),
  absences: statements('absences', 'person_id'),
  proxies: statements('proxies', 'principal_id, proxy_id, policies, max_amount, currency'),
  department_states: statements('department_states', 'department_id, name, parent_id, kind, reason'),
  position_states: statements('position_states', 'position_id, name, parent_id, reason'),
};

/** A position as it is recorded for one of many. */
export interface NewPost extends Interval {
  readonly id: string;
  readonly personId: string;
  readonly positionId: string;
  readonly departmentId: string | null;
  readonly superiorId: string | null;
  readonly main: boolean;
}

const rowsOf = (rows: readonly object[]): string => JSON.stringify(rows);

const ASSIGN_MANY = `INSERT INTO position_assignments (id, person_id, position_id, department_id, superior_id, main, during)
  SELECT p.id, p."personId", p."positionId", p."departmentId", p."superiorId", p.main, daterange(p."from", p.until, '[]')
  FROM jsonb_to_recordset($1::jsonb) AS p (id uuid, "personId" uuid, "positionId" uuid, "departmentId" uuid, "superiorId" uuid,
    main boolean, "from" date, until date)`;
const ENDS = 'jsonb_to_recordset($1::jsonb) AS r (id uuid, next uuid, "from" date)';
const RETRACT_MANY = `UPDATE position_assignments a SET retracted_at = app_now(), retracted_by = coalesce(me(), recorded_by)
  FROM ${ENDS} WHERE a.id = r.id AND a.retracted_at IS NULL`;
const END_MANY = `INSERT INTO position_assignments (id, during, person_id, position_id, department_id, superior_id, main)
  SELECT r.next, daterange(lower(a.during), r."from"), person_id, position_id, department_id, superior_id, main
  FROM position_assignments a JOIN ${ENDS} ON a.id = r.id WHERE lower_inf(a.during) OR lower(a.during) < r."from"`;

export type IntervalTable = keyof typeof STATEMENTS;

function statements(table: string, columns: string): Record<'record' | 'retract' | 'endOn', string> {
  const places = columns.split(', ').map((_, n) => `$${n + 4}`);
  return {
    record: `INSERT INTO ${table} (id, during, ${columns}) VALUES ($1, daterange($2::date, $3::date, '[]'), ${places.join(', ')})`,
    retract: `UPDATE ${table} SET retracted_at = app_now(), retracted_by = coalesce(me(), recorded_by) WHERE id = $1 AND retracted_at IS NULL`,
    endOn: `INSERT INTO ${table} (id, during, ${columns})
      SELECT $2, daterange(lower(during), $3::date, '[]'), ${columns} FROM ${table} WHERE id = $1`,
  };
}

/** What the database refuses by itself, and the field at fault. */
const REFUSALS: Record<string, () => DomainError> = {
  ...STRUCTURE_REFUSALS,
  position_held_once: () => new PositionIsHeldAlready({}, [{ pointer: '/from', code: PositionIsHeldAlready.code }]),
  deputy_named_once: () => new HeadIsNamedAlready({}, [{ pointer: '/personId', code: HeadIsNamedAlready.code }]),
  department_headed_once: () => new HeadIsNamedAlready({}, [{ pointer: '/from', code: HeadIsNamedAlready.code }]),
  absent_once: () => new AbsenceOverlaps({}, [{ pointer: '/from', code: AbsenceOverlaps.code }]),
  represented_once: () => new ProxyOverlaps({}, [{ pointer: '/from', code: ProxyOverlaps.code }]),
  reporting_circle: () =>
    new ReportingLineIsCircular({}, [{ pointer: '/superiorId', code: ReportingLineIsCircular.code }]),
  proxy_circle: () => new ProxiesAreCircular({}, [{ pointer: '/proxyId', code: ProxiesAreCircular.code }]),
  proxy_chain: () => {
    const params = { most: 3 };
    return new ProxyChainIsTooLong(params, [{ pointer: '/proxyId', code: ProxyChainIsTooLong.code, params }]);
  },
};

/** Facts with days. None is ever rewritten: it is taken back, and what holds instead is recorded. Called as the house. */
@Injectable()
export class Intervals {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns the id of the row */
  async record(table: IntervalTable, values: readonly unknown[], { from, until }: Interval): Promise<string> {
    const id = newId();
    await this.inTurn();
    await this.saying(STATEMENTS[table].record, [id, from, until, ...values]);
    return id;
  }

  /** Positions of many people, in one statement; the order makes no difference to what is refused. */
  async assignMany(posts: readonly NewPost[]): Promise<void> {
    if (posts.length === 0) return;
    await this.inTurn();
    await this.saying(ASSIGN_MANY, [rowsOf(posts)]);
  }

  /** Of many people, each on the eve of the day her next begins; what would begin only then never does. */
  async makeWayMany(ends: readonly { id: string; from: PlainDate }[]): Promise<void> {
    if (ends.length === 0) return;
    await this.inTurn();
    const rows = rowsOf(ends.map((end) => ({ ...end, next: newId() })));
    await this.work.manager.query(RETRACT_MANY, [rows]);
    await this.saying(END_MANY, [rows]);
  }

  async retract(table: IntervalTable, id: string): Promise<void> {
    await this.inTurn();
    await this.work.manager.query(STATEMENTS[table].retract, [id]);
  }

  /** The same until another day. @returns the id of the row that says so */
  async endOn(table: IntervalTable, id: string, until: PlainDate | null): Promise<string> {
    await this.retract(table, id);
    const next = newId();
    await this.saying(STATEMENTS[table].endOn, [id, next, until]);
    return next;
  }

  /** Ends what is replaced on the eve of `from`; what would begin only then never does. */
  async makeWay(
    table: IntervalTable,
    replaced: Interval & { id: string },
    from: PlainDate,
    eve: PlainDate,
  ): Promise<void> {
    if (replaced.until !== null && replaced.until < from) return;
    if (replaced.from !== null && replaced.from >= from) await this.retract(table, replaced.id);
    else await this.endOn(table, replaced.id, eve);
  }

  /** Looks now at what the database looks at only once a change is complete. */
  async checkTogether(): Promise<void> {
    await this.saying('SET CONSTRAINTS ALL IMMEDIATE', []);
    await this.work.manager.query('SET CONSTRAINTS ALL DEFERRED');
  }

  /** Changes of the organisation wait for each other here and nowhere else, so that no two can wait for one another. */
  async inTurn(): Promise<void> {
    await this.work.manager.query('SELECT 1 FROM organisation FOR UPDATE');
  }

  private async saying(sql: string, values: readonly unknown[]): Promise<void> {
    try {
      await this.work.manager.query(sql, [...values]);
    } catch (error) {
      const constraint = (error as { driverError?: { constraint?: string } }).driverError?.constraint;
      throw REFUSALS[constraint ?? '']?.() ?? error;
    }
  }
}
