import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  ImportTargets,
  type ImportTarget,
  type Meeting,
  type RowOrder,
  type RowOutcome,
  type RowProblem,
  type RowValues,
} from '../../imports/index.js';
import { LEAD_FIELDS } from './lead-import.fields.js';
import { LeadUndo } from './lead-undo.js';
import { MeetLeads } from './meet-leads.js';
import { WriteLeads } from './write-leads.js';

/** Files of leads: new companies go to whom the rules say or wait in the intake. */
@Injectable()
export class LeadImport implements ImportTarget, OnModuleInit {
  readonly name = 'leads';
  readonly permission = 'lead.import';
  readonly fields = LEAD_FIELDS;
  readonly custom = 'lead';
  readonly protects = ['lead.phone', 'lead.email', 'lead.wechat'];

  constructor(
    private readonly meetLeads: MeetLeads,
    private readonly rows: WriteLeads,
    private readonly takenBack: LeadUndo,
    private readonly targets: ImportTargets,
  ) {}

  onModuleInit(): void {
    this.targets.register(this);
  }

  check(): RowProblem[] {
    return [];
  }

  meet(rows: readonly RowValues[]): Promise<Meeting[]> {
    return this.meetLeads.execute(rows);
  }

  write(rows: readonly RowValues[], importId: string, orders: readonly (RowOrder | null)[]): Promise<RowOutcome[]> {
    return this.rows.execute(rows, importId, orders);
  }

  undo(importId: string): Promise<number> {
    return this.takenBack.execute(importId);
  }
}
