/** Codes never change: they are the names under `custom`, in filters and in formulas. */
export const CODE = /^[a-z][A-Za-z0-9_]{0,39}$/;

/** What a field of the installation's own may hold. A formula holds nothing: it is worked out whenever it is read. */
export const KINDS = [
  'text',
  'number',
  'money',
  'date',
  'choice',
  'multi_choice',
  'person',
  'link',
  'formula',
] as const;
export type Kind = (typeof KINDS)[number];

export const RESULTS = ['number', 'text', 'date', 'boolean'] as const;
export type Result = (typeof RESULTS)[number];

/** What must be said of a field of a kind beside its names, and what may. */
export const SETTINGS = ['dictionaryId', 'decimals', 'currency', 'maxLength', 'target', 'formula'] as const;
export type Setting = (typeof SETTINGS)[number];

interface Said {
  readonly must: readonly Setting[];
  readonly may: readonly Setting[];
}

export const SAID: Readonly<Record<Kind, Said>> = {
  text: { must: [], may: ['maxLength'] },
  number: { must: [], may: ['decimals'] },
  money: { must: [], may: ['currency'] },
  date: { must: [], may: [] },
  choice: { must: ['dictionaryId'], may: [] },
  multi_choice: { must: ['dictionaryId'], may: [] },
  person: { must: [], may: [] },
  link: { must: ['target'], may: [] },
  formula: { must: ['formula'], may: ['decimals'] },
};

export const UNLESS_SAID = { decimals: 2, currency: 'CNY', maxLength: 200 } as const;
