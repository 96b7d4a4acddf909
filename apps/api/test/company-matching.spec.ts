import { companyName, compareNames } from '@countersign/kernel/matching';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readings } from '../src/platform/text-search/readings.js';

const pairs = readFileSync(new URL('./fixtures/company-pairs.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [half = '', label = '', kind = '', one = '', other = ''] = line.split('\t');
    return { half, label, kind, one, other };
  });

/** What share of the pairs called one company is one, and what share of those that are one is called so. */
function measure(half: string): { precision: number; recall: number } {
  const [found, right, wanted] = [0, 0, 0].map(() => new Set<number>()) as [Set<number>, Set<number>, Set<number>];
  pairs.forEach((pair, i) => {
    if (pair.half !== half) return;
    const { verdict } = compareNames(companyName(pair.one), companyName(pair.other), readings);
    if (pair.label === 'same') wanted.add(i);
    if (verdict === 'same' || verdict === 'likely') found.add(i);
    if (pair.label === 'same' && found.has(i)) right.add(i);
  });
  return { precision: right.size / found.size, recall: right.size / wanted.size };
}

describe('pairs of company names, with a label', () => {
  it('are many, of many kinds', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(2_000);
    expect(new Set(pairs.map(({ label, kind }) => `${label} ${kind}`)).size).toBe(40);
  });

  it.each(['tune', 'report'])('are told apart: at least 97 % of what is found is right, 95 % is found (%s)', (half) => {
    const { precision, recall } = measure(half);
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });
});
