import { Building2, CalendarDays, MapPin, Tag, User, Share2 } from '@lucide/vue';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useAmounts } from '@/app/amounts';
import { useCustomColumns } from '@/modules/fields/useCustomColumns';
import type { FilterField } from '@/ui/filter/fields';
import { useChoices } from '@/ui/form/useChoices';
import type { Column } from '@/ui/table/columns';
import { ADMISSIONS, GRADES, KINDS, SIZES, SOURCES, STATUSES, type Customer } from './customer';

/** What the list of customers shows and what it can be narrowed by. */
export function useCustomerTable() {
  const { t } = useI18n();
  const choices = useChoices();
  const custom = useCustomColumns<Customer>('customer');
  const field = (name: string) => t(`customers.field.${name}`);

  const columns = computed<Column<Customer>[]>(() => [
    { key: 'name', label: field('name'), width: 'minmax(240px, 3fr)', sort: 'name', phone: 'title' },
    { key: 'status', label: field('status'), width: '96px', phone: 'line' },
    { key: 'industry', label: field('industry'), width: 'minmax(90px, 1fr)', phone: 'line' },
    {
      key: 'grade',
      label: field('grade'),
      width: '106px',
      sort: 'grade',
      text: (row) => t(`customers.grade.${row.grade}`),
    },
    { key: 'owner', label: field('owner'), width: '116px', phone: 'line' },
    { key: 'region', label: field('region'), width: '110px', optional: true },
    {
      key: 'source',
      label: field('source'),
      width: '110px',
      text: (row) => t(`customers.source.${row.source}`),
      optional: true,
      offAtFirst: true,
    },
    { key: 'number', label: field('number'), width: '136px', sort: 'number', optional: true, offAtFirst: true },
    {
      key: 'historicAmount',
      label: field('historicAmount'),
      width: '116px',
      sort: 'historicAmount',
      end: true,
      optional: true,
    },
    ...custom.columns.value,
    { key: 'countdown', label: t('pool.field.countdown'), width: '128px', optional: true, phone: 'line' },
    { key: 'lastContactAt', label: field('lastContactAt'), width: '124px', phone: 'end' },
  ]);

  const filters = computed<FilterField[]>(() => [
    { field: 'ownerId', label: field('owner'), kind: 'person', icon: User, pinned: true },
    {
      field: 'grade',
      label: field('grade'),
      kind: 'choice',
      icon: Tag,
      options: choices('customers.grade', GRADES),
      pinned: true,
    },
    { field: 'status', label: field('status'), kind: 'choice', options: choices('customers.status', STATUSES) },
    {
      field: 'admissionState',
      label: field('admissionState'),
      kind: 'choice',
      options: choices('customers.admissionState', ADMISSIONS),
    },
    { field: 'industry', label: field('industry'), kind: 'text', icon: Building2 },
    { field: 'companySize', label: field('companySize'), kind: 'choice', options: choices('customers.size', SIZES) },
    { field: 'source', label: field('source'), kind: 'choice', options: choices('customers.source', SOURCES) },
    { field: 'kind', label: field('kind'), kind: 'choice', options: choices('customers.kind', KINDS) },
    { field: 'region', label: field('region'), kind: 'text', icon: MapPin },
    { field: 'historicAmount', label: field('historicAmount'), kind: 'number' },
    { field: 'firstContactOn', label: field('firstContactOn'), kind: 'date', icon: CalendarDays },
    ...custom.filters.value,
    { field: 'sharedWithMe', label: t('sharing.withMe'), kind: 'yesNo', icon: Share2 },
  ]);

  if (useAmounts('customer').shown) return { columns, filters, customFields: custom.fields };
  const amounts = ['historicAmount'];
  return {
    columns: computed(() => columns.value.filter(({ key }) => !amounts.includes(key))),
    filters: computed(() => filters.value.filter(({ field: name }) => !amounts.includes(name))),
    customFields: custom.fields,
  };
}
