import { FieldIsCovered } from '../access/access.errors.js';
import { readsProtected } from '../conditions/check-condition.js';
import type { SqlParameters } from '../conditions/to-sql.js';
import { QueryIsInvalid } from '../http/http.errors.js';
import type { Position } from './cursor.js';
import type { ListSpec, SortField } from './list-spec.js';

export interface SortKey extends SortField {
  readonly name: string;
  readonly descending: boolean;
}

/**
 * @throws QueryIsInvalid for a name that is not on the list's allow-list
 * @throws FieldIsCovered for one that is hidden from the reader
 */
export function sortKeys(spec: ListSpec, wanted: readonly string[], reads: (field: string) => boolean): SortKey[] {
  const names = wanted.length > 0 ? wanted : spec.defaultSort.split(',');
  return names.map((written) => {
    const descending = written.startsWith('-');
    const name = descending ? written.slice(1) : written;
    const field = Object.hasOwn(spec.sorts, name) ? spec.sorts[name] : undefined;
    if (!field)
      throw new QueryIsInvalid({ name: 'sort' }, [{ pointer: '?sort', code: 'query.invalid', params: { name } }]);
    if (!readsProtected(field.protects, reads))
      throw new FieldIsCovered({ field: name }, [
        { pointer: '?sort', code: FieldIsCovered.code, params: { field: name } },
      ]);
    return { ...field, name, descending };
  });
}

/** The id breaks ties in the direction of the last key, so that an index on (key, id) serves the order. */
export function withId(keys: readonly SortKey[], { alias, idCast = 'uuid' }: ListSpec): SortKey[] {
  const descending = keys.at(-1)?.descending ?? false;
  return [...keys, { name: 'id', sql: `${alias}.id`, cast: idCast, descending }];
}

export function orderBy(keys: readonly SortKey[], backwards: boolean): string {
  return keys.map(({ sql, descending }) => `${sql} ${descending !== backwards ? 'DESC' : 'ASC'}`).join(', ');
}

/** Rows after the position: one row comparison where all keys run the same way (an index can follow it), else spelled out. */
export function after(keys: readonly SortKey[], position: Position, parameters: SqlParameters): string {
  const texts = [...position.values, position.id];
  const values = keys.map(({ cast }, i) => `${parameters.add(texts[i])}::${cast}`);
  const descends = keys.map(({ descending }) => descending !== position.backwards);
  if (descends.every((each) => each === descends[0])) {
    return `(${keys.map(({ sql }) => sql).join(', ')}) ${descends[0] ? '<' : '>'} (${values.join(', ')})`;
  }
  const steps = keys.map(({ sql }, i) => {
    const equal = keys.slice(0, i).map((key, j) => `${key.sql} = ${values[j]}`);
    return `(${[...equal, `${sql} ${descends[i] ? '<' : '>'} ${values[i]}`].join(' AND ')})`;
  });
  return `(${steps.join(' OR ')})`;
}
