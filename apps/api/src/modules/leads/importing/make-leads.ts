import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Discretion } from '../../customers/index.js';
import { skipped, type RowOutcome, type RowValues } from '../../imports/index.js';
import { LeadIntake } from '../dispatch/lead-intake.js';
import { ImportedLeads, type OwnedLead } from './imported-leads.repository.js';
import { keyOf, leadOfRow } from './lead-row.js';
import { WriteLeadRow } from './write-lead-row.js';

/** A row that is to become a lead. */
export interface LeadToMake {
  readonly row: RowValues;
  /** It was decided that it becomes one although there is one. */
  readonly anyway: boolean;
}

/** Makes leads of many rows at once; known companies are left as they are. */
@Injectable()
export class MakeLeads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imported: ImportedLeads,
    private readonly intake: LeadIntake,
    private readonly single: WriteLeadRow,
    private readonly discretion: Discretion,
  ) {}

  /** In the order of the rows. */
  async execute(rows: readonly LeadToMake[], importId: string): Promise<RowOutcome[]> {
    const keys = rows.map(({ row }) => keyOf(row));
    const doubled = await this.single.doubled(rows.map(({ row }) => row));
    const known = await this.imported.knownBy(keys);
    const untold = await this.untold([...known.values()]);
    const settled = rows.map(({ row, anyway }, i): RowOutcome | null => {
      const problem = this.single.refusal(row);
      if (problem) return { outcome: 'refused', problem };
      const lead = anyway ? undefined : known.get(keys[i] as string);
      if (lead) return existsAlready(lead, untold);
      if (doubled[i]) return { outcome: 'skipped', problem: doubled[i] };
      return keys.indexOf(keys[i] as string) < i ? skipped('import.row.twice') : null;
    });
    // As the house: the intake, and whoever has such a lead already, may be out of the importer's reach.
    const fresh = await this.numbered(rows, settled);
    const made = (await this.work.asHouse(() => this.intake.take(fresh, 'imported', importId))).values();
    return settled.map((outcome) => {
      if (outcome) return outcome;
      const { id, number } = made.next().value as { id: string; number: string };
      return { outcome: 'created', id, number };
    });
  }

  /** Those that nothing speaks against, with the numbers that they bring; what is wrong with a number settles its row. */
  private async numbered(
    rows: readonly LeadToMake[],
    settled: (RowOutcome | null)[],
  ): Promise<ReturnType<typeof leadOfRow>[]> {
    const fresh = rows.flatMap(({ row }, i) => (settled[i] === null ? [{ row, i }] : []));
    const numbers = await this.intake.claim(fresh.map(({ row }) => row['number'] as string | undefined));
    return fresh.flatMap(({ row, i }, at) => {
      const { number = null, problem } = numbers[at] ?? {};
      if (problem) settled[i] = { outcome: 'refused', problem: { ...problem, field: 'number' } };
      return problem ? [] : [{ ...leadOfRow(row), number }];
    });
  }

  private untold(known: readonly OwnedLead[]): Promise<ReadonlySet<string>> {
    return this.discretion.untold(known.map(({ id }) => ({ type: 'lead', id })));
  }
}

function existsAlready({ id, name, owner }: OwnedLead, untold: ReadonlySet<string>): RowOutcome {
  return untold.has(id) ? skipped('import.row.is_known') : skipped('import.row.exists_already', { name, owner });
}
