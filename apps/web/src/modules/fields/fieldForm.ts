import { KINDS, type CustomField, type Kind } from './customField';

/** When a field must be answered: `from` is a stage that its record reaches. */
export type Demand = 'never' | 'always' | 'from';

/** A field as the form holds it. */
export interface FieldValues {
  name: string;
  nameEn: string;
  code: string;
  kind: string | null;
  dictionaryId: string | null;
  /** Of a dictionary that is written with it: one a line. */
  options: string;
  decimals: string | null;
  currency: string | null;
  maxLength: string | null;
  target: string | null;
  formula: string;
  demand: string;
  requiredFrom: string | null;
  hint: string;
  hintEn: string;
  section: string;
  sectionEn: string;
}

/** Chosen instead of a dictionary, it has one written. */
export const NEW_DICTIONARY = 'new';

const asText = (value: number | null): string | null => (value === null ? null : String(value));

/** @param taken codes that the record type has already */
export function blankField(taken: readonly string[]): FieldValues {
  let at = taken.length + 1;
  while (taken.includes(`field${at}`)) at += 1;
  return {
    ...{ name: '', nameEn: '', code: `field${at}`, kind: 'text', dictionaryId: null, options: '' },
    ...{ decimals: null, currency: 'CNY', maxLength: null, target: null, formula: '' },
    ...{ demand: 'never', requiredFrom: null, hint: '', hintEn: '', section: '', sectionEn: '' },
  };
}

export function valuesOf(field: CustomField): FieldValues {
  const { name, nameEn, code, kind, dictionaryId, decimals, currency, maxLength, target, formula } = field;
  const { required, requiredFrom, hint, hintEn, section, sectionEn } = field;
  return {
    ...{ name, nameEn, code, kind, dictionaryId, options: '', currency, target, formula: formula ?? '' },
    ...{ decimals: asText(decimals), maxLength: asText(maxLength), requiredFrom },
    demand: required ? 'always' : requiredFrom ? 'from' : 'never',
    ...{ hint: hint ?? '', hintEn: hintEn ?? '', section: section ?? '', sectionEn: sectionEn ?? '' },
  };
}

/** What may be said of a field of a kind beside its names; the rest of the form is not asked. */
export const SETTINGS: Record<Kind, readonly (keyof FieldValues)[]> = {
  text: ['maxLength'],
  number: ['decimals'],
  money: ['currency'],
  date: [],
  choice: ['dictionaryId'],
  multi_choice: ['dictionaryId'],
  person: [],
  link: ['target'],
  formula: ['formula', 'decimals'],
};

/** Of these, what stays as it was once the field is there. */
const FIXED: readonly (keyof FieldValues)[] = ['dictionaryId', 'currency', 'target'];

export const kindOf = ({ kind }: Pick<FieldValues, 'kind'>): Kind => KINDS.find((each) => each === kind) ?? 'text';

export function requiredOf(values: FieldValues, isNew: boolean): string[] {
  const kind = kindOf(values);
  const must = { choice: ['dictionaryId'], multi_choice: ['dictionaryId'], link: ['target'], formula: ['formula'] };
  return [
    ...['name', 'code', 'kind'],
    ...(isNew || kind === 'formula' ? ((must as Partial<Record<Kind, string[]>>)[kind] ?? []) : []),
    ...(values.dictionaryId === NEW_DICTIONARY ? ['options'] : []),
    ...(values.demand === 'from' ? ['requiredFrom'] : []),
  ];
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const asNumber = (value: unknown): number | undefined => (value === null || value === '' ? undefined : Number(value));

function settingsOf(values: FieldValues, isNew: boolean): object {
  const asked = SETTINGS[kindOf(values)].filter((name) => isNew || !FIXED.includes(name));
  const said = asked.map((name) => {
    const value = values[name];
    return [name, name === 'decimals' || name === 'maxLength' ? asNumber(value) : value];
  });
  return Object.fromEntries(said.filter(([, value]) => value !== undefined && value !== null && value !== ''));
}

/** What is said of a field at any time. */
export function bodyOf(values: FieldValues, isNew: boolean): object {
  const { name, nameEn, demand, requiredFrom, hint, hintEn, section, sectionEn } = values;
  return {
    ...{ name: name.trim(), nameEn: nameEn.trim(), hint: orNull(hint), hintEn: orNull(hintEn) },
    ...{ section: orNull(section), sectionEn: orNull(sectionEn) },
    ...(kindOf(values) === 'formula'
      ? {}
      : { required: demand === 'always', requiredFrom: demand === 'from' ? requiredFrom : null }),
    ...settingsOf(values, isNew),
  };
}

/** The answers that were typed one a line, each once. */
export function optionsIn(text: string): { code: string; name: string }[] {
  const names = [...new Set(text.split('\n').map((line) => line.trim()))].filter((name) => name !== '');
  return names.map((name, at) => ({ code: `o${at + 1}`, name }));
}
