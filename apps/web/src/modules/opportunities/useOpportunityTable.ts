import { useQuery } from '@pinia/colada';
import { Banknote, Building2, CalendarDays, CircleDot, Flag, Network, User, Share2 } from '@lucide/vue';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useAmounts } from '@/app/amounts';
import { api, unwrap } from '@/lib/api';
import { useCustomColumns } from '@/modules/fields/useCustomColumns';
import type { FilterField } from '@/ui/filter/fields';
import { nameFrom, suggestFrom } from '@/ui/form/suggestRecords';
import { useChoices } from '@/ui/form/useChoices';
import type { Column } from '@/ui/table/columns';
import { LOST_REASONS, OUTCOMES, type Opportunity, type Ref } from './opportunity';
import { useStages } from './useStages';

/** The columns of the list, and what list and board can be narrowed by. */
export function useOpportunityTable() {
  const { t } = useI18n();
  const choices = useChoices();
  const { stages } = useStages();
  const departments = useQuery({
    key: ['/departments'],
    query: async () => ((await unwrap(api.GET('/departments'))) as { items: Ref[] }).items,
  });
  const custom = useCustomColumns<Opportunity>('opportunity');
  const field = (name: string) => t(`opportunities.field.${name}`);
  const options = (refs: Ref[] | undefined) => (refs ?? []).map(({ id, name }) => ({ value: id, label: name }));

  const columns = computed<Column<Opportunity>[]>(() => [
    { key: 'name', label: field('name'), width: 'minmax(200px, 2.2fr)', sort: 'name', phone: 'title' },
    { key: 'customer', label: field('customer'), width: 'minmax(160px, 1.6fr)', phone: 'line', optional: true },
    { key: 'stage', label: field('stage'), width: '110px', phone: 'line' },
    {
      key: 'expectedAmount',
      label: field('expectedAmount'),
      width: '120px',
      end: true,
      sort: 'expectedAmount',
      phone: 'end',
    },
    {
      key: 'probability',
      label: field('probability'),
      width: '80px',
      end: true,
      text: ({ probability }) => `${probability}%`,
      optional: true,
    },
    {
      key: 'expectedCloseOn',
      label: field('expectedCloseOn'),
      width: '120px',
      sort: 'expectedCloseOn',
      phone: 'line',
      optional: true,
    },
    { key: 'nextAction', label: field('nextAction'), width: 'minmax(140px, 1.4fr)', optional: true },
    { key: 'outcome', label: field('outcome'), width: '90px', optional: true },
    ...custom.columns.value,
    { key: 'owner', label: field('owner'), width: '110px', phone: 'line', optional: true },
    {
      key: 'department',
      label: field('department'),
      width: '110px',
      text: ({ department }) => department?.name,
      optional: true,
      offAtFirst: true,
    },
    { key: 'number', label: field('number'), width: '140px', sort: 'number', optional: true, offAtFirst: true },
    {
      key: 'updatedAt',
      label: field('updatedAt'),
      width: '110px',
      sort: 'updatedAt',
      optional: true,
      offAtFirst: true,
    },
  ]);

  const filters = computed<FilterField[]>(() => [
    { field: 'ownerId', label: field('owner'), kind: 'person', icon: User, pinned: true },
    { field: 'expectedCloseOn', label: field('expectedCloseOn'), kind: 'date', icon: CalendarDays, pinned: true },
    { field: 'expectedAmount', label: field('expectedAmount'), kind: 'number', icon: Banknote },
    { field: 'stageId', label: field('stage'), kind: 'choice', icon: CircleDot, options: options(stages.value) },
    {
      field: 'departmentId',
      label: field('department'),
      kind: 'choice',
      icon: Network,
      options: options(departments.data.value),
    },
    {
      field: 'customerId',
      label: field('customer'),
      kind: 'reference',
      icon: Building2,
      suggest: suggestFrom('/customers'),
      nameOf: nameFrom('/customers'),
    },
    {
      field: 'outcome',
      label: field('outcome'),
      kind: 'choice',
      icon: Flag,
      options: choices('opportunities.outcome', OUTCOMES),
    },
    {
      field: 'lostReason',
      label: field('lostReason'),
      kind: 'choice',
      icon: Flag,
      options: choices('opportunities.lost', LOST_REASONS),
    },
    { field: 'plannedFinishOn', label: field('plannedFinishOn'), kind: 'date', icon: CalendarDays },
    { field: 'closedAt', label: field('closedAt'), kind: 'instant', icon: CalendarDays },
    ...custom.filters.value,
    { field: 'sharedWithMe', label: t('sharing.withMe'), kind: 'yesNo', icon: Share2 },
  ]);

  if (useAmounts('opportunity').shown) return { columns, filters };
  const amounts = ['expectedAmount'];
  return {
    columns: computed(() => columns.value.filter(({ key }) => !amounts.includes(key))),
    filters: computed(() => filters.value.filter(({ field: name }) => !amounts.includes(name))),
  };
}
