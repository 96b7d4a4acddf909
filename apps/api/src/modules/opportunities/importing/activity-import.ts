import { Injectable } from '@nestjs/common';
import {
  makeOfFound,
  RowAttempts,
  type ImportTarget,
  type Meeting,
  type RowOrder,
  type RowOutcome,
  type RowProblem,
  type RowValues,
} from '../../imports/index.js';
import { ActivitiesOfRows } from './activities-of-rows.js';
import { ACTIVITY_FIELDS } from './activity-import.fields.js';
import { MeetActivities } from './meet-activities.js';
import { TakeBackPast } from './take-back-past.js';
import { WriteActivityRow } from './write-activity-row.js';

/** Files of what was done with customers, with who did it and when. */
@Injectable()
export class ActivityImport implements ImportTarget {
  readonly name = 'activities';
  readonly permission = 'activity.create';
  readonly fields = ACTIVITY_FIELDS;
  /** A transaction holds the next number of an activity until it ends, and people give up waiting after seconds. */
  readonly rowsAtOnce = 50;

  constructor(
    private readonly named: ActivitiesOfRows,
    private readonly meetActivities: MeetActivities,
    private readonly rows: WriteActivityRow,
    private readonly attempts: RowAttempts,
    private readonly past: TakeBackPast,
  ) {}

  check(values: RowValues): RowProblem[] {
    return this.named.problems(values);
  }

  meet(rows: readonly RowValues[]): Promise<Meeting[]> {
    return this.meetActivities.execute(rows);
  }

  async write(
    rows: readonly RowValues[],
    importId: string,
    orders: readonly (RowOrder | null)[],
  ): Promise<RowOutcome[]> {
    const found = await this.named.find(rows);
    return makeOfFound(this.attempts, { rows, orders, found }, (row, parties, isDecided) =>
      this.rows.create(row, parties, importId, isDecided),
    );
  }

  undo(importId: string): Promise<number> {
    return this.past.activities(importId);
  }
}
