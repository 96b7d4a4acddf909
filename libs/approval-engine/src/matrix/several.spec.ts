import { hualanOrg } from '@countersign/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asRead, type FactCatalogue, type Facts } from '../facts.ts';
import type { Matrix } from '../matrix.ts';
import type { Policy } from '../policy.ts';
import { quotePolicy } from '../packs/index.ts';
import { route } from '../route.ts';
import { checkMatrix } from './check-matrix.ts';
import { priceMatrix } from './matrix.fixtures.ts';

const label = { 'zh-CN': '项', en: 'Item' };
const facts: FactCatalogue = {
  families: { type: 'choices', values: ['software', 'hardware', 'service', 'other'], other: 'other', label },
  positions: { type: 'choices', values: ['salesperson', 'manager', 'other'], other: 'other', label },
  ratio: { type: 'ratio', worse: 'lower', label },
};
/** Software down to 4 折 is the manager's, everything else only down to 5 折; whoever manages may go a step further. */
const matrix: Matrix = {
  ...priceMatrix,
  dimensions: [{ fact: 'families' }, { fact: 'positions' }, { fact: 'ratio', worse: 'lower' }],
  cells: [
    { where: { families: ['software'], ratio: { from: 4000 } }, requires: 'manager' },
    { where: { families: ['hardware', 'service', 'other'], ratio: { from: 5000 } }, requires: 'manager' },
    {
      where: { families: ['hardware', 'service', 'other'], ratio: { below: 5000 }, positions: ['manager'] },
      requires: 'assistant',
    },
    {
      where: {
        families: ['hardware', 'service', 'other'],
        ratio: { below: 5000 },
        positions: ['salesperson', 'other'],
      },
      requires: 'top',
    },
    { where: { families: ['software'], ratio: { below: 4000 } }, requires: 'assistant' },
  ],
};
const { window: _, ...unwindowed } = matrix;
const policy: Policy = {
  ...quotePolicy,
  facts,
  gates: [],
  matrices: { price: unwindowed },
  steps: [{ kind: 'matrix', key: 'authority', matrix: 'price', climb: 'final' }],
};
function levelFor(families: readonly string[], ratio: number, positions: readonly string[] = ['salesperson']) {
  const routing = route(policy, { families, ratio, positions }, hualanOrg(), 'sales-a1');
  return routing.outcome === 'refused' ? routing.refusal : routing.plan.nodes.map(({ key }) => key);
}

describe('a table by something of which a deal has several', () => {
  it('is whole like any other', () => {
    expect(checkMatrix(unwindowed, facts)).toEqual([]);
    const [gap] = checkMatrix({ ...unwindowed, cells: unwindowed.cells.slice(1) }, facts);
    expect(gap).toMatchObject({ code: 'matrix_gap', deal: { families: ['software'] } });
  });

  it('asks what the one place asks', () => {
    expect(levelFor(['software'], 4000)).toEqual(['manager']);
    expect(levelFor(['hardware'], 4000)).toEqual(['top']);
    expect(levelFor(['hardware'], 4000, ['manager'])).toEqual(['assistant']);
  });

  it('asks the strictest of all places', () => {
    expect(levelFor(['software', 'hardware'], 4000)).toEqual(['top']);
    expect(levelFor(['software', 'hardware'], 5000)).toEqual(['manager']);
    expect(levelFor(['hardware'], 4000, ['manager', 'salesperson'])).toEqual(['top']);
  });

  it('reads a word that was coined later, and no word at all, as everything else', () => {
    expect(levelFor(['robotics'], 4999)).toEqual(['top']);
    expect(asRead(facts, { families: [], positions: ['coo', 'manager'] })).toEqual({
      families: ['other'],
      positions: ['other', 'manager'],
    });
  });

  it('says which place it was', () => {
    const routing = route(
      policy,
      { families: ['software', 'hardware'], ratio: 4000, positions: ['salesperson'] },
      hualanOrg(),
      'sales-a1',
    );
    const why = routing.outcome === 'route' ? routing.plan.nodes.flatMap((node) => node.why) : [];
    expect(why.map(({ params }) => [params['field'], params['op'], params['value']])).toContainEqual([
      'families',
      'contains',
      'hardware',
    ]);
  });

  it('asks of any mixture exactly the highest of what each of its places asks alone', () => {
    const order = ['manager', 'assistant', 'top'];
    const rank = (families: readonly string[], positions: readonly string[], ratio: number): number =>
      order.indexOf(String((levelFor(families, ratio, positions) as string[])[0]));
    const families = fc.subarray(['software', 'hardware', 'service', 'other'], { minLength: 1 });
    const positions = fc.subarray(['salesperson', 'manager', 'other'], { minLength: 1 });
    fc.assert(
      fc.property(families, positions, fc.integer({ min: 3000, max: 6000 }), (some, held, ratio) => {
        const alone = some.flatMap((family) => held.map((position) => rank([family], [position], ratio)));
        expect(rank(some, held, ratio)).toBe(Math.max(...alone));
      }),
      { numRuns: 300 },
    );
  });

  it('takes more families for no better deal', () => {
    const deal: Facts = { families: ['software'], ratio: 4500, positions: ['salesperson'] };
    expect(levelFor(deal['families'] as string[], 4500)).toEqual(['manager']);
    expect(levelFor(['software', 'service'], 4500)).toEqual(['top']);
  });
});
