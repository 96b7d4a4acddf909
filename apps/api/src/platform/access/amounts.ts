import type { Sentence } from '../http/domain-error.js';
import type { Refusal } from '../http/allowance.js';
import { FieldIsNeeded, FieldIsNotYours } from './access.errors.js';
import { fieldsOf, readsField } from './field-access.js';
import type { Actor, Fields, Principal } from './principal.js';

/**
 * The limits of a role on what things cost. One covers every figure of its kind of record and all that is counted from
 * them, because any of them would tell the others: a total and a ratio the list price, a sum over one row the row.
 */
export const AMOUNTS = {
  'customer.amounts': { zh: '客户的预算与历史交易金额', en: 'budgets and past amounts of customers' },
  'opportunity.amounts': { zh: '商机的预计金额', en: 'amounts of opportunities' },
  'quote.amounts': { zh: '报价的价格、金额与折扣', en: 'prices, amounts and discounts of quotes' },
  'contract.amounts': { zh: '合同的价格、金额与折扣', en: 'prices, amounts and discounts of contracts' },
  'project.amounts': { zh: '实施项目的金额', en: 'amounts of implementation projects' },
} as const satisfies Record<string, Sentence>;

export type AmountField = keyof typeof AMOUNTS;

/** Of whatever may be approved: a list over all of it tells about each. */
export const AMOUNTS_OF_DOCUMENTS = [
  'opportunity.amounts',
  'quote.amounts',
  'contract.amounts',
] as const satisfies readonly AmountField[];

/** Of whatever may be written down in a history. */
export const ALL_AMOUNTS = Object.keys(AMOUNTS) as readonly AmountField[];

/** What she does not read of these; nothing for most people. */
export function hiddenAmounts(fields: Fields): ReadonlySet<string> {
  return new Set(ALL_AMOUNTS.filter((field) => !readsField(fields, field)));
}

/** What cannot be done without knowing what it costs: to print it, to put it up, to answer for it. */
export function readable({ fields }: Pick<Principal, 'fields'>, field: AmountField): Refusal {
  if (readsField(fields, field)) return null;
  const { zh, en } = AMOUNTS[field];
  return new FieldIsNeeded({ field, what: zh, whatEn: en });
}

/** What sets what something costs. */
export function settable(
  { fields }: Pick<Principal, 'fields'>,
  field: AmountField,
  ...pointers: readonly string[]
): Refusal {
  if (fields[field] === undefined) return null;
  return new FieldIsNotYours(
    {},
    pointers.map((pointer) => ({ pointer, code: FieldIsNotYours.code })),
  );
}

/** @throws FieldIsNotYours, pointing at what was sent */
export function mustSet(actor: Actor, field: AmountField, ...pointers: readonly string[]): void {
  const refusal = settable({ fields: fieldsOf(actor) }, field, ...pointers);
  if (refusal) throw refusal;
}
