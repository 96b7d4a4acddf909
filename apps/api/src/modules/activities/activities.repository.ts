import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import { Activity } from './activity.entity.js';
import {
  ACTIVITY_COLUMNS,
  ACTIVITY_JOINS,
  ACTIVITY_LIST,
  ACTIVITY_SHAPE,
  TASK_LIST,
  type ActivityRow,
} from './activity.row.js';

const LIVE = ACTIVITY_SHAPE.where();

/** What was done with customers, as far as the reader reaches. */
@Injectable()
export class Activities {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
  ) {}

  page(query: ListQuery): Promise<Page<ActivityRow>> {
    return this.listing.page<ActivityRow>(ACTIVITY_LIST, query, ACTIVITY_SHAPE);
  }

  /** What a person still has to follow up. */
  tasksOf(personId: string, query: ListQuery): Promise<Page<ActivityRow>> {
    return this.listing.page<ActivityRow>(TASK_LIST, query, {
      select: ACTIVITY_COLUMNS,
      joins: ACTIVITY_JOINS,
      where: (parameters) =>
        `${LIVE} AND a.status <> 'done' AND a.follow_up_owner_id = ${parameters.add(personId)}::uuid`,
    });
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<ActivityRow> {
    const sql = `SELECT ${ACTIVITY_COLUMNS} FROM activities a ${ACTIVITY_JOINS} WHERE a.id = $1 AND ${LIVE}`;
    const [row] = await this.work.manager.query<ActivityRow[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: 'activity', id });
    return row;
  }

  /** What was just written, as the house: a follower may have handed it on and with it her view of it. */
  showWritten(id: string): Promise<ActivityRow> {
    return this.work.asHouse(() => this.show(id));
  }

  /** Locks the row until the unit of work ends. @throws RowIsMissing, RowIsForReading */
  getForChange(id: string): Promise<Activity> {
    return this.rows.forChange(Activity, 'activity', id);
  }

  insert(fields: Parameters<typeof this.rows.insert<Activity>>[1]): Promise<Activity> {
    return this.rows.insert(Activity, fields);
  }

  save(activity: Activity, expectedVersion: number): Promise<Activity> {
    return this.rows.change(activity, expectedVersion);
  }

  discard(activity: Activity, expectedVersion: number): Promise<void> {
    return this.rows.discard(activity, expectedVersion);
  }
}
