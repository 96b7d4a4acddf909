import type { CustomObjects } from '../../platform/custom/custom-objects.js';
import type { ImportField, ImportTarget, RowValues } from './import-target.js';

const OWN = 'custom.';

/** The target with the fields that the installation gave to its noun, as columns of their names. */
export async function withOwnFields(target: ImportTarget, objects: CustomObjects): Promise<ImportTarget> {
  const { custom } = target;
  if (custom === undefined || !objects.find(custom)) return target;
  const own = (await objects.keeper.cells(custom)).map(({ code, ...cell }): ImportField => {
    const field = `${OWN}${code}`;
    return { ...cell, field, synonyms: [code] };
  });
  if (own.length === 0) return target;
  // Everything else of it stays what it is, with its own services.
  return Object.create(target, { fields: { value: [...target.fields, ...own] } }) as ImportTarget;
}

/** A row as records are written: what it says of the installation's own fields stands under `custom`. */
export function asWritten(values: RowValues): RowValues {
  const own = Object.entries(values).filter(([field]) => field.startsWith(OWN));
  if (own.length === 0) return values;
  const rest = Object.entries(values).filter(([field]) => !field.startsWith(OWN));
  const custom = Object.fromEntries(own.map(([field, value]) => [field.slice(OWN.length), value]));
  return { ...Object.fromEntries(rest), custom };
}
