import type { Branch, Step } from './policy';
import { inside, type Item } from './places';

/** Every key of an item and of what it holds. */
export function keysOf(item: Item): string[] {
  if ('kind' in item)
    return [item.key, ...inside(item, '', 0).flatMap((place) => (place.item ? [place.item.key] : []))];
  return 'steps' in item ? [item.key, ...item.steps.flatMap(keysOf)] : [item.key];
}

/** `name`, or the first of `name-2`, `name-3` … that nobody has. */
export function freshKey(name: string, taken: ReadonlySet<string>): string {
  const stem = name.replace(/-\d+$/, '');
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(key)) return key;
  }
}

/** The same again under keys that nobody has. */
export function copyOf<I extends Item>(item: I, taken: ReadonlySet<string>): I {
  const used = new Set(taken);
  const rekeyed = <T extends { readonly key: string }>(each: T): T => {
    const key = freshKey(each.key, used);
    used.add(key);
    return { ...each, key };
  };
  const copied = (each: Item): Item => {
    const own = rekeyed(each);
    if (!('kind' in own)) return 'steps' in own ? { ...own, steps: own.steps.map(copied) as Step[] } : own;
    if (own.kind === 'ladder') return { ...own, rungs: own.rungs.map(rekeyed) };
    if (own.kind === 'parallel') return { ...own, branches: own.branches.map(copied) as Branch[] };
    if (own.kind !== 'choice') return own;
    return { ...own, branches: own.branches.map(copied) as Branch[], otherwise: own.otherwise.map(copied) as Step[] };
  };
  return copied(item) as I;
}
