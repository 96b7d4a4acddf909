import type { CustomObject } from '../../../platform/custom/custom-objects.js';
import { reckonableIn } from '../../../platform/custom/reckonable.js';
import { parseFormula } from '../../../platform/conditions/formula/parse.js';
import { checkFormula, type CheckedFormula } from '../../../platform/conditions/formula/check.js';
import type { Formula, FormulaFields, FormulaType } from '../../../platform/conditions/formula/formula.js';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { accessKey } from '../definitions/custom-field.view.js';
import type { Definition } from '../definitions/custom-fields.repository.js';
import type { Kind } from '../definitions/kinds.js';

const TYPES: Readonly<Record<Exclude<Kind, 'formula'>, FormulaType>> = {
  text: 'text',
  number: 'number',
  money: 'number',
  date: 'date',
  choice: 'text',
  multi_choice: 'codes',
  person: 'text',
  link: 'text',
};

/** What a formula may name: of the record what it shows, and the fields of one's own that are no formulas. */
export interface Nameable {
  readonly name: string;
  readonly type: FormulaType;
  readonly protects: readonly string[];
  /** Of a field of one's own: which. */
  readonly field?: Definition;
}

export function nameableIn({ type, view }: CustomObject, definitions: readonly Definition[]): Nameable[] {
  const own = definitions.flatMap((field): Nameable[] =>
    field.kind === 'formula' || field.retired
      ? []
      : [{ name: `custom.${field.code}`, type: TYPES[field.kind], protects: [accessKey(field)], field }],
  );
  return [...reckonableIn(type, view), ...own];
}

export interface OwnFormula extends CheckedFormula {
  readonly formula: Formula;
}

/** @throws FormulaIsWrong */
export function readFormula(text: string, nameable: readonly Nameable[]): OwnFormula {
  const fields: FormulaFields = Object.fromEntries(nameable.map(({ name, type }) => [name, type]));
  const formula = parseFormula(text);
  return { formula, ...checkFormula(formula, fields) };
}

/** What people call such a field; null where it has no word of its own. */
export function labelOf(type: string, { name, field }: Nameable, locale: Locale): string | null {
  if (field) return locale === 'en' ? field.nameEn || field.name : field.name;
  const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const codes = [
    `field.${type}.${column}`,
    `field.${type}.${column}_id`,
    `field.record.${column}`,
    `field.record.${column}_id`,
  ];
  const said = codes.find((code) => say(code, {}, locale) !== code);
  return said === undefined ? null : say(said, {}, locale);
}
