import { ApiProperty } from '@nestjs/swagger';
import { covered } from '../../platform/access/field-access.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Locale } from '../../platform/http/locale.js';
import { OwnedRecordView, ownedRecordView, type OwnedRecordRow } from '../../platform/http/record-view.js';
import { AllowanceView, RefView, refView } from '../../platform/http/views.js';
import { SOURCES, type Source } from '../customers/index.js';
import {
  LEAD_STATUSES,
  UNQUALIFIED_REASONS,
  type Lead,
  type LeadStatus,
  type UnqualifiedReason,
} from './lead.entity.js';
import { canOf, type LeadVerb } from './lead.can.js';

type Shown =
  | 'number'
  | 'name'
  | 'shortName'
  | 'stockCode'
  | 'contactName'
  | 'title'
  | 'phone'
  | 'email'
  | 'wechat'
  | 'source'
  | 'campaign'
  | 'industry'
  | 'region'
  | 'address'
  | 'need'
  | 'productInterest'
  | 'note'
  | 'status'
  | 'unqualifiedReason'
  | 'unqualifiedNote'
  | 'qualifiedAt'
  | 'importId'
  | 'customerId'
  | 'contactId'
  | 'opportunityId';

/** A lead as the lists read it. */
export interface LeadRow extends OwnedRecordRow, Pick<Lead, Shown> {
  customerName: string | null;
  contactRefName: string | null;
  opportunityName: string | null;
  /** Only lists judge. */
  score?: number | null;
}

const text = (description: string): PropertyDecorator => ApiProperty({ type: String, nullable: true, description });
const allowance = (description: string): PropertyDecorator => ApiProperty({ type: AllowanceView, description });

export class LeadAllowances implements Record<LeadVerb, AllowanceView> {
  @allowance('Change it')
  edit: AllowanceView;

  @allowance('Put it into the recycle bin')
  delete: AllowanceView;

  @allowance('Give it to somebody')
  assign: AllowanceView;

  @allowance('Say that work on it has begun')
  follow: AllowanceView;

  @allowance('Make it a customer, a contact and an opportunity')
  qualify: AllowanceView;

  @allowance('Give it up')
  disqualify: AllowanceView;

  @allowance('Take it up again')
  reopen: AllowanceView;
}

export class LeadView extends OwnedRecordView {
  @ApiProperty({ description: 'Number', example: 'XS-2026-000001' })
  number: string;

  @ApiProperty({ description: 'The company' })
  name: string;

  @text('Short name')
  shortName: string | null;

  @text('Stock code of a listed company')
  stockCode: string | null;

  @text('Who enquired')
  contactName: string | null;

  @text('Her title')
  title: string | null;

  @text('Phone')
  phone: string | null;

  @text('E-mail')
  email: string | null;

  @text('WeChat id')
  wechat: string | null;

  @ApiProperty({ enum: SOURCES, description: 'How it came to us' })
  source: Source;

  @text('Campaign')
  campaign: string | null;

  @text('Industry')
  industry: string | null;

  @text('Region')
  region: string | null;

  @text('Address')
  address: string | null;

  @text('What it needs')
  need: string | null;

  @text('Which product it asks about')
  productInterest: string | null;

  @text('Note')
  note: string | null;

  @ApiProperty({ enum: LEAD_STATUSES, description: 'State' })
  status: LeadStatus;

  @ApiProperty({ enum: [...UNQUALIFIED_REASONS, null], nullable: true, description: 'Why it was given up' })
  unqualifiedReason: UnqualifiedReason | null;

  @text('More about why')
  unqualifiedNote: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'The customer it became' })
  customer: RefView | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'The contact it became' })
  contact: RefView | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'The opportunity it became' })
  opportunity: RefView | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it became a customer' })
  qualifiedAt: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The import it came with' })
  importId: string | null;

  @ApiProperty({
    type: 'integer',
    required: false,
    nullable: true,
    description: 'In lists: the points it is judged to have; null while there is nothing to judge by',
  })
  score?: number | null;

  @ApiProperty({ type: LeadAllowances, description: 'What the reader may do with it' })
  can: LeadAllowances;
}

/** What its reader may see of it. */
export function leadView(kept: LeadRow, me: Principal, locale: Locale): LeadView {
  const row = covered(kept, 'lead', me.fields);
  return {
    ...ownedRecordView(row),
    number: row.number,
    name: row.name,
    shortName: row.shortName,
    stockCode: row.stockCode,
    contactName: row.contactName,
    title: row.title,
    phone: row.phone,
    email: row.email,
    wechat: row.wechat,
    source: row.source,
    campaign: row.campaign,
    industry: row.industry,
    region: row.region,
    address: row.address,
    need: row.need,
    productInterest: row.productInterest,
    note: row.note,
    status: row.status,
    unqualifiedReason: row.unqualifiedReason,
    unqualifiedNote: row.unqualifiedNote,
    customer: refView(row.customerId, row.customerName),
    contact: refView(row.contactId, row.contactRefName),
    opportunity: refView(row.opportunityId, row.opportunityName),
    qualifiedAt: row.qualifiedAt?.toISOString() ?? null,
    importId: row.importId,
    ...(row.score === undefined ? {} : { score: row.score }),
    can: canOf(row, me, locale),
  };
}
