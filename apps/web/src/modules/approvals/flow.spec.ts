import { describe, expect, it } from 'vitest';
import { layersOf, type FlowStep } from './flow';
import { packetOf } from './packet';

const aStep = (nodeKey: string, ...after: string[]): FlowStep => ({
  ...{ nodeKey, after, title: nodeKey, mode: 'single', state: 'planned', why: [], counterfactual: null, seats: [] },
  ...{
    visit: 1,
    progress: null,
    openedAt: null,
    dueAt: null,
    overdue: false,
    remainingMinutes: null,
    haltedAt: null,
    dueExplanation: [],
  },
});
const keys = (layers: FlowStep[][]) => layers.map((layer) => layer.map(({ nodeKey }) => nodeKey));

describe('a countersign drawn from top to bottom', () => {
  it('puts those who are asked at the same time side by side', () => {
    const steps = [
      aStep('sales-management'),
      aStep('vp-rd', 'sales-management'),
      aStep('vp-implementation', 'sales-management'),
      aStep('legal', 'sales-management'),
      aStep('president', 'vp-rd', 'vp-implementation', 'legal'),
    ];
    expect(keys(layersOf(steps))).toEqual([
      ['sales-management'],
      ['vp-rd', 'vp-implementation', 'legal'],
      ['president'],
    ]);
  });

  it('begins with a node that waits only for one that is not shown', () => {
    expect(keys(layersOf([aStep('assistant', 'manager')]))).toEqual([['assistant']]);
  });
});

describe('the frozen packet of a quote', () => {
  const aLine = (position: number, ratio: number, material: boolean) => ({
    ...{ position, ratio, material, productCode: 'P', productName: `产品 ${position}`, description: '', unit: '套' },
    ...{ quantity: '1', listPrice: '100.00', netPrice: '50.00', netTotal: '50.00' },
  });
  const packetWith = (lines: unknown[]) =>
    packetOf({
      currency: 'CNY',
      lines,
      totals: { list: '200.00', net: '100.00', netExcludingTax: '88.50', tax: '11.50', ratio: 5000, worstRatio: 4000 },
    });

  it('marks the material line below the total, which decides the route', () => {
    expect(packetWith([aLine(1, 6000, true), aLine(2, 4000, true)]).worstKey).toBe('2');
  });

  it('marks nothing for a small line, however cheap', () => {
    expect(packetWith([aLine(1, 6000, true), aLine(2, 1000, false)]).worstKey).toBeNull();
  });

  it('gives every amount its currency', () => {
    expect(packetWith([aLine(1, 6000, true)]).totals?.net).toEqual({ amount: '100.00', currency: 'CNY' });
  });
});
