import type { FactCatalogue } from '../facts.ts';
import type { Matrix } from '../matrix.ts';

const label = { 'zh-CN': '项', en: 'Item' };

export const priceFacts: FactCatalogue = {
  family: { type: 'enum', values: ['software', 'hardware', 'service'], label },
  region: { type: 'enum', values: ['east', 'north', 'south'], label },
  customerClass: { type: 'enum', values: ['strategic', 'important', 'ordinary'], label },
  ratio: { type: 'ratio', label },
  margin: { type: 'integer', label },
  amount: { type: 'money', currency: 'CNY', label },
  otherDeals: { type: 'deals', label },
};

const level = (key: string, code: string) => ({
  key,
  title: { 'zh-CN': key, en: key },
  mode: 'single' as const,
  approvers: [{ by: 'position' as const, code }],
});
const yuan = (amount: string) => ({ amount, currency: 'CNY' });

/** Software is given away more easily than hardware; below a margin of 10 %, or above a million, only the president. */
export const priceMatrix: Matrix = {
  title: { 'zh-CN': '价格授权', en: 'Price authority' },
  dimensions: [
    { fact: 'family' },
    { fact: 'region' },
    { fact: 'customerClass' },
    { fact: 'ratio', worse: 'lower' },
    { fact: 'margin', worse: 'lower' },
    { fact: 'amount', worse: 'higher' },
  ],
  levels: [
    level('manager', 'department-manager'),
    level('assistant', 'assistant-to-president'),
    level('top', 'president'),
  ],
  cells: [
    { where: { amount: { from: yuan('1000000.01') } }, requires: 'top' },
    { where: { amount: { below: yuan('1000000.01') }, margin: { below: 1000 } }, requires: 'top' },
    ...(['software', 'hardware'] as const).flatMap((family) => {
      const floor = family === 'software' ? 4000 : 5000;
      const inside = {
        family: family === 'software' ? ['software', 'service'] : ['hardware'],
        amount: { below: yuan('1000000.01') },
        margin: { from: 1000 },
      };
      return [
        { where: { ...inside, ratio: { from: floor + 1000 } }, requires: 'manager' },
        {
          where: { ...inside, ratio: { from: floor, below: floor + 1000 }, customerClass: ['strategic', 'important'] },
          requires: 'manager',
        },
        {
          where: { ...inside, ratio: { from: floor, below: floor + 1000 }, customerClass: ['ordinary'] },
          requires: 'assistant',
        },
        { where: { ...inside, ratio: { below: floor } }, requires: 'assistant' },
      ];
    }),
  ],
  window: { days: 90, sum: ['amount'], least: ['ratio', 'margin'] },
};
