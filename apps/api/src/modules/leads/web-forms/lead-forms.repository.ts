import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
import { Rows } from '../../../platform/database/rows.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { recordJoins, recordSelect, type RecordRow } from '../../../platform/http/record-view.js';
import { LeadForm } from './lead-form.entity.js';

type FormColumns = Pick<
  LeadForm,
  | 'key'
  | 'title'
  | 'intro'
  | 'thanks'
  | 'fields'
  | 'source'
  | 'campaign'
  | 'sites'
  | 'consent'
  | 'consentVersion'
  | 'enabled'
>;

export interface LeadFormRow extends RecordRow, FormColumns {
  /** Leads that came by it. */
  leads: number;
}

/** A form as whoever fills it in meets it. */
export type PublicForm = FormColumns & { readonly id: string };

export interface FormEntryRow {
  readonly formId: string;
  readonly formTitle: string;
  readonly consent: string | null;
  readonly consentVersion: number;
  readonly at: Date;
}

const COLUMNS = `f.key, f.title, f.intro, f.thanks, f.fields, f.source, f.campaign, f.sites, f.consent,
  f.consent_version AS "consentVersion", f.enabled`;
const SHOWN = `${recordSelect('f')}, ${COLUMNS},
  (SELECT count(*)::int FROM lead_form_entries e WHERE e.form_id = f.id) AS leads`;

/** Public forms, and by which of them each lead came. How many came is counted as the house: a number tells of nobody. */
@Injectable()
export class LeadForms {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  list(): Promise<LeadFormRow[]> {
    const sql = `SELECT ${SHOWN} FROM lead_forms f ${recordJoins('f')} WHERE f.deleted_at IS NULL ORDER BY f.created_at, f.id`;
    return this.work.asHouse(() => this.work.manager.query<LeadFormRow[]>(sql));
  }

  async show(id: string): Promise<LeadFormRow> {
    const sql = `SELECT ${SHOWN} FROM lead_forms f ${recordJoins('f')} WHERE f.id = $1`;
    const [row] = await this.work.asHouse(() => this.work.manager.query<LeadFormRow[]>(sql, [id]));
    return row as LeadFormRow;
  }

  /** As the house: a form that can be sent. */
  async byKey(key: string): Promise<PublicForm | null> {
    const sql = `SELECT f.id, ${COLUMNS} FROM lead_forms f WHERE f.key = $1 AND f.enabled AND f.deleted_at IS NULL`;
    const [row] = await this.work.manager.query<PublicForm[]>(sql, [key]);
    return row ?? null;
  }

  /** Locks it until the end of the transaction. @throws RowIsMissing */
  getForChange(id: string): Promise<LeadForm> {
    return this.rows.forChange(LeadForm, 'lead_form', id);
  }

  insert(fields: FormColumns): Promise<LeadForm> {
    return this.rows.insert(LeadForm, fields);
  }

  async save(form: LeadForm, version: number): Promise<void> {
    await this.rows.change(form, version);
  }

  discard(form: LeadForm, version: number): Promise<void> {
    return this.rows.discard(form, version);
  }

  /** As the house: the lead came by this form, and its sender agreed to these words. */
  async keepEntry(leadId: string, { id, consent, consentVersion }: PublicForm): Promise<void> {
    await this.work.manager.query(
      'INSERT INTO lead_form_entries (id, lead_id, form_id, consent, consent_version) VALUES ($1, $2, $3, $4, $5)',
      [newId(), leadId, id, consent, consentVersion],
    );
  }

  /** Of a lead the reader sees. */
  async entryOf(leadId: string): Promise<FormEntryRow | null> {
    const sql = `SELECT e.form_id AS "formId", f.title AS "formTitle", e.consent, e.consent_version AS "consentVersion", e.at
      FROM lead_form_entries e JOIN lead_forms f ON f.id = e.form_id WHERE e.lead_id = $1`;
    const [row] = await this.work.manager.query<FormEntryRow[]>(sql, [leadId]);
    return row ?? null;
  }
}
