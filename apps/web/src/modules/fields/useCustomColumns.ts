import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import type { FilterField, FilterKind } from '@/ui/filter/fields';
import { nameFrom, suggestFrom } from '@/ui/form/suggestRecords';
import type { Column } from '@/ui/table/columns';
import { nameIn, type CustomField, type Kind } from './customField';
import { placeOf } from './linkTargets';
import { useFieldDefinitions } from './useFieldDefinitions';

const WIDTHS: Record<Kind, string> = {
  text: 'minmax(100px, 1fr)',
  number: '96px',
  money: '112px',
  date: '104px',
  choice: '104px',
  multi_choice: 'minmax(120px, 1fr)',
  person: '116px',
  link: 'minmax(120px, 1fr)',
  formula: '104px',
};

const FILTERS: Partial<Record<Kind, FilterKind>> = {
  ...{ text: 'text', number: 'number', money: 'number', date: 'date', choice: 'choice', multi_choice: 'choice' },
  ...{ person: 'person', link: 'reference' },
};

/** Several answers, people and records have no order of their own. */
const SORTED: readonly Kind[] = ['text', 'number', 'money', 'date', 'choice'];
const AT_THE_END: readonly Kind[] = ['number', 'money'];

/** A field as lists name it. */
export const keyOf = ({ code }: Pick<CustomField, 'code'>): string => `custom.${code}`;

/** The company's own fields as columns that people choose, and as what the list is narrowed by. */
export function useCustomColumns<Row>(object: string) {
  const { locale } = useI18n();
  const { fields } = useFieldDefinitions(object);

  const columns = computed(() =>
    fields.value.map((field): Column<Row> => ({
      key: keyOf(field),
      label: nameIn(field, locale.value),
      width: WIDTHS[field.kind],
      ...(AT_THE_END.includes(field.kind) || field.result === 'number' ? { end: true } : {}),
      ...(SORTED.includes(field.kind) && field.access !== 'masked' ? { sort: keyOf(field) } : {}),
      ...{ optional: true, byChoice: true },
    })),
  );

  const filters = computed(() =>
    fields.value.flatMap((field): FilterField[] => {
      const kind = FILTERS[field.kind];
      const place = placeOf(field.target);
      if (!kind || field.access === 'masked' || (kind === 'reference' && !place)) return [];
      return [
        {
          ...{ field: keyOf(field), label: nameIn(field, locale.value), kind },
          ...(kind === 'choice'
            ? { options: field.options.map((each) => ({ value: each.code, label: nameIn(each, locale.value) })) }
            : {}),
          ...(place ? { suggest: suggestFrom(place.path), nameOf: nameFrom(place.path) } : {}),
        },
      ];
    }),
  );

  return { fields, columns, filters };
}
