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
import { MeetOpportunities, PEOPLE } from './meet-opportunities.js';
import { OPPORTUNITY_FIELDS } from './opportunity-import.fields.js';
import { problemsOfRow } from './opportunity-row.js';
import { PartiesOfRows } from './parties-of-rows.js';
import { TakeBackPast } from './take-back-past.js';
import { WriteOpportunityRow } from './write-opportunity-row.js';

/** Files of deals, running and past, with whose they are and when they began and ended. */
@Injectable()
export class OpportunityImport implements ImportTarget {
  readonly name = 'opportunities';
  readonly permission = 'opportunity.create';
  readonly fields = OPPORTUNITY_FIELDS;
  readonly protects = ['opportunity.amounts'];
  /** A transaction holds the next number of a deal until it ends, and people give up waiting after seconds. */
  readonly rowsAtOnce = 50;

  constructor(
    private readonly meetOpportunities: MeetOpportunities,
    private readonly parties: PartiesOfRows,
    private readonly rows: WriteOpportunityRow,
    private readonly attempts: RowAttempts,
    private readonly past: TakeBackPast,
  ) {}

  check(values: RowValues): RowProblem[] {
    return problemsOfRow(values, this.past.today());
  }

  meet(rows: readonly RowValues[]): Promise<Meeting[]> {
    return this.meetOpportunities.execute(rows);
  }

  async write(
    rows: readonly RowValues[],
    importId: string,
    orders: readonly (RowOrder | null)[],
  ): Promise<RowOutcome[]> {
    const found = await this.parties.find(rows, PEOPLE);
    return makeOfFound(this.attempts, { rows, orders, found }, (row, parties, isDecided) =>
      this.rows.create(row, parties, importId, isDecided),
    );
  }

  undo(importId: string): Promise<number> {
    return this.past.deals(importId);
  }
}
