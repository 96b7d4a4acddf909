import { describe, expect, it } from 'vitest';
import type { Facts, Matrix, Seating } from '../policy';
import {
  bordersOf,
  claimed,
  gridOf,
  movedBorder,
  withBorder,
  withoutBorder,
  withoutDimension,
  withoutLevel,
} from './grid';

const label = { 'zh-CN': '折扣', en: 'Ratio' };
const facts: Facts = {
  ratio: { type: 'ratio', label },
  region: { type: 'enum', values: ['north', 'south'], label },
  amount: { type: 'money', currency: 'CNY', label },
};
const level = (key: string): Seating => ({ key, title: label, mode: 'single', approvers: [{ by: 'departmentHead' }] });
const matrix: Matrix = {
  title: label,
  dimensions: [{ fact: 'ratio', worse: 'lower' }],
  levels: [level('manager'), level('assistant'), level('president')],
  cells: [
    { where: { ratio: { from: 5000 } }, requires: 'manager' },
    { where: { ratio: { from: 4500, below: 5000 } }, requires: 'assistant' },
    { where: { ratio: { below: 4500 } }, requires: 'president' },
  ],
};
const levels = (of: Matrix) => gridOf(of, facts).rows.map((row) => row.levels);

describe('an authority matrix as a grid', () => {
  it('has a row for every combination that its cells tell apart', () => {
    expect(levels(matrix)).toEqual([['president'], ['assistant'], ['manager']]);
    const wide = { ...matrix, dimensions: [...matrix.dimensions, { fact: 'region' }] };
    expect(gridOf(wide, facts).rows).toHaveLength(6);
  });

  it('shows what nobody and what two levels claim', () => {
    expect(levels(claimed(matrix, facts, 1, 'assistant', false))[1]).toEqual([]);
    expect(levels(claimed(matrix, facts, 1, 'president', true))[1]).toEqual(['assistant', 'president']);
  });

  it('moves a border with everything that ends or begins at it, but never across another', () => {
    const moved = movedBorder(matrix, 'ratio', 5000, 5500);
    expect(bordersOf(moved, 'ratio')).toEqual([4500, 5500]);
    expect(levels(moved)).toEqual(levels(matrix));
    expect(movedBorder(matrix, 'ratio', 5000, 4500)).toBe(matrix);
    expect(movedBorder(matrix, 'ratio', 5000, 4000)).toBe(matrix);
  });

  it('splits a band into halves that are claimed alike, and joins two into the upper one', () => {
    const split = withBorder(matrix, facts, 'ratio', 6000);
    expect(levels(split)).toEqual([['president'], ['assistant'], ['manager'], ['manager']]);
    expect(levels(withoutBorder(matrix, facts, 'ratio', 4500))).toEqual([['assistant'], ['manager']]);
  });

  it('compares amounts to the cent, however they are written', () => {
    const money = (amount: string) => ({ amount, currency: 'CNY' });
    const byAmount: Matrix = {
      ...matrix,
      dimensions: [{ fact: 'amount', worse: 'higher' }],
      cells: [
        { where: { amount: { below: money('200000.01') } }, requires: 'manager' },
        { where: { amount: { from: money('200000.010') } }, requires: 'president' },
      ],
    };
    expect(levels(byAmount)).toEqual([['manager'], ['president']]);
  });

  it('forgets a dimension and a level together with what they claimed', () => {
    expect(withoutLevel(matrix, 'assistant').cells).toHaveLength(2);
    expect(withoutDimension(matrix, 'ratio').cells.every(({ where }) => Object.keys(where).length === 0)).toBe(true);
  });
});
