import type { Fields } from '../../../platform/access/principal.js';
import type { OwnFieldWord } from '../../../platform/custom/custom-objects.js';
import type { Locale } from '../../../platform/http/locale.js';
import { accessKey } from '../definitions/custom-field.view.js';
import type { Definition } from '../definitions/custom-fields.repository.js';

/** What a value is called where it stands by itself: in a history, or in the cell of a file. */
export function wordOf({ kind, options }: Definition, value: unknown, locale: Locale): string | null {
  if (value === null || value === undefined || value === '') return null;
  const optionName = (code: unknown): string => {
    const option = options.find((each) => each.code === code);
    return option ? named(option, locale) : String(code);
  };
  if (kind === 'choice') return optionName(value);
  if (kind === 'multi_choice' && Array.isArray(value)) return value.map(optionName).join(locale === 'en' ? ', ' : '、');
  if (kind === 'money') return String((value as { amount?: unknown }).amount ?? '') || null;
  if (kind === 'person' || kind === 'link') return nameOf(value);
  if (typeof value === 'boolean') return locale === 'en' ? (value ? 'Yes' : 'No') : value ? '是' : '否';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export const named = ({ name, nameEn }: Pick<Definition, 'name' | 'nameEn'>, locale: Locale): string =>
  locale === 'en' ? nameEn || name : name;

function nameOf(value: unknown): string | null {
  return typeof value === 'object' ? ((value as { name?: string | null }).name ?? null) : String(value);
}

/** The words of the fields of a record type, by their code. */
export function ownFieldWords(
  definitions: readonly Definition[],
  fields: Fields,
  locale: Locale,
): ReadonlyMap<string, OwnFieldWord> {
  return new Map(
    definitions.map((field) => [
      field.code,
      {
        label: named(field, locale),
        access: fields[accessKey(field)],
        reference: field.kind === 'person' ? 'person' : (field.target ?? undefined),
        say: (value) => wordOf(field, value, locale),
      },
    ]),
  );
}
