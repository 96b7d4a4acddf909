import { readsField } from '../../platform/access/field-access.js';
import type { Fields } from '../../platform/access/principal.js';
import type { SqlParameters } from '../../platform/conditions/to-sql.js';
import { lookedAt } from '../../platform/subjects/reaching.js';
import { searchCondition } from '../../platform/text-search/text-search.js';

/**
 * Contacts by name, number and mobile; who may not read the mobile finds by name and number alone, or a number that is
 * typed in full would tell whose it is. So does whoever only looks at one, because she heads a department.
 */
export function contactSearch(alias: string): (q: string, parameters: SqlParameters, fields: Fields) => string {
  const number = `lower(regexp_replace(${alias}.number, '[^[:alnum:]]+', '', 'g'))`;
  const everything = searchCondition(alias);
  const known = searchCondition(
    alias,
    `(split_part(${alias}.search_text, E'\\n' || ${number}, 1) || E'\\n' || ${number})`,
  );
  return (q, parameters, fields) =>
    readsField(fields, 'contact.mobile')
      ? `${everything(q, parameters)} AND (NOT ${lookedAt(alias)} OR ${known(q, parameters)})`
      : known(q, parameters);
}
