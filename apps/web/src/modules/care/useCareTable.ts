import { CalendarDays, ClockAlert, FileText, OctagonPause, TriangleAlert, User } from '@lucide/vue';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { SUBJECTS } from '@/modules/approvals/subjects';
import type { FilterField } from '@/ui/filter/fields';
import { useChoices } from '@/ui/form/useChoices';
import type { Column } from '@/ui/table/columns';
import { STANDSTILLS, type CareRow } from './care';

export function useCareTable() {
  const { t } = useI18n();
  const choices = useChoices();
  const field = (name: string) => t(`care.field.${name}`);

  const columns = computed<Column<CareRow>[]>(() => [
    { key: 'title', label: field('title'), width: 'minmax(200px, 2fr)', phone: 'title' },
    { key: 'standstill', label: field('standstill'), width: '96px', sort: 'urgency', phone: 'end' },
    { key: 'why', label: field('why'), width: 'minmax(180px, 2fr)', phone: 'line' },
    { key: 'since', label: field('since'), width: '120px', sort: 'since', phone: 'line' },
    { key: 'holders', label: field('holders'), width: 'minmax(120px, 1.2fr)', phone: 'line' },
    { key: 'submitter', label: field('submitter'), width: '104px', phone: 'line' },
    { key: 'number', label: field('number'), width: '140px', optional: true },
    { key: 'submittedAt', label: field('submittedAt'), width: '116px', sort: 'submittedAt', optional: true },
    { key: 'acts', label: field('acts'), width: '64px', phone: 'end' },
  ]);

  const filters = computed<FilterField[]>(() => [
    {
      ...{ field: 'standstill', label: field('standstill'), kind: 'choice', icon: OctagonPause, pinned: true },
      options: choices('care.standstill', STANDSTILLS),
    },
    { field: 'stalled', label: field('stalled'), kind: 'yesNo', icon: TriangleAlert },
    { field: 'overdue', label: field('overdue'), kind: 'yesNo', icon: ClockAlert },
    {
      ...{ field: 'subjectType', label: field('subjectType'), kind: 'choice', icon: FileText, pinned: true },
      options: choices('approvals.subject', SUBJECTS),
    },
    { field: 'submitterId', label: field('submitter'), kind: 'person', icon: User },
    { field: 'since', label: field('since'), kind: 'instant', icon: CalendarDays },
    { field: 'submittedAt', label: field('submittedAt'), kind: 'instant', icon: CalendarDays },
  ]);
  return { columns, filters };
}
