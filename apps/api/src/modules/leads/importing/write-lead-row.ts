import { Injectable } from '@nestjs/common';
import { FieldIsNotYours } from '../../../platform/access/access.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AttachPerson, DuplicateIsKnown, DuplicateIsRefused, DuplicateRefusals } from '../../customers/index.js';
import {
  changed,
  refused,
  type MetRecord,
  type RowOutcome,
  type RowProblem,
  type RowValues,
} from '../../imports/index.js';
import { ChangeLead } from '../actions/change-lead.js';
import type { ChangeLeadDto } from '../lead.dto.js';
import { Leads } from '../leads.repository.js';
import { leadOfRow, personOf } from './lead-row.js';

/** What is done with single rows of a file of leads; new ones are made many at a time. */
@Injectable()
export class WriteLeadRow {
  constructor(
    private readonly work: UnitOfWork,
    private readonly leads: Leads,
    private readonly changeLead: ChangeLead,
    private readonly attachPerson: AttachPerson,
    private readonly refusals: DuplicateRefusals,
  ) {}

  /** The filled cells but its number, which stays, and nothing that the file leaves open. @throws RowIsStale and what changing a lead refuses */
  async update({ number: _, ...row }: RowValues, { id, version, number }: MetRecord): Promise<RowOutcome> {
    const kept = changed(await this.leads.getForChange(id), Object.keys(row), version);
    await this.changeLead.execute(id, version, row as unknown as ChangeLeadDto);
    return { outcome: 'changed', id, number, kept };
  }

  /** Hangs whoever asked on the customer that her company is. @throws what creating a contact refuses */
  async link(row: RowValues, { id }: MetRecord, importId: string): Promise<RowOutcome> {
    const person = personOf(row);
    return person ? this.attachPerson.execute(id, person, importId) : refused('', 'import.row.nothing_to_link');
  }

  /** The first cell that the importer may not write. */
  refusal(row: RowValues): RowProblem | null {
    const { fields } = this.work.principal;
    const name = Object.keys(row).find((each) => fields[`lead.${each}`] !== undefined && row[each] != null);
    return name ? { field: name, code: FieldIsNotYours.code, params: {} } : null;
  }

  /** What the rules of duplicates refuse; a row is compared with what is there before its file. */
  async doubled(rows: readonly RowValues[]): Promise<(RowProblem | null)[]> {
    if (!(await this.refusals.hasAny('lead'))) return rows.map(() => null);
    const problems: (RowProblem | null)[] = [];
    for (const row of rows) problems.push(await this.doubleOf(row));
    return problems;
  }

  private async doubleOf(row: RowValues): Promise<RowProblem | null> {
    try {
      await this.refusals.refuse('lead', leadOfRow(row));
      return null;
    } catch (error) {
      if (error instanceof DuplicateIsKnown) return { field: '', code: 'import.row.is_known', params: {} };
      if (!(error instanceof DuplicateIsRefused)) throw error;
      return { field: '', code: 'import.row.exists_already', params: error.params };
    }
  }
}
