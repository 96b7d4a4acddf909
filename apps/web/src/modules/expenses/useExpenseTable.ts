import { Banknote, Building2, CalendarDays, CircleDot, User } from '@lucide/vue';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import type { FilterField } from '@/ui/filter/fields';
import { nameFrom, suggestFrom } from '@/ui/form/suggestRecords';
import { useChoices } from '@/ui/form/useChoices';
import type { Column } from '@/ui/table/columns';
import { STATUSES, type Expense } from './expense';

export function useExpenseTable() {
  const { t } = useI18n();
  const choices = useChoices();
  const field = (name: string) => t(`expenses.field.${name}`);

  const columns = computed<Column<Expense>[]>(() => [
    { key: 'title', label: field('title'), width: 'minmax(200px, 2fr)', phone: 'title' },
    { key: 'number', label: field('number'), width: '160px', sort: 'number', text: (row) => row.number, phone: 'line' },
    {
      key: 'customer',
      label: field('customer'),
      width: 'minmax(160px, 1.6fr)',
      text: (row) => row.customer?.name,
      phone: 'line',
      optional: true,
    },
    { key: 'status', label: field('status'), width: '100px', phone: 'line' },
    { key: 'total', label: field('total'), width: '130px', end: true, sort: 'total', phone: 'end' },
    { key: 'owner', label: field('owner'), width: '110px', optional: true },
    { key: 'updatedAt', label: field('updatedAt'), width: '110px', sort: 'updatedAt', optional: true },
  ]);

  const filters = computed<FilterField[]>(() => [
    {
      field: 'status',
      label: field('status'),
      kind: 'choice',
      icon: CircleDot,
      options: choices('expenses.status', STATUSES),
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
    { field: 'total', label: field('total'), kind: 'number', icon: Banknote },
    { field: 'updatedAt', label: field('updatedAt'), kind: 'instant', icon: CalendarDays },
  ]);

  return { columns, filters };
}
