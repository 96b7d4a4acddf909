import { Banknote, Building2, CalendarDays, CircleDot, Share2, User, UserRoundCheck } from '@lucide/vue';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useAmounts } from '@/app/amounts';
import type { FilterField } from '@/ui/filter/fields';
import { nameFrom, suggestFrom } from '@/ui/form/suggestRecords';
import { useChoices } from '@/ui/form/useChoices';
import type { Column } from '@/ui/table/columns';
import { STATUSES, type ProjectRow } from './project';

export function useProjectTable() {
  const { t } = useI18n();
  const choices = useChoices();
  const amounts = useAmounts('project');
  const field = (name: string) => t(`projects.field.${name}`);
  const isShown = (name: string) => name !== 'amount' || amounts.shown;

  const columns = computed<Column<ProjectRow>[]>(() =>
    (
      [
        { key: 'name', label: field('name'), width: 'minmax(200px, 2fr)', phone: 'title' },
        { key: 'number', label: field('number'), width: '150px', sort: 'number', optional: true },
        { key: 'customer', label: field('customer'), width: 'minmax(150px, 1.5fr)', phone: 'line', optional: true },
        { key: 'status', label: field('status'), width: '100px', phone: 'line' },
        { key: 'progress', label: field('progress'), width: '120px', phone: 'line' },
        { key: 'next', label: field('next'), width: 'minmax(140px, 1fr)', optional: true, offAtFirst: true },
        { key: 'amount', label: field('amount'), width: '120px', end: true, sort: 'amount', phone: 'end' },
        { key: 'owner', label: field('owner'), width: '110px', phone: 'line', optional: true },
        { key: 'seller', label: field('seller'), width: '110px', optional: true },
        { key: 'plannedUntil', label: field('plannedUntil'), width: '110px', sort: 'plannedUntil', optional: true },
        {
          key: 'updatedAt',
          label: field('updatedAt'),
          width: '110px',
          sort: 'updatedAt',
          optional: true,
          offAtFirst: true,
        },
      ] satisfies Column<ProjectRow>[]
    ).filter(({ key }) => isShown(key)),
  );

  const filters = computed<FilterField[]>(() =>
    (
      [
        {
          ...{ field: 'status', label: field('status'), kind: 'choice', icon: CircleDot, pinned: true },
          options: choices('projects.status', STATUSES),
        },
        { field: 'ownerId', label: field('owner'), kind: 'person', icon: User, pinned: true },
        { field: 'sellerId', label: field('seller'), kind: 'person', icon: UserRoundCheck },
        {
          ...{ field: 'customerId', label: field('customer'), kind: 'reference', icon: Building2 },
          ...{ suggest: suggestFrom('/customers'), nameOf: nameFrom('/customers') },
        },
        { field: 'amount', label: field('amount'), kind: 'number', icon: Banknote },
        { field: 'plannedFrom', label: field('plannedFrom'), kind: 'date', icon: CalendarDays },
        { field: 'plannedUntil', label: field('plannedUntil'), kind: 'date', icon: CalendarDays },
        { field: 'updatedAt', label: field('updatedAt'), kind: 'instant', icon: CalendarDays },
        { field: 'sharedWithMe', label: t('sharing.withMe'), kind: 'yesNo', icon: Share2 },
      ] satisfies FilterField[]
    ).filter(({ field: name }) => isShown(name)),
  );

  return { columns, filters };
}
