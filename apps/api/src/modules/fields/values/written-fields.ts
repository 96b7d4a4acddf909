import { isDeepStrictEqual } from 'node:util';
import { FieldIsNotYours } from '../../../platform/access/access.errors.js';
import { coveredValue } from '../../../platform/access/field-access.js';
import type { Fields } from '../../../platform/access/principal.js';
import type { Json } from '../../../platform/custom/custom-objects.js';
import { accessKey } from '../definitions/custom-field.view.js';
import type { Definition } from '../definitions/custom-fields.repository.js';
import { pointerTo } from './read-custom.js';

/**
 * What of a change may be written. A form that sends back what it was shown changes nothing by it: what is hidden is not
 * there, and a mask never replaces the value under it.
 * @throws FieldIsNotYours naming every field that would really be changed
 */
export function writtenCustom(definitions: readonly Definition[], now: Json, was: Json, fields: Fields): Json {
  const limited = definitions.filter((field) => fields[accessKey(field)] !== undefined);
  if (limited.length === 0) return now;
  const written = { ...now };
  const changed: string[] = [];
  for (const field of limited) {
    const { code } = field;
    const access = fields[accessKey(field)];
    const shown = access === 'read' ? was[code] : (coveredValue(was[code], access === 'masked') ?? undefined);
    const isSame = isDeepStrictEqual(idIn(now[code]), was[code]) || isDeepStrictEqual(now[code] ?? undefined, shown);
    if (!isSame) changed.push(code);
    else if (was[code] === undefined) delete written[code];
    else written[code] = was[code];
  }
  if (changed.length > 0)
    throw new FieldIsNotYours(
      {},
      changed.map((code) => ({ pointer: pointerTo(code), code: FieldIsNotYours.code })),
    );
  return written;
}

/** Who or what is named stands in an answer with its name, and may be sent back so. */
function idIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
}
