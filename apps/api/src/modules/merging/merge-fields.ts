import { isDeepStrictEqual } from 'node:util';
import type { Customer } from '../customers/index.js';
import type { Changed } from './customer-merge.entity.js';
import { MergedTextIsTooLong } from './merging.errors.js';

export const SIDES = ['survivor', 'loser', 'both'] as const;
export type Side = (typeof SIDES)[number];

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
export const MERGE_FIELDS = Object.keys(COLUMNS) as readonly MergeField[];
export const AMOUNT_FIELDS = ['budgetRange', 'historicAmount'] as const satisfies readonly MergeField[];

/** Texts of which both may be kept, how they are put together, and how long they may be. */
const JOINS: Partial<Record<MergeField, { readonly between: string; readonly max: number }>> = {
  mainNeeds: { between: '\n', max: 2000 },
  keyDecisionMaker: { between: '、', max: 200 },
};

export const sidesOf = (field: MergeField): readonly Side[] =>
  field === 'custom' || field in JOINS ? SIDES : SIDES.slice(0, 2);

export function differs(field: MergeField, survivor: Customer, loser: Customer): boolean {
  return COLUMNS[field].some((column) => !isDeepStrictEqual(survivor[column], loser[column]));
}

/** Where nothing is said: what the survivor has; what the other has where it has nothing; fields of the installation from both. */
export function usualSide(field: MergeField, survivor: Customer, loser: Customer): Side {
  if (field === 'custom') return 'both';
  const [first] = COLUMNS[field];
  return isEmpty(survivor[first]) && !isEmpty(loser[first]) ? 'loser' : 'survivor';
}

/** The columns of the survivor that become something else. @throws MergedTextIsTooLong */
export function chosen(survivor: Customer, loser: Customer, choices: Choices): Partial<Customer> {
  const fields = MERGE_FIELDS.flatMap((field) => {
    const side = choices[field] ?? usualSide(field, survivor, loser);
    return side === 'survivor' ? [] : COLUMNS[field].map((column) => [column, taken(field, column, side)] as const);
  });
  return Object.fromEntries(fields) as Partial<Customer>;

  function taken(field: MergeField, column: keyof Customer, side: Side): unknown {
    if (side === 'loser') return loser[column];
    if (field === 'custom') return { ...loser.custom, ...survivor.custom };
    return both(field, survivor[column] as string | null, loser[column] as string | null);
  }
}

function both(field: MergeField, one: string | null, other: string | null): string | null {
  const { between, max } = JOINS[field] ?? { between: '\n', max: 200 };
  const text = [...new Set([one, other].filter((each) => !isEmpty(each)))].join(between);
  if (text.length > max)
    throw new MergedTextIsTooLong({ max }, [{ pointer: `/fields/${field}`, code: MergedTextIsTooLong.code }]);
  return text || null;
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

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
