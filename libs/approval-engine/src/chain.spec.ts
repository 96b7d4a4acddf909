import { describe, expect, it } from 'vitest';
import { Course } from './course.fixtures.ts';
import { chain, firstBrokenLink, GENESIS, hashOf, type ApprovalEvent } from './index.ts';

interface Link {
  readonly events: readonly ApprovalEvent[];
  readonly hash: string;
}

function recorded(): Link[] {
  const { links } = new Course().says('manager-a', '在看').does('manager-a', 'approve').does('assistant', 'approve');
  let hash = GENESIS;
  return links.map((events) => ({ events, hash: (hash = chain(hash, events)) }));
}

describe('the chain of actions', () => {
  it('holds for what was recorded, also after the database has reordered every key', () => {
    const reordered = recorded().map(({ events, hash }) => ({
      hash,
      events: JSON.parse(JSON.stringify(events), backwards) as ApprovalEvent[],
    }));
    expect(firstBrokenLink(reordered)).toBeNull();
  });

  it('breaks at an altered action', () => {
    const links = recorded();
    const forged = JSON.parse(JSON.stringify(links[2]).replace('manager-a', 'manager-b')) as Link;
    expect(firstBrokenLink([...links.slice(0, 2), forged, ...links.slice(3)])).toBe(2);
  });

  it('breaks where one was inserted, dropped or moved', () => {
    const links = recorded();
    const [first, second, third, fourth] = links as [Link, Link, Link, Link];
    expect(firstBrokenLink([first, second, second, third, fourth])).toBe(2);
    expect(firstBrokenLink([first, third, fourth])).toBe(1);
    expect(firstBrokenLink([second, first, third, fourth])).toBe(0);
  });

  it('breaks at the next one when a link was emptied and its own hash made to fit', () => {
    const [first, , third, fourth] = recorded() as [Link, Link, Link, Link];
    expect(firstBrokenLink([first, { events: [], hash: chain(first.hash, []) }, third, fourth])).toBe(2);
  });
});

describe('the hash of a snapshot', () => {
  it('does not depend on the order of its members, and on everything else', () => {
    expect(hashOf({ a: 1, b: [1, 2] })).toBe(hashOf({ b: [1, 2], a: 1 }));
    expect(hashOf({ a: 1, b: [2, 1] })).not.toBe(hashOf({ a: 1, b: [1, 2] }));
  });
});

function backwards(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).reverse());
}
