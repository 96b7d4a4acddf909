import { readsField } from '../../platform/access/field-access.js';
import type { Fields } from '../../platform/access/principal.js';
import type { SqlParameters } from '../../platform/conditions/to-sql.js';
import { searchCondition } from '../../platform/text-search/text-search.js';

/**
 * Leads by what they are known by; who may not read the phone finds without it, or a number that is typed in full would
 * tell whose it is.
 */
export function leadSearch(alias: string): (q: string, parameters: SqlParameters, fields: Fields) => string {
  const everything = searchCondition(alias);
  const phone = `lower(regexp_replace(normalize(${alias}.phone, NFKC), '[^[:alnum:]]+', '', 'g'))`;
  const known = searchCondition(
    alias,
    `array_to_string(array_remove(string_to_array(${alias}.search_text, E'\\n'), ${phone}), E'\\n')`,
  );
  return (q, parameters, fields) => (readsField(fields, 'lead.phone') ? everything : known)(q, parameters);
}
