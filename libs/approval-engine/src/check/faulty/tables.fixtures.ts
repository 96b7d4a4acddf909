import { last, table, bands, type Planted } from './words.fixtures.ts';

export const faultyTables: readonly Planted[] = [
  {
    mistake: 'a table with a hole',
    policy: bands(
      { where: { ratio: { from: 5000 } }, requires: 'manager' },
      { where: { ratio: { below: 4500 } }, requires: 'top' },
    ),
    code: 'matrix_gap',
    path: 'matrices.price.cells',
  },
  {
    mistake: 'a table that says two things',
    policy: bands(
      { where: { ratio: { from: 4500 } }, requires: 'manager' },
      { where: { ratio: { below: 5000 } }, requires: 'top' },
    ),
    code: 'matrix_overlap',
    path: 'matrices.price.cells',
    also: ['matrix_not_monotone'],
  },
  {
    mistake: 'a table that asks less for a worse price',
    policy: bands(
      { where: { ratio: { from: 5000 } }, requires: 'top' },
      { where: { ratio: { below: 5000 } }, requires: 'manager' },
    ),
    code: 'matrix_not_monotone',
    path: 'matrices.price.cells',
  },
  {
    mistake: 'a table that nobody reads',
    policy: { ...table({}), steps: [last] },
    code: 'matrix_unused',
    path: 'matrices.price',
  },
  {
    mistake: 'a table that two steps read',
    policy: {
      ...table({}),
      steps: ['one', 'two'].map((key) => ({ kind: 'matrix', key, matrix: 'price', climb: 'climb' }) as const),
    },
    code: 'key_repeated',
    path: 'matrices.price',
  },
];
