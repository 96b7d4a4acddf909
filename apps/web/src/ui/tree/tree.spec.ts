import { describe, expect, it } from 'vitest';
import { above, childrenOf, linesOf, withBelow } from './tree';

const nodes = [
  { id: 'company', parentId: null },
  { id: 'sales', parentId: 'company' },
  { id: 'south', parentId: 'sales' },
  { id: 'legal', parentId: 'company' },
  { id: 'lost', parentId: 'gone' },
];
const children = childrenOf(nodes);

describe('a tree', () => {
  it('shows what is unfolded, each with its depth and its place', () => {
    const lines = linesOf(children, (id) => id === 'company');

    expect(lines.map(({ node, depth, place, siblings }) => [node.id, depth, place, siblings])).toEqual([
      ['company', 0, 1, 2],
      ['sales', 1, 1, 2],
      ['legal', 1, 2, 2],
      ['lost', 0, 2, 2],
    ]);
    expect(lines.find(({ node }) => node.id === 'sales')).toMatchObject({ hasChildren: true, isOpen: false });
  });

  it('knows what is below and what is above', () => {
    expect([...withBelow(children, 'sales')]).toEqual(['sales', 'south']);
    expect(above(nodes, 'south')).toEqual(['sales', 'company']);
  });

  it('ends where somebody drew a circle', () => {
    const circle = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
    ];
    expect(above(circle, 'a')).toEqual(['b', 'a']);
    expect([...withBelow(childrenOf(circle), 'a')]).toEqual(['a', 'b']);
  });
});
