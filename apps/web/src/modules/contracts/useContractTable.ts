import { Banknote, Boxes, Building2, CalendarDays, CircleDot, User, Share2 } from '@lucide/vue';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useAmounts } from '@/app/amounts';
import type { FilterField } from '@/ui/filter/fields';
import { nameFrom, suggestFrom } from '@/ui/form/suggestRecords';
import { useChoices } from '@/ui/form/useChoices';
import type { Column } from '@/ui/table/columns';
import { STATUSES, TYPES, type ContractRow } from './contract';

export function useContractTable() {
  const { t } = useI18n();
  const choices = useChoices();
  const field = (name: string) => t(`contracts.field.${name}`);

  const columns = computed<Column<ContractRow>[]>(() => [
    { key: 'title', label: field('title'), width: 'minmax(200px, 2fr)', phone: 'title' },
    { key: 'number', label: field('number'), width: '150px', sort: 'number', phone: 'line', optional: true },
    { key: 'customer', label: field('customer'), width: 'minmax(160px, 1.6fr)', phone: 'line' },
    { key: 'status', label: field('status'), width: '110px', phone: 'line' },
    { key: 'type', label: field('type'), width: '90px', optional: true },
    { key: 'amount', label: field('amount'), width: '130px', end: true, sort: 'netTotal', phone: 'end' },
    { key: 'worstRatio', label: field('worstRatio'), width: '90px', end: true, optional: true },
    { key: 'text', label: field('text'), width: '110px', optional: true },
    { key: 'owner', label: field('owner'), width: '110px', phone: 'line', optional: true },
    { key: 'signedOn', label: field('signedOn'), width: '110px', sort: 'signedOn', optional: true },
    { key: 'updatedAt', label: field('updatedAt'), width: '110px', sort: 'updatedAt', optional: true },
  ]);

  const filters = computed<FilterField[]>(() => [
    {
      field: 'status',
      label: field('status'),
      kind: 'choice',
      icon: CircleDot,
      options: choices('contracts.status', STATUSES),
      pinned: true,
    },
    { field: 'type', label: field('type'), kind: 'choice', icon: Boxes, options: choices('contracts.type', TYPES) },
    { field: 'ownerId', label: field('owner'), kind: 'person', icon: User, pinned: true },
    {
      field: 'customerId',
      label: field('customer'),
      kind: 'reference',
      icon: Building2,
      suggest: suggestFrom('/customers'),
      nameOf: nameFrom('/customers'),
    },
    { field: 'netTotal', label: field('amount'), kind: 'number', icon: Banknote },
    { field: 'signedOn', label: field('signedOn'), kind: 'date', icon: CalendarDays },
    { field: 'updatedAt', label: field('updatedAt'), kind: 'instant', icon: CalendarDays },
    { field: 'sharedWithMe', label: t('sharing.withMe'), kind: 'yesNo', icon: Share2 },
  ]);

  if (useAmounts('contract').shown) return { columns, filters };
  const amounts = ['amount', 'netTotal', 'worstRatio'];
  return {
    columns: computed(() => columns.value.filter(({ key }) => !amounts.includes(key))),
    filters: computed(() => filters.value.filter(({ field: name }) => !amounts.includes(name))),
  };
}
