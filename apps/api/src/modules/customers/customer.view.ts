import { ApiProperty } from '@nestjs/swagger';
import { AmountProperty, AmountsOf } from '../../platform/http/amount-views.js';
import { mayDo, type Principal } from '../../platform/access/principal.js';
import { PermissionIsMissing } from '../../platform/access/access.errors.js';
import { allowanceView, type Refusal } from '../../platform/http/allowance.js';
import { CURRENCIES, MoneyDto, moneyView } from '../../platform/http/money.dto.js';
import { OwnedRecordView, ownedRecordView, type OwnedRecordRow } from '../../platform/http/record-view.js';
import { AllowanceView, RefView, refView } from '../../platform/http/views.js';
import type { Contacted } from '../activities/index.js';
import type { LatestApproval } from '../approvals/index.js';
import {
  ADMISSIONS,
  COMPANY_SIZES,
  CUSTOMER_KINDS,
  CUSTOMER_STATUSES,
  GRADES,
  SOURCES,
  type Admission,
  type CompanySize,
  type CustomerKind,
  type CustomerStatus,
  type Grade,
  type Source,
} from './customer.entity.js';

/** A customer as the lists read it. */
export interface CustomerRow extends OwnedRecordRow {
  number: string;
  name: string;
  industry: string;
  companySize: CompanySize;
  registeredAddress: string;
  businessAddress: string | null;
  source: Source;
  firstContactOn: string;
  grade: Grade;
  primaryContactId: string;
  primaryContactName: string | null;
  keyDecisionMaker: string | null;
  mainNeeds: string;
  budgetRange: string | null;
  purchaseTime: string | null;
  historicAmount: string | null;
  historicCurrency: (typeof CURRENCIES)[number];
  lastDealOn: string | null;
  status: CustomerStatus;
  creditCode: string | null;
  region: string | null;
  parentId: string | null;
  parentName: string | null;
  kind: CustomerKind;
  stockCode: string | null;
  admissionState: Admission;
}

export class CustomerAllowances {
  @ApiProperty({ type: AllowanceView, description: 'Change it' })
  edit: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Put it into the recycle bin' })
  delete: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Merge it with another' })
  merge: AllowanceView;
}

export class AdmissionView {
  @ApiProperty({ format: 'uuid', description: 'Id of the approval' })
  id: string;

  @ApiProperty({ description: 'Where it stands', example: 'running' })
  status: string;
}

@AmountsOf('customer.amounts')
export class CustomerView extends OwnedRecordView {
  @ApiProperty({ description: 'Number', example: 'KH-2026-000001' })
  number: string;

  @ApiProperty({ description: 'The registered name' })
  name: string;

  @ApiProperty({ description: 'Industry' })
  industry: string;

  @ApiProperty({ enum: COMPANY_SIZES, description: 'large: above 1000 people, medium: 100 to 1000, small: below 100' })
  companySize: CompanySize;

  @ApiProperty({ description: 'Registered address' })
  registeredAddress: string;

  @ApiProperty({ type: String, nullable: true, description: 'Where it works' })
  businessAddress: string | null;

  @ApiProperty({ enum: SOURCES, description: 'How it came to us' })
  source: Source;

  @ApiProperty({ format: 'date', description: 'Day of the first contact' })
  firstContactOn: string;

  @ApiProperty({ enum: GRADES, description: 'A strategic, B important, C ordinary, D potential' })
  grade: Grade;

  @ApiProperty({
    type: RefView,
    nullable: true,
    description: 'The primary contact; null when the reader may not see her',
  })
  primaryContact: RefView | null;

  @ApiProperty({ type: String, nullable: true, description: 'Who decides there' })
  keyDecisionMaker: string | null;

  @ApiProperty({ description: 'What it needs' })
  mainNeeds: string;

  @AmountProperty({ type: String, description: 'Budget' })
  budgetRange: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'When it wants to buy' })
  purchaseTime: string | null;

  @AmountProperty({ type: MoneyDto, description: 'What it bought before this system' })
  historicAmount: MoneyDto | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Day of the last deal' })
  lastDealOn: string | null;

  @ApiProperty({ enum: CUSTOMER_STATUSES, description: 'State' })
  status: CustomerStatus;

  @ApiProperty({ type: String, nullable: true, description: 'Unified social credit code' })
  creditCode: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Region' })
  region: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'The customer it is part of' })
  parent: RefView | null;

  @ApiProperty({ enum: CUSTOMER_KINDS, description: 'Kind' })
  kind: CustomerKind;

  @ApiProperty({ type: String, nullable: true, description: 'Stock code of a listed company' })
  stockCode: string | null;

  @ApiProperty({ description: 'Somebody of ours has met it: a visit or meeting that took place' })
  metInPerson: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When somebody last had to do with it',
  })
  lastContactAt: string | null;

  @ApiProperty({
    type: AdmissionView,
    nullable: true,
    description: 'Its review as a new customer, if it was asked for',
  })
  admission: AdmissionView | null;

  @ApiProperty({
    enum: ADMISSIONS,
    description: 'Whether it is accepted as a customer; while new ones are reviewed, no other can be contracted',
  })
  admissionState: Admission;

  @ApiProperty({ type: CustomerAllowances, description: 'What the reader may do with it' })
  can: CustomerAllowances;
}

/** Whoever may not is told so, with whom to ask. */
const mayMerge = (me: Principal): Refusal =>
  mayDo(me, 'customer.merge') ? null : new PermissionIsMissing({ permission: 'customer.merge' });

export function customerView(
  row: CustomerRow,
  me: Principal,
  contacted: Contacted | undefined,
  admission: LatestApproval | undefined,
): CustomerView {
  const { primaryContactId, primaryContactName, historicAmount, historicCurrency } = row;
  return {
    ...ownedRecordView(row),
    number: row.number,
    name: row.name,
    industry: row.industry,
    companySize: row.companySize,
    registeredAddress: row.registeredAddress,
    businessAddress: row.businessAddress,
    source: row.source,
    firstContactOn: row.firstContactOn,
    grade: row.grade,
    primaryContact: primaryContactName === null ? null : { id: primaryContactId, name: primaryContactName },
    keyDecisionMaker: row.keyDecisionMaker,
    mainNeeds: row.mainNeeds,
    budgetRange: row.budgetRange,
    purchaseTime: row.purchaseTime,
    historicAmount: moneyView(historicAmount, historicCurrency),
    lastDealOn: row.lastDealOn,
    status: row.status,
    creditCode: row.creditCode,
    region: row.region,
    parent: refView(row.parentId, row.parentName),
    kind: row.kind,
    stockCode: row.stockCode,
    metInPerson: contacted?.metInPerson ?? false,
    lastContactAt: contacted?.lastContactAt?.toISOString() ?? null,
    admissionState: row.admissionState,
    admission: admission ? { id: admission.id, status: admission.status } : null,
    can: {
      edit: { allowed: mayDo(me, 'customer.edit') },
      delete: { allowed: mayDo(me, 'customer.delete') },
      merge: allowanceView(mayMerge(me), me.locale),
    },
  };
}
