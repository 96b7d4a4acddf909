import { aContract, aQuote, bySales, type AmendmentVector, type BlockedVector } from './golden-vector.ts';

const quote = { pack: '001-quote', ...bySales } as const;
const contract = { pack: '001-contract', ...bySales } as const;
const approvedAt = (ratio: number) =>
  ({
    ...quote,
    facts: aQuote(ratio),
    decided: [
      { by: 'manager-a', does: 'approve' },
      { by: 'assistant', does: 'approve' },
    ],
  }) as const;
const changedText = aContract('260000.00', 6000, { standardText: false, changedClauseOwners: ['legal'] });

export const amendmentVectors: readonly AmendmentVector[] = [
  {
    ...approvedAt(4700),
    id: 'Q10',
    says: 'a quote approved at 4.7 折, then raised to 5.5 折, needs nobody',
    becomes: aQuote(5500),
    expect: { asked: [], carried: ['department-manager'] },
  },
  {
    ...approvedAt(4700),
    id: 'Q10 lower',
    says: 'a quote approved at 4.7 折, then lowered by one basis point, is decided again',
    becomes: aQuote(4699),
    expect: { asked: ['manager-a', 'assistant'], carried: [] },
  },
  {
    ...contract,
    id: 'C9',
    says: 'a contract whose price is lowered after two of three have signed: the clause stays approved',
    facts: changedText,
    decided: [
      { by: 'sales-mgmt', does: 'advise' },
      { by: 'vp-rd', does: 'approve' },
      { by: 'legal', does: 'approve' },
    ],
    becomes: { ...changedText, ratio: 5000 },
    expect: { asked: ['sales-mgmt', 'vp-rd', 'vp-impl', 'president'], carried: ['clause-owners'] },
  },
];

export const blockedVectors: readonly BlockedVector[] = [
  {
    ...quote,
    id: 'Q9 alone',
    says: 'a quote at 4 折 that the president submits while no vice president is left',
    submitter: 'president',
    facts: aQuote(4000),
    gone: ['vp-rd', 'vp-impl'],
    blocked: ['department-manager', 'executive'],
  },
];
