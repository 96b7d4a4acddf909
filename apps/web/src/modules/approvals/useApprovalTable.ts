import { Banknote, CalendarDays, CircleDot, FileText, User } from '@lucide/vue';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import type { FilterField } from '@/ui/filter/fields';
import { useChoices } from '@/ui/form/useChoices';
import type { Column } from '@/ui/table/columns';
import type { ApprovalRow } from './approval';

const SUBJECTS = ['quote', 'contract'];
const STATUSES = ['running', 'returned', 'blocked', 'approved', 'rejected', 'withdrawn'];

export function useApprovalTable() {
  const { t } = useI18n();
  const choices = useChoices();
  const field = (name: string) => t(`approvals.field.${name}`);

  const columns = computed<Column<ApprovalRow>[]>(() => [
    { key: 'title', label: field('title'), width: 'minmax(220px, 2.2fr)', phone: 'title' },
    { key: 'number', label: field('number'), width: '140px', optional: true },
    {
      key: 'customer',
      label: field('customer'),
      width: 'minmax(150px, 1.4fr)',
      text: ({ summary }) => summary.customerName,
      phone: 'line',
    },
    { key: 'amount', label: field('amount'), width: '120px', end: true, sort: 'amount', phone: 'end' },
    { key: 'ratio', label: field('ratio'), width: '90px', end: true, phone: 'line' },
    { key: 'submitter', label: field('submitter'), width: '110px', phone: 'line' },
    { key: 'current', label: field('current'), width: 'minmax(130px, 1.2fr)', phone: 'line', optional: true },
    { key: 'submittedAt', label: field('submittedAt'), width: '120px', sort: 'submittedAt', phone: 'line' },
    { key: 'status', label: field('status'), width: '100px', optional: true },
    { key: 'round', label: field('round'), width: '70px', end: true, optional: true, offAtFirst: true },
  ]);

  const filters = computed<FilterField[]>(() => [
    {
      field: 'subjectType',
      label: field('subjectType'),
      kind: 'choice',
      icon: FileText,
      options: choices('approvals.subject', SUBJECTS),
      pinned: true,
    },
    { field: 'submitterId', label: field('submitter'), kind: 'person', icon: User },
    {
      field: 'status',
      label: field('status'),
      kind: 'choice',
      icon: CircleDot,
      options: choices('approvals.status', STATUSES),
    },
    { field: 'amount', label: field('amount'), kind: 'number', icon: Banknote },
    { field: 'submittedAt', label: field('submittedAt'), kind: 'instant', icon: CalendarDays },
  ]);

  return { columns, filters };
}
