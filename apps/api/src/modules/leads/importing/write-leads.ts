import { Injectable } from '@nestjs/common';
import { orderedOn, RowAttempts, type RowOrder, type RowOutcome, type RowValues } from '../../imports/index.js';
import { ImportedLeads } from './imported-leads.repository.js';
import { MakeLeads, type LeadToMake } from './make-leads.js';
import { WriteLeadRow } from './write-lead-row.js';

/** Writes the rows of a file of leads as was decided on each: the new ones together, the others one by one. */
@Injectable()
export class WriteLeads {
  constructor(
    private readonly imported: ImportedLeads,
    private readonly makeLeads: MakeLeads,
    private readonly single: WriteLeadRow,
    private readonly attempts: RowAttempts,
  ) {}

  /** Two imports of the same file at once take turns here, so that the second finds what the first has made. */
  async execute(
    rows: readonly RowValues[],
    importId: string,
    orders: readonly (RowOrder | null)[],
  ): Promise<RowOutcome[]> {
    await this.imported.alone();
    const toMake = rows.flatMap((row, i): LeadToMake[] =>
      makes(orders[i]) ? [{ row, anyway: orders[i]?.finding.record?.type === 'lead' }] : [],
    );
    const made = (await this.makeLeads.execute(toMake, importId)).values();
    const outcomes: RowOutcome[] = [];
    for (const [i, row] of rows.entries())
      outcomes.push(makes(orders[i]) ? (made.next().value as RowOutcome) : await this.one(row, importId, orders[i]!));
    return outcomes;
  }

  private one(row: RowValues, importId: string, order: RowOrder): Promise<RowOutcome> {
    return this.attempts.of(() =>
      orderedOn(order, {
        create: () => Promise.reject(new Error('leads are made many at a time')),
        update: (record) => this.single.update(row, record),
        link: (record) => this.single.link(row, record, importId),
      }),
    );
  }
}

const makes = (order: RowOrder | null | undefined): boolean => !order || order.decision === 'create';
