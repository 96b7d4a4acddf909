import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FieldIsNotYours } from '../../platform/access/access.errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import {
  ImportTargets,
  type ImportTarget,
  type RowOutcome,
  type RowProblem,
  type RowValues,
} from '../imports/index.js';
import type { CreateLeadDto } from './lead.dto.js';
import { LeadIntake } from './dispatch/lead-intake.js';
import { sameAs } from './lead.entity.js';
import { DuplicateIsKnown, DuplicateIsRefused, DuplicateRefusals } from '../customers/index.js';
import { LEAD_FIELDS } from './lead-import.fields.js';
import { ImportedLeads, type KnownLead } from './imported-leads.repository.js';

/** Files of leads: new companies go to whom the rules say or wait in the intake, known ones are left as they are. */
@Injectable()
export class LeadImport implements ImportTarget, OnModuleInit {
  readonly name = 'leads';
  readonly permission = 'lead.import';
  readonly fields = LEAD_FIELDS;
  readonly protects = ['lead.phone', 'lead.email', 'lead.wechat'];

  constructor(
    private readonly work: UnitOfWork,
    private readonly imported: ImportedLeads,
    private readonly intake: LeadIntake,
    private readonly targets: ImportTargets,
    private readonly refusals: DuplicateRefusals,
  ) {}

  onModuleInit(): void {
    this.targets.register(this);
  }

  check(): RowProblem[] {
    return [];
  }

  /** Two imports of the same file at once take turns here, so that the second finds what the first has made. */
  async write(rows: readonly RowValues[], importId: string): Promise<RowOutcome[]> {
    const keys = rows.map(keyOf);
    const refused = rows.map((row) => this.refusal(row));
    const doubled = await this.doubled(rows);
    // As the house: the intake, and whoever has such a lead already, may be out of the importer's reach.
    const { known, made } = await this.work.asHouse(async () => {
      const known = await this.imported.knownBy(keys);
      const fresh = rows.flatMap((row, i) =>
        refused[i] || doubled[i] || known.has(keys[i] as string) || keys.indexOf(keys[i] as string) < i ? [] : [row],
      );
      return { known, made: await this.intake.take(fresh.map(fieldsOf), 'imported', importId) };
    });
    const untold = await this.imported.untold([...known.values()]);
    const waiting = made.values();
    return keys.map((key, i): RowOutcome => {
      const problem = refused[i];
      if (problem) return { outcome: 'refused', problem };
      const lead = known.get(key);
      if (!lead && doubled[i]) return { outcome: 'skipped', problem: doubled[i] };
      if (lead) return { outcome: 'skipped', problem: existsAlready(lead, untold) };
      if (keys.indexOf(key) < i)
        return { outcome: 'skipped', problem: { field: '', code: 'import.row.twice', params: {} } };
      const { id, number } = waiting.next().value as { id: string; number: string };
      return { outcome: 'created', id, number };
    });
  }

  /** The first cell that the importer may not write. */
  private refusal(row: RowValues): RowProblem | null {
    const { fields } = this.work.principal;
    const name = Object.keys(row).find((each) => fields[`lead.${each}`] !== undefined && row[each] != null);
    return name ? { field: name, code: FieldIsNotYours.code, params: {} } : null;
  }

  /** What the rules of duplicates refuse; a row is compared with what is there before its file. */
  private async doubled(rows: readonly RowValues[]): Promise<(RowProblem | null)[]> {
    if (!(await this.refusals.hasAny('lead'))) return rows.map(() => null);
    const problems: (RowProblem | null)[] = [];
    for (const row of rows) problems.push(await this.doubleOf(row));
    return problems;
  }

  private async doubleOf(row: RowValues): Promise<RowProblem | null> {
    try {
      await this.refusals.refuse('lead', fieldsOf(row));
      return null;
    } catch (error) {
      if (error instanceof DuplicateIsKnown) return { field: '', code: 'import.row.is_known', params: {} };
      if (!(error instanceof DuplicateIsRefused)) throw error;
      return { field: '', code: 'import.row.exists_already', params: error.params };
    }
  }

  undo(importId: string): Promise<number> {
    return this.work.asHouse(() => this.imported.takeBack(importId));
  }
}

function keyOf(row: RowValues): string {
  return sameAs(String(row['name']), (row['stockCode'] as string | undefined) ?? null);
}

function fieldsOf(row: RowValues): Omit<CreateLeadDto, 'ownerId'> {
  return { source: 'import', ...row } as unknown as Omit<CreateLeadDto, 'ownerId'>;
}

function existsAlready({ id, name, owner }: KnownLead, untold: ReadonlySet<string>): RowProblem {
  if (untold.has(id)) return { field: '', code: 'import.row.is_known', params: {} };
  return { field: '', code: 'import.row.exists_already', params: { name, owner } };
}
