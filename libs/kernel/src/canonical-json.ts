import { KernelFault } from './fault.ts';

/**
 * One spelling for one value (RFC 8785): members sorted by UTF-16 code units, numbers as ECMAScript writes them, no
 * spaces. Members that are undefined are left out, as they would not survive a database; `toJSON` is honoured.
 * @throws KernelFault `json.not_canonical` for what JSON cannot say: NaN, bigint, functions, undefined in a list,
 *   half a surrogate pair, a cycle
 */
export function canonicalJson(value: unknown): string {
  return write(value, []);
}

function write(value: unknown, above: readonly object[]): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return text(value);
  if (typeof value !== 'object') throw new KernelFault('json.not_canonical', { found: typeof value });
  if (above.includes(value)) throw new KernelFault('json.not_canonical', { found: 'cycle' });
  const within = [...above, value];
  if ('toJSON' in value && typeof value.toJSON === 'function') return write(value.toJSON(), within);
  if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, within)).join(',')}]`;
  return record(value as Record<string, unknown>, within);
}

function record(value: Record<string, unknown>, within: readonly object[]): string {
  const members = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort();
  return `{${members.map((key) => `${text(key)}:${write(value[key], within)}`).join(',')}}`;
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new KernelFault('json.not_canonical', { found: String(value) });
  return JSON.stringify(value);
}

function text(value: string): string {
  if (/\p{Surrogate}/u.test(value)) throw new KernelFault('json.not_canonical', { found: 'lone surrogate' });
  return JSON.stringify(value);
}
