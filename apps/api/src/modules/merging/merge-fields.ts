import { isDeepStrictEqual } from 'node:util';
import type { Customer } from '../customers/index.js';
import type { Changed } from './customer-merge.entity.js';
import { FieldPlan, type Side } from './field-plan.js';

/** What is chosen field by field, and the columns that go together. */
const COLUMNS = {
  name: ['name'],
  creditCode: ['creditCode'],
  industry: ['industry'],
  companySize: ['companySize'],
  kind: ['kind'],
  registeredAddress: ['registeredAddress'],
  businessAddress: ['businessAddress'],
  region: ['region'],
  stockCode: ['stockCode'],
  source: ['source'],
  firstContactOn: ['firstContactOn'],
  grade: ['grade'],
  status: ['status'],
  primaryContact: ['primaryContactId'],
  keyDecisionMaker: ['keyDecisionMaker'],
  mainNeeds: ['mainNeeds'],
  budgetRange: ['budgetRange'],
  purchaseTime: ['purchaseTime'],
  historicAmount: ['historicAmount', 'historicCurrency'],
  lastDealOn: ['lastDealOn'],
  parent: ['parentId'],
  owner: ['ownerId', 'departmentId'],
  custom: ['custom'],
} as const satisfies Record<string, readonly [keyof Customer, ...(keyof Customer)[]]>;

export type MergeField = keyof typeof COLUMNS;
export type Choices = Partial<Record<MergeField, Side>>;
export const AMOUNT_FIELDS = ['budgetRange', 'historicAmount'] as const satisfies readonly MergeField[];

/** Customers, field by field. */
export const CUSTOMER_PLAN = new FieldPlan<Customer, MergeField>(COLUMNS, {
  mainNeeds: { between: '\n', max: 2000 },
  keyDecisionMaker: { between: '、', max: 200 },
});

/** Writes what changes into the record, and says what it was. */
export function change<T extends object>(record: T, fields: Partial<T>): Changed {
  const names = Object.keys(fields).filter(
    (name) => !isDeepStrictEqual(record[name as keyof T], fields[name as keyof T]),
  ) as (keyof T & string)[];
  const was = Object.fromEntries(names.map((name) => [name, record[name]]));
  const is = Object.fromEntries(names.map((name) => [name, fields[name]]));
  Object.assign(record, is);
  return { was, is };
}

/** Takes it back where nobody has changed it since. */
export function restore(record: object, { was, is }: Changed): void {
  const now = record as Record<string, unknown>;
  for (const [name, value] of Object.entries(was)) if (isDeepStrictEqual(now[name], is[name])) now[name] = value;
}
