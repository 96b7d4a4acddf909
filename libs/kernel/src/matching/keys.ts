import type { CompanyName } from './company-name.ts';
import type { Readings } from './compare-names.ts';

/** Changes whenever the same name has other keys than before: what was stored under another number is made again. */
export const KEYS_VERSION = 2;

/** Stems shorter than this have no keys for slips: leaving a character out of three says nothing. */
const SHORTEST_FOR_SLIPS = 5;
const LONGEST = 24;

/**
 * What a name is looked for by: names that are compared must share a key. `n:` its stem, `p:` how that is pronounced,
 * `d:` the stem with one character left out, which two stems share that differ by one slip. Equality is all an index needs.
 */
export function nameKeys({ stem }: CompanyName, readings: Readings): string[] {
  const characters = [...stem].slice(0, LONGEST);
  const sound = characters.map((character) => readings(character)[0] ?? character).join('');
  const slips =
    characters.length < SHORTEST_FOR_SLIPS
      ? []
      : characters.map((_, i) => `d:${characters.filter((_, at) => at !== i).join('')}`);
  return [...new Set([`n:${stem}`, `p:${sound}`, ...slips])];
}

/** What is asked for: the keys themselves, and the stem among the slips of others and theirs among the stems. */
export function nameProbes(name: CompanyName, readings: Readings): string[] {
  const keys = nameKeys(name, readings);
  const crossed = keys.flatMap((key) =>
    key.startsWith('n:') ? [`d:${key.slice(2)}`] : key.startsWith('d:') ? [`n:${key.slice(2)}`] : [],
  );
  return [...new Set([...keys, ...crossed])];
}
