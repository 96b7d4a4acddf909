import { aContract, aQuote, bySales, yuan, type RouteVector } from './golden-vector.ts';

const manager = { node: 'department-manager', mode: 'single', by: ['manager-a'], after: [] } as const;
const assistant = {
  node: 'assistant-to-president',
  mode: 'single',
  by: ['assistant'],
  after: ['department-manager'],
} as const;
const executive = {
  node: 'executive',
  mode: 'any',
  by: ['vp-rd', 'vp-impl', 'president'],
  after: ['assistant-to-president'],
} as const;
const advice = { node: 'sales-management', mode: 'advisory', by: ['sales-mgmt'], after: [] } as const;
const vpRd = { node: 'vp-rd', mode: 'single', by: ['vp-rd'], after: ['sales-management'] } as const;
const vpImpl = { node: 'vp-impl', mode: 'single', by: ['vp-impl'], after: ['sales-management'] } as const;
const legal = { node: 'clause-owners', mode: 'all', by: ['legal'], after: ['sales-management'] } as const;
const president = { node: 'president', mode: 'single', by: ['president'], after: ['vp-rd', 'vp-impl'] } as const;
const countersign = [advice, vpRd, vpImpl, president];

const quote = { pack: '001-quote', ...bySales } as const;
const contract = { pack: '001-contract', ...bySales } as const;

export const routeVectors: readonly RouteVector[] = [
  { ...quote, id: 'Q1', says: 'a quote at 5 折', facts: aQuote(5000), expect: { nodes: [manager] } },
  { ...quote, id: 'Q2', says: 'a quote at 4.999 折', facts: aQuote(4999), expect: { nodes: [manager, assistant] } },
  { ...quote, id: 'Q3', says: 'a quote at 4.5 折', facts: aQuote(4500), expect: { nodes: [manager, assistant] } },
  {
    ...quote,
    id: 'Q4',
    says: 'a quote at 4.499 折',
    facts: aQuote(4499),
    expect: { nodes: [manager, assistant, executive] },
  },
  {
    ...quote,
    id: 'Q5',
    says: 'a quote at 6 折 with a material line at 4 折',
    facts: aQuote(4000),
    expect: { nodes: [manager, assistant, executive] },
  },
  {
    ...quote,
    id: 'Q6',
    says: 'a quote with a line that has no list price',
    facts: aQuote(null),
    expect: { refused: 'fact_unknown', params: { field: 'ratio', fields: ['ratio'] } },
  },
  {
    ...quote,
    id: 'Q7',
    says: 'a quote at 5 折 for a customer nobody has met',
    facts: aQuote(5000, { customerMet: false, justified: true }),
    expect: {
      nodes: [manager, { node: 'unmet-customer', mode: 'single', by: ['assistant'], after: ['department-manager'] }],
    },
  },
  {
    ...quote,
    id: 'Q8',
    says: 'a quote at 5.2 折 that the manager submits himself',
    submitter: 'manager-a',
    facts: aQuote(5200),
    expect: { nodes: [{ ...manager, by: ['assistant'] }] },
  },
  {
    ...quote,
    id: 'Q9',
    says: 'a quote at 4 折 that the president submits, whose manager is a vice president then',
    submitter: 'president',
    facts: aQuote(4000),
    expect: { nodes: [{ ...manager, by: ['vp-rd'] }, assistant, { ...executive, by: ['vp-rd', 'vp-impl'] }] },
  },
  {
    ...contract,
    id: 'C1',
    says: '200,000.00 at 4.5 折 on standard text, covered',
    facts: aContract('200000.00', 4500),
    expect: { nodes: [manager] },
  },
  {
    ...contract,
    id: 'C2',
    says: '200,000.01 at 9 折 on standard text',
    facts: aContract('200000.01', 9000),
    expect: { nodes: countersign },
  },
  {
    ...contract,
    id: 'C3',
    says: '150,000 at 4.499 折 on standard text',
    facts: aContract('150000.00', 4499),
    expect: { nodes: countersign },
  },
  {
    ...contract,
    id: 'C4',
    says: '150,000 at 6 折 with one character of the text changed',
    facts: aContract('150000.00', 6000, { standardText: false, changedClauseOwners: ['legal'] }),
    expect: { nodes: [advice, vpRd, vpImpl, legal, { ...president, after: ['vp-rd', 'vp-impl', 'clause-owners'] }] },
  },
  {
    ...contract,
    id: 'C5',
    says: 'the second of two contracts of 120,000 with one customer within five days',
    facts: aContract('120000.00', 6000, { amountAggregate: yuan('240000.00') }),
    expect: { nodes: countersign },
  },
  {
    ...contract,
    id: 'C6',
    says: 'a contract with a customer who is not in the CRM',
    facts: aContract('150000.00', 6000, { customerInCrm: false }),
    expect: { refused: 'gate_closed', params: { gate: 'customer-in-crm' } },
  },
  {
    ...contract,
    id: 'C7',
    says: '150,000 at 4.7 折 on standard text without a grant',
    facts: aContract('150000.00', 4700, { grantCovers: false }),
    expect: { nodes: [manager, assistant] },
  },
];
