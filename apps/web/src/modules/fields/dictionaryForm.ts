import type { Colour, Dictionary, FieldOption } from './customField';

/** An answer while it is arranged; its key is its own as long as the form is open. */
export interface OptionDraft extends FieldOption {
  key: string;
  /** Stored already: its code never changes. */
  kept: boolean;
}

export interface DictionaryValues {
  name: string;
  nameEn: string;
  code: string;
  options: OptionDraft[];
}

export function blankDictionary(taken: readonly string[]): DictionaryValues {
  let at = taken.length + 1;
  while (taken.includes(`dictionary${at}`)) at += 1;
  return { name: '', nameEn: '', code: `dictionary${at}`, options: withOption([]) };
}

export function valuesOf({ name, nameEn, code, options }: Dictionary): DictionaryValues {
  return { name, nameEn, code, options: options.map((option) => ({ ...option, key: option.code, kept: true })) };
}

const TURN: readonly Colour[] = ['blue', 'green', 'orange', 'purple', 'teal', 'red', 'yellow', 'grey'];

/** One more answer, in the next colour and with a code that none has. */
export function withOption(options: readonly OptionDraft[]): OptionDraft[] {
  const taken = new Set(options.map(({ code }) => code));
  let at = options.length + 1;
  while (taken.has(`o${at}`)) at += 1;
  const code = `o${at}`;
  const colour = TURN[options.length % TURN.length] as Colour;
  return [...options, { key: `new-${code}`, code, name: '', nameEn: '', colour, retired: false, kept: false }];
}

/** The answer of that key takes the place `to`. */
export function movedTo(options: readonly OptionDraft[], key: string, to: number): OptionDraft[] {
  const moving = options.find((option) => option.key === key);
  if (!moving) return [...options];
  const rest = options.filter((option) => option.key !== key);
  return [...rest.slice(0, to), moving, ...rest.slice(to)];
}

/** New answers that nobody has named are nobody's answers. */
export function optionsOf({ options }: DictionaryValues): FieldOption[] {
  return options
    .filter(({ name, kept }) => kept || name.trim() !== '')
    .map(({ code, name, nameEn, colour, retired }) => ({
      code,
      name: name.trim(),
      nameEn: nameEn.trim(),
      colour,
      retired,
    }));
}

export function bodyOf(values: DictionaryValues): object {
  return { name: values.name.trim(), nameEn: values.nameEn.trim(), options: optionsOf(values) };
}
