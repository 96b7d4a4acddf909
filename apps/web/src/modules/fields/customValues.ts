import type { Money } from '@/lib/format';
import type { CustomField, FieldOption } from './customField';

/** Of a record that its reader does not see the name is missing. */
export interface Ref {
  id: string;
  name: string | null;
}

/** What a record says in a field of the company's own, as forms hold it. */
export type CustomInput = string | string[] | Money | Ref | boolean | null;
export type CustomValues = Record<string, CustomInput>;

/** Whatever carries such fields. */
export interface Carrier {
  custom?: Record<string, unknown>;
}

const isRef = (value: unknown): value is Ref => typeof value === 'object' && value !== null && 'id' in value;

/** What stands in a record, to be edited; figures are exact decimals as text. */
export function inputsOf({ custom = {} }: Carrier): CustomValues {
  const entries = Object.entries(custom).map(([code, value]) => [
    code,
    typeof value === 'number' ? String(value) : (value as CustomInput),
  ]);
  return JSON.parse(JSON.stringify(Object.fromEntries(entries))) as CustomValues;
}

/** As the wire has it: other records by their id, nothing as null. */
function wireOf(value: CustomInput | undefined): unknown {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  return isRef(value) ? value.id : value;
}

/** What a new record says; what nobody has filled in is left out. */
export function customOf(values: CustomValues = {}): { custom?: Record<string, unknown> } {
  const said = Object.entries(values).flatMap(([code, value]) => {
    const wire = wireOf(value);
    return wire === null ? [] : [[code, wire] as const];
  });
  return said.length === 0 ? {} : { custom: Object.fromEntries(said) };
}

/** What differs, so that two people who fill in different fields do not undo each other. */
export function customChanges(
  before: CustomValues = {},
  after: CustomValues = {},
): { custom?: Record<string, unknown> } {
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((code) => {
    const [old, now] = [wireOf(before[code]), wireOf(after[code])];
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [[code, now] as const];
  });
  return changed.length === 0 ? {} : { custom: Object.fromEntries(changed) };
}

/** The answers a record holds, also those that are offered to nobody any more; an answer nobody knows keeps its code. */
export function heldOptions({ options }: Pick<CustomField, 'options'>, value: unknown): FieldOption[] {
  const codes = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
  return codes.map(
    (code) =>
      options.find((option) => option.code === code) ?? {
        ...{ code: String(code), name: String(code), nameEn: '', colour: 'grey', retired: true },
      },
  );
}

/** What may be chosen: all that is offered, and what the record holds already. */
export function offeredOptions({ options }: Pick<CustomField, 'options'>, value: unknown): FieldOption[] {
  const held = Array.isArray(value) ? value : [value];
  return options.filter(({ code, retired }) => !retired || held.includes(code));
}
