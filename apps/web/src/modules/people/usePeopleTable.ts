import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useOrg } from '@/modules/organisation/useOrg';
import type { FilterField } from '@/ui/filter/fields';
import type { Column } from '@/ui/table/columns';
import type { Person } from './person';

/** What the list of people shows, and by what it is narrowed. */
export function usePeopleTable() {
  const { t } = useI18n();
  const { departmentChoices, positionChoices } = useOrg();
  const field = (name: string) => t(`people.field.${name}`);
  const columns = computed<Column<Person>[]>(() => [
    { key: 'name', label: field('name'), width: 'minmax(140px, 1.3fr)', sort: 'name', phone: 'title' },
    { key: 'title', label: field('title'), width: 'minmax(130px, 1.2fr)', phone: 'line' },
    {
      key: 'department',
      label: field('department'),
      width: 'minmax(120px, 1.2fr)',
      text: (row) => row.department?.name,
      phone: 'line',
    },
    { key: 'superior', label: field('superior'), width: 'minmax(90px, 1fr)', text: (row) => row.superior?.name },
    { key: 'login', label: field('login'), width: 'minmax(110px, 1fr)', sort: 'login' },
    { key: 'email', label: field('email'), width: 'minmax(140px, 1.3fr)' },
    { key: 'phone', label: field('phone'), width: 'minmax(120px, 1fr)' },
    { key: 'active', label: field('active'), width: '100px', phone: 'line' },
  ]);
  const filters = computed<FilterField[]>(() => [
    {
      field: 'departmentId',
      label: field('department'),
      kind: 'choice',
      options: departmentChoices.value,
      pinned: true,
    },
    { field: 'positionCode', label: field('title'), kind: 'choice', options: positionChoices.value, pinned: true },
    { field: 'active', label: field('active'), kind: 'yesNo', pinned: true },
  ]);
  return { columns, filters };
}
