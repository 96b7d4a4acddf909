import { readsField } from '../../../platform/access/field-access.js';
import type { Fields } from '../../../platform/access/principal.js';
import { shownValue, workOut } from '../../../platform/conditions/formula/work-out.js';
import type { CustomObject, Json } from '../../../platform/custom/custom-objects.js';
import { reckoned } from '../../../platform/custom/reckonable.js';
import { DomainError } from '../../../platform/http/domain-error.js';
import type { Definition } from '../definitions/custom-fields.repository.js';
import { nameableIn, readFormula, type OwnFormula } from './own-formula.js';

/** Works out one formula over one record; `held` is what the record holds of the installation's own fields. */
export type Worked = (record: Json, held: Json) => string | boolean | null;

/**
 * The formulas of a record type, read once for all records of an answer. One that would tell what its reader may not
 * know, and one that names what is gone, comes to nothing.
 */
export function formulasOf(
  object: CustomObject,
  definitions: readonly Definition[],
  { fields, today }: { fields: Fields; today: string },
): ReadonlyMap<string, Worked> {
  const formulas = definitions.filter(({ kind, retired }) => kind === 'formula' && !retired);
  if (formulas.length === 0) return new Map();
  const nameable = new Map(nameableIn(object, definitions).map((each) => [each.name, each]));
  return new Map(
    formulas.map(({ code, formula, decimals }) => {
      const own = understood(String(formula), [...nameable.values()]);
      const isTold = own?.fields.every((name) => nameable.get(name)?.protects.every((key) => readsField(fields, key)));
      if (!own || !isTold) return [code, () => null];
      const valueIn = (record: Json, held: Json) => (name: string) => {
        const { type, field } = nameable.get(name) as NonNullable<ReturnType<typeof nameable.get>>;
        return reckoned(type, field ? held[field.code] : (record[name] ?? record[`${name}Name`]));
      };
      return [code, (record, held) => shownValue(workOut(own.formula, valueIn(record, held), today), decimals ?? 0)];
    }),
  );
}

/** Null for one that names what is gone since. */
export function understood(text: string, nameable: Parameters<typeof readFormula>[1]): OwnFormula | null {
  try {
    return readFormula(text, nameable);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
