import { describe, expect, it } from 'vitest';
import { aQuote, hualan } from './course.fixtures.ts';
import { quotePolicy, resultOf, route, runCases, type GoldenCase } from './index.ts';

const record = (name: string, ratio: number | null): GoldenCase => {
  const facts = aQuote(ratio);
  return { name, submitter: 'sales-a1', facts, expect: resultOf(route(quotePolicy, facts, hualan, 'sales-a1')) };
};
const cases = [record('5 折', 5000), record('4.8 折', 4800), record('没有目录价', null)];

describe('golden cases', () => {
  it('pass as long as every deal goes the way that was agreed', () => {
    expect(runCases(quotePolicy, cases, hualan)).toMatchObject({ passed: 3, failed: 0 });
  });

  it('name the case that a changed threshold sends another way, with both routes', () => {
    const [ladder] = quotePolicy.steps;
    if (ladder?.kind !== 'ladder') throw new Error('The quote policy begins with a ladder.');
    const [first, ...rest] = ladder.rungs;
    const rungs = [{ ...first!, sufficientWhen: { field: 'ratio', op: 'gte' as const, value: 5500 } }, ...rest];
    const run = runCases({ ...quotePolicy, steps: [{ ...ladder, rungs }] }, cases, hualan);
    expect(run.results.filter(({ passed }) => !passed)).toEqual([
      {
        name: '5 折',
        passed: false,
        expected: { outcome: 'route', nodes: [{ key: 'department-manager', people: ['manager-a'] }] },
        actual: {
          outcome: 'route',
          nodes: [
            { key: 'department-manager', people: ['manager-a'] },
            { key: 'assistant-to-president', people: ['assistant'] },
          ],
        },
      },
    ]);
  });

  it('fail when another person would decide, although the nodes are the same', () => {
    const moved = {
      ...hualan,
      people: hualan.people.map((person) => (person.id === 'assistant' ? { ...person, disabled: true } : person)),
    };
    expect(runCases(quotePolicy, cases, moved)).toMatchObject({ passed: 2, failed: 1 });
  });

  it('agree on refusals by their gate or field', () => {
    expect(cases[2]?.expect).toEqual({ outcome: 'refused', code: 'fact_unknown', about: 'ratio' });
    expect(resultOf(route(quotePolicy, aQuote(5000, { customerMet: false }), hualan, 'sales-a1'))).toEqual({
      outcome: 'refused',
      code: 'gate_closed',
      about: 'justification',
    });
  });
});
