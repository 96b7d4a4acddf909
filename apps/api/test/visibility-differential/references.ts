import { expect } from 'vitest';
import type { PersonFact } from './facts.js';
import type { Kind } from './kinds.js';
import type { World } from './world.js';

/** Of a record that somebody does not see, one that she sees may name it, and how far its approval is. */
const NAMED: Partial<Record<Kind, readonly string[]>> = { approval: ['id', 'status'] };
const BY_NAME = ['id', 'name'];

/** An answer tells no more of a record out of sight than what it is called. */
export function tellsNoMore(world: World, person: PersonFact, answer: unknown): void {
  const told: string[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { id } = value as { id?: unknown };
    const kind = path !== '' && typeof id === 'string' ? world.rule.outOfSight(person, id) : undefined;
    if (kind) {
      const more = Object.keys(value).filter((key) => !(NAMED[kind] ?? BY_NAME).includes(key));
      if (more.length > 0) told.push(`${path}, a ${kind}: ${more.join()}`);
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
  };
  walk(answer, '');
  expect([...new Set(told)], 'what is told of records out of sight').toEqual([]);
}
