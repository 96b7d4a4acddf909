import { covered } from '../../platform/access/field-access.js';
import type { Fields } from '../../platform/access/principal.js';
import { REVEALED_FIELDS } from './contact-reveal.dto.js';

const AS_MASKS: Fields = Object.fromEntries(REVEALED_FIELDS.map((field) => [`contact.${field}`, 'masked' as const]));

/** The contact as far as its reader may see it: by her roles, and by whether she only looks at it because she heads a department. */
export function shownContact<Row extends { lookedAt: boolean }>(row: Row, fields: Fields): Row {
  return covered(row, 'contact', row.lookedAt ? { ...AS_MASKS, ...onlyLimits(fields) } : fields);
}

/** What a role lets her read is no limit here. */
function onlyLimits(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, access]) => access !== 'read'));
}
