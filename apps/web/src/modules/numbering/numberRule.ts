/** What has a number, as the API calls it. */
export type Numbered =
  | 'lead'
  | 'customer'
  | 'contact'
  | 'opportunity'
  | 'quote'
  | 'contract'
  | 'filing'
  | 'project'
  | 'asset'
  | 'product'
  | 'activity'
  | 'expense'
  | 'registration'
  | 'conflict';

export const DATE_PARTS = ['none', 'year', 'month', 'day'] as const;
export const SEPARATORS = ['-', '_', '.', ''] as const;
export const RESTARTS = ['never', 'year', 'month', 'day'] as const;
export const ENTRIES = ['automatic', 'optional', 'manual'] as const;
export type Entry = (typeof ENTRIES)[number];

export interface NumberRule {
  prefix: string;
  datePart: (typeof DATE_PARTS)[number];
  separator: (typeof SEPARATORS)[number];
  digits: number;
  restarts: (typeof RESTARTS)[number];
  entry: Entry;
  keepsForm: boolean;
}

export interface ShownRule extends NumberRule {
  id: string;
  version: number;
  object: Numbered;
  mayBeTyped: boolean;
  next: string[];
  changedBy: { id: string; name: string } | null;
  changedAt: string | null;
}

/** A rule as the form holds it: choices are words, and a separator that is none is a word as well. */
export interface RuleValues {
  prefix: string;
  datePart: string | null;
  separator: string | null;
  digits: string | null;
  restarts: string | null;
  entry: string;
  keepsForm: boolean;
}

const NOTHING = 'nothing';

export const separatorWords = SEPARATORS.map((separator) => separator || NOTHING);

export function valuesOf({ prefix, datePart, separator, digits, restarts, entry, keepsForm }: NumberRule): RuleValues {
  return { prefix, datePart, separator: separator || NOTHING, digits: String(digits), restarts, entry, keepsForm };
}

/** What is sent; numbers that cannot be read are 0, which the API refuses at their field. */
export function ruleOf({ separator, digits, keepsForm, entry, ...values }: RuleValues): NumberRule {
  return {
    ...(values as Pick<NumberRule, 'prefix' | 'datePart' | 'restarts'>),
    prefix: values.prefix.trim(),
    separator: (separator === NOTHING ? '' : separator) as NumberRule['separator'],
    digits: Number(digits ?? 0),
    entry: entry as Entry,
    keepsForm: entry !== 'automatic' && keepsForm,
  };
}

/** How often a counter may begin again, by how much of the date its numbers show. */
export function restartsFor(datePart: string | null): readonly string[] {
  return RESTARTS.slice(0, DATE_PARTS.indexOf((datePart ?? 'none') as (typeof DATE_PARTS)[number]) + 1);
}
