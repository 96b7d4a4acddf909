import type { CatalogueField } from '../conditions/condition.js';

/** Filters a list by what somebody shared with its reader, by hand or by taking her into a team. */
export function sharedWithMe(type: string, alias: string): CatalogueField {
  const sql = `(${alias}.id = ANY (ARRAY (SELECT subject_id FROM shares
    WHERE person_id = (SELECT me()) AND subject_type = '${type}' AND reason IN ('by_hand', 'team'))))`;
  return { type: 'boolean', sql };
}
