import type { Facts, Substance } from './index.ts';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });

export const aQuote = (ratio: number | null, but: Facts = {}): Facts => ({
  ratio,
  amount: yuan('150000.00'),
  customerInCrm: true,
  customerMet: true,
  justified: false,
  ...but,
});
export const aContract = (amount: string, ratio: number | null, but: Facts = {}): Facts => ({
  amount: yuan(amount),
  amountAggregate: yuan(amount),
  ratio,
  customerInCrm: true,
  grantCovers: true,
  standardText: true,
  changedClauseOwners: [],
  ...but,
});

/** What a deal says of itself beside its facts. */
export const offered: Substance = {
  customerId: 'c',
  productIds: ['mes', 'gateway'],
  amount: yuan('150000.00'),
  listAmount: yuan('312500.00'),
  validUntil: '2026-12-31',
  terms: '三期',
};
