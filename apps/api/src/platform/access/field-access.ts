import { isMobile, maskMobile } from '@countersign/kernel';
import type { FieldProblem } from '../http/domain-error.js';
import { FieldIsNotYours } from './access.errors.js';
import { HOUSE, mayDo, type Actor, type Fields } from './principal.js';

/** The house is limited in no field. */
export function fieldsOf(actor: Actor): Fields {
  return actor === HOUSE ? {} : actor.fields;
}

/** Whether she reads the field as it is, and so may look for it: `contact.mobile`. */
export function readsField(fields: Fields, key: string): boolean {
  const access = fields[key];
  return access === undefined || access === 'read';
}

/** The same, asked of whoever acts. */
export function readsAs(actor: Actor): (key: string) => boolean {
  const fields = fieldsOf(actor);
  return (key) => readsField(fields, key);
}

/**
 * The same, of records that are reached by another way than their own room, such as the log or a plan about somebody
 * else's work: a field is read there by whoever may see such records at all.
 */
export function readsOnItsRecord(actor: Actor): (key: string) => boolean {
  return (key) =>
    readsField(fieldsOf(actor), key) && (actor === HOUSE || mayDo(actor, `${key.split('.')[0] ?? ''}.view`));
}

/** `138****8000`, `z***@corp.cn`; of what has another shape nothing stays, not even its length. */
export function masked(value: string): string {
  const [, name = '', host] = /^([^@]+)@([^@]+)$/.exec(value) ?? [];
  if (host) return `${name.length > 1 ? name.slice(0, 1) : ''}***@${host}`;
  return isMobile(value) ? maskMobile(value) : '***';
}

/** The row as she may see it: what is hidden is null, what is masked is its mask. The row itself stays as it is. */
export function covered<Row extends object>(row: Row, object: string, fields: Fields): Row {
  const limits = Object.entries(fields).filter(([key, access]) => key.startsWith(`${object}.`) && access !== 'read');
  if (limits.length === 0) return row;
  const shown = { ...row } as Record<string, unknown>;
  for (const [key, access] of limits) {
    const name = key.slice(object.length + 1);
    if (name in shown) shown[name] = coveredValue(shown[name], access === 'masked');
  }
  return shown as Row;
}

/** The same of what a record holds of the installation's own fields; `customer.custom.<code>` is their key. */
export function coveredCustom(custom: object, object: string, fields: Fields): Record<string, unknown> {
  const shown = Object.entries(custom).flatMap(([code, value]): [string, unknown][] => {
    const access = fields[`${object}.custom.${code}`];
    if (access === 'hidden') return [];
    return [[code, access === 'masked' ? coveredValue(value, true) : value]];
  });
  return Object.fromEntries(shown);
}

/** A single value as `covered` shows it. */
export function coveredValue(value: unknown, isMasked: boolean): string | null {
  if (!isMasked || value === null || value === undefined || value === '') return null;
  return typeof value === 'string' ? masked(value) : '***';
}

/**
 * What of a change may be written. A form that sends back what it was shown changes nothing by it, so that is left out:
 * a mask never replaces the value under it.
 * @param now the row as it is; null for one that is being made
 * @param at where the object stands in the body, for the pointers
 * @throws FieldIsNotYours naming every field that would really be changed
 */
export function writable<Sent extends object>(
  sent: Sent,
  now: object | null,
  { object, fields, at = '' }: { object: string; fields: Fields; at?: string },
): Sent {
  const limited = (name: string): boolean => fields[`${object}.${name}`] !== undefined;
  if (!Object.keys(sent).some(limited)) return sent;
  const shown = (now ? covered(now, object, fields) : {}) as Record<string, unknown>;
  const changed = Object.entries(sent).filter(
    ([name, value]) => limited(name) && value !== undefined && value !== (shown[name] ?? null),
  );
  if (changed.length > 0)
    throw new FieldIsNotYours(
      {},
      changed.map(([name]) => refusedField(`${at}/${name}`)),
    );
  return Object.fromEntries(Object.entries(sent).filter(([name]) => !limited(name))) as Sent;
}

function refusedField(pointer: string): FieldProblem {
  return { pointer, code: FieldIsNotYours.code };
}
