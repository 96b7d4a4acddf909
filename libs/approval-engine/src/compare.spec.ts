import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aNode, aPolicy } from './course.fixtures.ts';
import { comparePolicies, contractPolicy, packs, quotePolicy, type Change, type Policy, type Step } from './index.ts';

const brief = (changes: readonly Change[]): [string, string, string][] =>
  changes.map(({ kind, what, path }) => [kind, what, path]);
const leaf = (key: string): Step => aNode(key, 'legal');

describe('two versions of a policy', () => {
  it('are the same when nothing but their number differs', () => {
    for (const policy of Object.values(packs)) {
      expect(comparePolicies(policy, structuredClone({ ...policy, version: policy.version + 1 }))).toEqual([]);
    }
  });

  it('name a step that was put in, and that the next one now comes after it', () => {
    expect(brief(comparePolicies(aPolicy([leaf('a'), leaf('c')]), aPolicy([leaf('a'), leaf('b'), leaf('c')])))).toEqual(
      [
        ['changed', 'step', 'steps › c'],
        ['added', 'step', 'steps › b'],
      ],
    );
  });

  it('name a threshold by the rung it belongs to, with both values and its title', () => {
    const [ladder] = quotePolicy.steps;
    if (ladder?.kind !== 'ladder') throw new Error('The quote policy begins with a ladder.');
    const [first, ...rest] = ladder.rungs;
    const sufficientWhen = { field: 'ratio', op: 'gte' as const, value: 5500 };
    const stricter = { ...quotePolicy, steps: [{ ...ladder, rungs: [{ ...first!, sufficientWhen }, ...rest] }] };
    const [change] = comparePolicies({ ...quotePolicy, steps: [ladder] }, stricter);
    expect(change).toMatchObject({
      path: 'steps › discount › department-manager',
      kind: 'changed',
      label: { 'zh-CN': '部门经理审批' },
      before: { sufficientWhen: { value: 5000 } },
      after: { sufficientWhen: { value: 5500 } },
    });
  });

  it('name switches, facts and authorities', () => {
    const after = {
      ...quotePolicy,
      switches: { ...quotePolicy.switches, returnBudget: 3, takeBack: true },
      facts: { ratio: quotePolicy.facts['ratio']! },
      authorities: quotePolicy.authorities.slice(0, 3),
    };
    expect(
      brief(
        comparePolicies({ ...quotePolicy, facts: { ...after.facts, amount: quotePolicy.facts['amount']! } }, after),
      ),
    ).toEqual([
      ['removed', 'fact', 'facts › amount'],
      ['removed', 'authority', 'authorities › 4'],
      ['changed', 'switch', 'switches › returnBudget'],
      ['added', 'switch', 'switches › takeBack'],
    ]);
  });

  it('name a cell of a table by its coordinates', () => {
    const policy = packs['003-contract'] as Policy;
    const matrix = policy.matrices!['margin']!;
    const cells = matrix.cells.with(0, { ...matrix.cells[0]!, requires: 'commercial-director' }).slice(0, -1);
    expect(comparePolicies(policy, { ...policy, matrices: { margin: { ...matrix, cells } } })).toMatchObject([
      {
        path: 'matrices › margin › contractType ∈ {product}, margin ∈ [3000, ∞)',
        kind: 'changed',
        what: 'cell',
        before: 'sales-director',
        after: 'commercial-director',
      },
      { path: 'matrices › margin › margin ∈ [−∞, 1000)', kind: 'removed', what: 'cell', before: 'coo', after: null },
    ]);
  });

  it('differ the other way round when they are looked at the other way round', () => {
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    const any = fc.constantFrom(quotePolicy, contractPolicy, ...Object.values(packs));
    fc.assert(
      fc.property(any, any, (one, other) => {
        const back = comparePolicies(other, one).map((change) => `${turned[change.kind]} ${change.path}`);
        expect(
          comparePolicies(one, other)
            .map((change) => `${change.kind} ${change.path}`)
            .sort(),
        ).toEqual(back.sort());
      }),
    );
  });
});
