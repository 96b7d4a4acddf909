import type { Sentence } from '../../http/domain-error.js';
import { wrong, type Formula, type FormulaFields, type FormulaType } from './formula.js';
import { functionCalled, type Signature } from './functions.js';

/** What a formula comes to, and which fields it reckons with. */
export interface CheckedFormula {
  readonly type: FormulaType;
  readonly fields: readonly string[];
}

/** @throws FormulaIsWrong for a field or function there is not, and for values of another type */
export function checkFormula(formula: Formula, fields: FormulaFields): CheckedFormula {
  const named = new Set<string>();
  const type = typeOf(formula, fields, named);
  if (type === 'codes') throw wrong('result_codes', formula.at);
  return { type, fields: [...named] };
}

function typeOf(formula: Formula, fields: FormulaFields, named: Set<string>): FormulaType {
  if (formula.is === 'value') return formula.type;
  if (formula.is === 'field') {
    const type = Object.hasOwn(fields, formula.name) ? fields[formula.name] : undefined;
    if (type === undefined) throw wrong('field_unknown', formula.at, { name: formula.name });
    named.add(formula.name);
    return type;
  }
  return typeOfCall(formula, fields, named);
}

function typeOfCall(
  { name, parts, at }: Formula & { is: 'call' },
  fields: FormulaFields,
  named: Set<string>,
): FormulaType {
  const called = functionCalled(name);
  if (!called) throw wrong('function_unknown', at, { name });
  const { takes, optional = 0, many, gives } = called.signature;
  const isTooFew = parts.length < takes.length - optional;
  if (isTooFew || (!many && parts.length > takes.length)) throw wrong('parts_number', at, { name });
  let same: FormulaType | undefined;
  for (const [index, part] of parts.entries()) {
    const type = typeOf(part, fields, named);
    const taken = takenAt(called.signature, index);
    const wanted: FormulaType | undefined = taken === 'same' ? same : taken;
    if (taken === 'same') same ??= type;
    if (wanted !== undefined && wanted !== type)
      throw wrong('part_type', part.at, { name, part: index + 1, ...wordsOf(wanted) });
  }
  return gives === 'same' ? (same as FormulaType) : gives;
}

function takenAt({ takes }: Signature, index: number): FormulaType | 'same' {
  return takes[index] ?? (takes.at(-1) as FormulaType | 'same');
}

const WORDS: Readonly<Record<FormulaType, Sentence>> = {
  number: { zh: '数字', en: 'a number' },
  text: { zh: '文字', en: 'a text' },
  date: { zh: '日期', en: 'a date' },
  boolean: { zh: '是/否', en: 'true or false' },
  codes: { zh: '多选', en: 'a list of answers' },
};

const wordsOf = (type: FormulaType): { wanted: string; wantedEn: string } => ({
  wanted: WORDS[type].zh,
  wantedEn: WORDS[type].en,
});
