import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../../../platform/custom/custom-objects.js';
import type { FieldProblem } from '../../../platform/http/domain-error.js';
import type { Definition } from '../definitions/custom-fields.repository.js';
import { readValue } from './value-of-kind.js';

/** What may be kept under `custom`, what is wrong with it, and the fields whose values are others than before. */
export interface ReadCustom {
  readonly kept: Json;
  readonly problems: readonly FieldProblem[];
  readonly changed: readonly Definition[];
}

/**
 * Only what changes is looked at: a value that was allowed once, and one of a field that is retired or that nobody has
 * defined, stays as long as nobody touches it.
 */
export function readCustom(definitions: readonly Definition[], now: Json, was: Json): ReadCustom {
  const byCode = new Map(definitions.map((field) => [field.code, field]));
  const kept: Json = {};
  const problems: FieldProblem[] = [];
  const changed: Definition[] = [];
  for (const code of inOrder(definitions, now)) {
    const value = now[code];
    const field = byCode.get(code);
    if (Object.hasOwn(was, code) && isDeepStrictEqual(value, was[code])) kept[code] = value;
    else if (!field || field.retired)
      problems.push({ pointer: pointerTo(code), code: field ? 'custom_field.retired' : 'field.unknown' });
    else {
      const read = readValue(value, field, was[code]);
      if ('wrong' in read) problems.push({ pointer: pointerTo(code), code: read.wrong, params: read.params ?? {} });
      else if (read.value !== undefined) kept[code] = read.value;
      // What is named again is not looked for again: whoever has left since may stay where she was named.
      if ('wrong' in read || !isDeepStrictEqual(read.value, was[code])) changed.push(field);
    }
  }
  return { kept, problems, changed };
}

/** As forms ask for them; what nobody has defined last. */
function inOrder(definitions: readonly Definition[], now: Json): string[] {
  const known = definitions.map(({ code }) => code).filter((code) => Object.hasOwn(now, code));
  return [...new Set([...known, ...Object.keys(now)])];
}

/** RFC 6901. */
export const pointerTo = (code: string): string => `/custom/${code.replaceAll('~', '~0').replaceAll('/', '~1')}`;
