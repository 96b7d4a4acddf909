import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, unwrap } from '@/lib/api';
import { moneyText, useFormat } from '@/lib/format';
import type { Filter } from '@/lib/list';
import { daysOf, listOf, PRESETS, presetRange, type FilterField } from './fields';

/** What a chip says about its condition, in words: names instead of ids, 本季 instead of two dates. */
export function useFilterText(field: () => FilterField, filter: () => Filter | undefined) {
  const { t } = useI18n();
  const { day, language } = useFormat();
  const values = computed(() => listOf(filter()?.value ?? ''));
  const isReference = computed(() => ['person', 'reference'].includes(field().kind));
  const names = useQuery({
    key: () => ['filter-names', field().field, ...values.value],
    query: () => Promise.all(values.value.map((id) => nameOf(field(), id))),
    enabled: () => isReference.value && values.value.length > 0,
    staleTime: 300_000,
  });

  function range(show: (value: string) => string): string {
    const op = filter()?.op;
    const [from = '', to = ''] = values.value;
    const asked = field().kind === 'instant' ? daysOf(filter()?.value ?? '') : filter()?.value;
    const preset = PRESETS.find((candidate) => presetRange(candidate) === asked);
    if (op === 'isNull') return t('filter.blank');
    if (op === 'between') return preset ? t(`filter.preset.${preset}`) : `${show(from)} – ${show(to)}`;
    return `${op === 'lte' ? '≤' : '≥'} ${show(from)}`;
  }

  function words(): string {
    const { kind, options } = field();
    if (isReference.value) return (names.data.value ?? []).join(t('filter.comma'));
    if (kind === 'choice')
      return values.value
        .map((value) => options?.find((option) => option.value === value)?.label ?? value)
        .join(t('filter.comma'));
    if (kind === 'yesNo') return t(filter()?.value === 'true' ? 'ui.yes' : 'ui.no');
    if (kind === 'date' || kind === 'instant') return range(day);
    if (kind === 'number') return range((amount) => moneyText({ amount, currency: 'CNY' }, 'short', language.value));
    return filter()?.value ?? '';
  }

  return computed(() => {
    const current = filter();
    if (!current) return '';
    return `${['ne', 'nin'].includes(current.op) ? t('filter.not') : ''}${words()}`;
  });
}

async function nameOf(field: FilterField, id: string): Promise<string> {
  if (field.nameOf) return field.nameOf(id);
  const person = (await unwrap(api.GET('/people/{id}', { params: { path: { id } } }))) as { name: string };
  return person.name;
}
