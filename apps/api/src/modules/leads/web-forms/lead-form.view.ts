import { ApiProperty } from '@nestjs/swagger';
import { RecordView, recordView } from '../../../platform/http/record-view.js';
import { RefView } from '../../../platform/http/views.js';
import { SOURCES, type Source } from '../../customers/index.js';
import { FORM_FIELDS, type FormField } from './lead-form.entity.js';
import type { FormEntryRow, LeadFormRow } from './lead-forms.repository.js';

const text = (description: string): PropertyDecorator => ApiProperty({ type: String, nullable: true, description });

export class AskedFieldView {
  @ApiProperty({ enum: FORM_FIELDS, description: 'A field of the lead' })
  name: FormField;

  @ApiProperty({ description: 'It must be filled in' })
  required: boolean;
}

export class LeadFormView extends RecordView {
  @ApiProperty({ description: 'Where the form stands, behind the address of this installation' })
  path: string;

  @ApiProperty({ description: 'What stands above it' })
  title: string;

  @text('A few words below the title')
  intro: string | null;

  @text('What is said once it was sent')
  thanks: string | null;

  @ApiProperty({ type: [AskedFieldView], description: 'What is asked, in this order' })
  fields: AskedFieldView[];

  @ApiProperty({ enum: SOURCES, description: 'The source of its leads' })
  source: Source;

  @text('The campaign of its leads')
  campaign: string | null;

  @ApiProperty({ type: [String], description: 'Origins of the sites that may embed it' })
  sites: string[];

  @text('What its sender has to agree to')
  consent: string | null;

  @ApiProperty({ type: 'integer', description: 'Counts changes of these words' })
  consentVersion: number;

  @ApiProperty({ description: 'It can be sent' })
  enabled: boolean;

  @ApiProperty({ type: 'integer', description: 'How many leads came by it' })
  leads: number;
}

export class LeadFormsView {
  @ApiProperty({ type: [LeadFormView], description: 'The oldest first' })
  items: LeadFormView[];
}

export class FormEntryView {
  @ApiProperty({ type: RefView, nullable: true, description: 'The form it came by; null: it came otherwise' })
  form: RefView | null;

  @text('The very words its sender agreed to')
  consent: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Their version' })
  consentVersion: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was sent' })
  at: string | null;
}

export function leadFormView(row: LeadFormRow): LeadFormView {
  const { key, title, intro, thanks, fields, source, campaign, sites, consent, consentVersion, enabled, leads } = row;
  return {
    ...recordView(row),
    path: `/api/v1/public-forms/${key}`,
    ...{ title, intro, thanks, fields, source, campaign, sites, consent, consentVersion, enabled, leads },
  };
}

export function formEntryView(entry: FormEntryRow | null): FormEntryView {
  if (!entry) return { form: null, consent: null, consentVersion: null, at: null };
  const { formId, formTitle, consent, consentVersion, at } = entry;
  return { form: { id: formId, name: formTitle }, consent, consentVersion, at: at.toISOString() };
}
