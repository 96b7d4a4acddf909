import { Banknote, Building2, CalendarDays, CircleDot, Percent, User, Share2 } from '@lucide/vue';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useAmounts } from '@/app/amounts';
import type { FilterField } from '@/ui/filter/fields';
import { nameFrom, suggestFrom } from '@/ui/form/suggestRecords';
import { useChoices } from '@/ui/form/useChoices';
import type { Column } from '@/ui/table/columns';
import { numberOf, STATUSES, type QuoteRow } from './quote';

export function useQuoteTable() {
  const { t } = useI18n();
  const choices = useChoices();
  const field = (name: string) => t(`quotes.field.${name}`);

  const columns = computed<Column<QuoteRow>[]>(() => [
    { key: 'title', label: field('title'), width: 'minmax(200px, 2fr)', phone: 'title' },
    {
      key: 'number',
      label: field('number'),
      width: '160px',
      sort: 'number',
      text: numberOf,
      phone: 'line',
      optional: true,
    },
    { key: 'customer', label: field('customer'), width: 'minmax(160px, 1.6fr)', phone: 'line' },
    { key: 'status', label: field('status'), width: '100px', phone: 'line' },
    { key: 'net', label: field('net'), width: '120px', end: true, sort: 'netTotal', phone: 'end' },
    { key: 'worstRatio', label: field('worstRatio'), width: '100px', end: true, sort: 'worstRatio', phone: 'line' },
    { key: 'validUntil', label: field('validUntil'), width: '110px', sort: 'validUntil', optional: true },
    { key: 'owner', label: field('owner'), width: '110px', optional: true },
    {
      key: 'opportunity',
      label: field('opportunity'),
      width: 'minmax(140px, 1.2fr)',
      text: ({ opportunity }) => opportunity?.name,
      optional: true,
      offAtFirst: true,
    },
    { key: 'updatedAt', label: field('updatedAt'), width: '110px', sort: 'updatedAt', optional: true },
  ]);

  const filters = computed<FilterField[]>(() => [
    {
      field: 'status',
      label: field('status'),
      kind: 'choice',
      icon: CircleDot,
      options: choices('quotes.status', STATUSES),
      pinned: true,
    },
    { field: 'ownerId', label: field('owner'), kind: 'person', icon: User, pinned: true },
    {
      field: 'customerId',
      label: field('customer'),
      kind: 'reference',
      icon: Building2,
      suggest: suggestFrom('/customers'),
      nameOf: nameFrom('/customers'),
    },
    { field: 'netTotal', label: field('net'), kind: 'number', icon: Banknote },
    { field: 'worstRatio', label: t('quotes.ratioBp'), kind: 'number', icon: Percent },
    { field: 'validUntil', label: field('validUntil'), kind: 'date', icon: CalendarDays },
    { field: 'updatedAt', label: field('updatedAt'), kind: 'instant', icon: CalendarDays },
    { field: 'sharedWithMe', label: t('sharing.withMe'), kind: 'yesNo', icon: Share2 },
  ]);

  if (useAmounts('quote').shown) return { columns, filters };
  const amounts = ['net', 'netTotal', 'worstRatio'];
  return {
    columns: computed(() => columns.value.filter(({ key }) => !amounts.includes(key))),
    filters: computed(() => filters.value.filter(({ field: name }) => !amounts.includes(name))),
  };
}
