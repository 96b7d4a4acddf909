import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../condition.ts';
import type { Facts } from '../facts.ts';
import { conditionOf, type Matrix, type MatrixCell } from '../matrix.ts';
import { checkMatrix } from './check-matrix.ts';
import { priceFacts, priceMatrix } from './matrix.fixtures.ts';

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const covering = (matrix: Matrix, deal: Facts): number[] =>
  matrix.cells.flatMap((cell, index) => (evaluate(conditionOf(cell), deal).truth === true ? [index] : []));
const withCells = (cells: readonly MatrixCell[]): Matrix => ({ ...priceMatrix, cells });
const cell = (where: MatrixCell['where'], requires = 'manager'): MatrixCell => ({ where, requires });

describe('an authority matrix', () => {
  it('that covers every combination once, and asks more of what is worse, has no fault', () => {
    expect(checkMatrix(priceMatrix, priceFacts)).toEqual([]);
  });

  it('names the region that a removed cell leaves open, with a deal in it', () => {
    const faults = checkMatrix(withCells(priceMatrix.cells.filter((_, index) => index !== 4)), priceFacts);
    expect(faults).toMatchObject([
      {
        code: 'matrix_gap',
        where: {
          family: ['software', 'service'],
          customerClass: ['ordinary'],
          ratio: { from: 4000, below: 5000 },
          margin: { from: 1000 },
          amount: { below: yuan('1000000.01') },
        },
        deal: { family: 'software', customerClass: 'ordinary', ratio: 4000, margin: 1000 },
      },
    ]);
  });

  it('names the very basis point that two neighbouring bands leave out or share', () => {
    const bands = (one: number, other: number) =>
      checkMatrix(
        withCells([cell({ ratio: { from: one } }), cell({ ratio: { below: other } }, 'assistant')]),
        priceFacts,
      ).filter(({ code }) => code !== 'matrix_not_monotone');
    expect(bands(5000, 5000)).toEqual([]);
    expect(bands(5001, 5000)).toMatchObject([{ code: 'matrix_gap', where: { ratio: { from: 5000, below: 5001 } } }]);
    expect(bands(5000, 5001)).toMatchObject([
      { code: 'matrix_overlap', cells: [0, 1], where: { ratio: { from: 5000, below: 5001 } }, deal: { ratio: 5000 } },
    ]);
  });

  it('counts money in cents', () => {
    const faults = checkMatrix(
      withCells([
        cell({ amount: { below: yuan('200000.00') } }),
        cell({ amount: { from: yuan('200000.01') } }, 'assistant'),
      ]),
      priceFacts,
    );
    expect(faults).toMatchObject([{ code: 'matrix_gap', deal: { amount: yuan('200000.00') } }]);
  });

  it('is empty when nothing is said at all', () => {
    expect(checkMatrix(withCells([]), priceFacts)).toMatchObject([{ code: 'matrix_gap', where: {} }]);
  });

  it('shows two deals where the worse one would need less authority', () => {
    const faults = checkMatrix(
      withCells([cell({ ratio: { from: 5000 } }, 'assistant'), cell({ ratio: { below: 5000 } })]),
      priceFacts,
    );
    expect(faults).toMatchObject([
      { code: 'matrix_not_monotone', fact: 'ratio', cells: [0, 1], deal: { ratio: 0 }, better: { ratio: 5001 } },
    ]);
    const larger = checkMatrix(
      withCells([cell({ amount: { from: yuan('10.00') } }), cell({ amount: { below: yuan('10.00') } }, 'assistant')]),
      priceFacts,
    );
    expect(larger).toMatchObject([{ code: 'matrix_not_monotone', fact: 'amount' }]);
  });
});

describe('on any small table', () => {
  const bounds = fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined });
  const where = fc.record(
    {
      ratio: fc.record({ from: bounds, below: bounds }),
      margin: fc.record({ from: bounds, below: bounds }),
      region: fc.subarray(['east', 'north', 'south'], { minLength: 1 }),
    },
    { requiredKeys: [] },
  );
  const matrix = fc
    .array(fc.tuple(where, fc.constantFrom('manager', 'assistant', 'top')), { maxLength: 6 })
    .map((cells): Matrix => ({
      ...priceMatrix,
      dimensions: [{ fact: 'ratio', worse: 'lower' }, { fact: 'margin' }, { fact: 'region' }],
      cells: cells.map(([at, requires]) => cell(at as MatrixCell['where'], requires)),
    }));
  const everyDeal = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((ratio) =>
    [-1, 0, 1, 2, 3, 4, 5, 6, 7].flatMap((margin) =>
      ['east', 'north', 'south'].map((region) => ({ ratio, margin, region })),
    ),
  );

  it('the regions named are exactly the deals that no cell, or more than one, covers', () => {
    fc.assert(
      fc.property(matrix, (table) => {
        const faults = checkMatrix(table, priceFacts);
        for (const deal of everyDeal) {
          const inside = (code: string) =>
            faults.some(
              (fault) =>
                fault.code === code && 'where' in fault && evaluate(conditionOf(cell(fault.where)), deal).truth,
            );
          const times = covering(table, deal).length;
          expect([inside('matrix_gap'), inside('matrix_overlap')]).toEqual([times === 0, times > 1]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('every fault shows a deal that proves it', () => {
    fc.assert(
      fc.property(matrix, (table) => {
        for (const fault of checkMatrix(table, priceFacts)) {
          const found = covering(table, fault.deal);
          if (fault.code === 'matrix_gap') expect(found).toEqual([]);
          if (fault.code === 'matrix_overlap') expect(found).toEqual(expect.arrayContaining([...fault.cells]));
          if (fault.code === 'matrix_not_monotone') {
            expect(Number(fault.deal['ratio'])).toBeLessThan(Number(fault.better['ratio']));
            expect(found).toContain(fault.cells[1]);
            expect(covering(table, fault.better)).toContain(fault.cells[0]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
