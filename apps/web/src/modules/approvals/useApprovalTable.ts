import { Banknote, CalendarDays, CircleDot, ClockAlert, FileText, User } from '@lucide/vue';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { useAmounts } from '@/app/amounts';
import type { FilterField } from '@/ui/filter/fields';
import { useChoices } from '@/ui/form/useChoices';
import type { Column } from '@/ui/table/columns';
import { BOXES, type ApprovalRow, type Box } from './approval';
import { SUBJECTS } from './subjects';

const STATUSES = [
  ...['running', 'returned', 'blocked', 'suspended', 'approved', 'rejected'],
  ...['withdrawn', 'cancelled', 'superseded', 'expired'],
];
/** Boxes of things that somebody is waiting for: what is due first stands first. */
const URGENT: Box[] = ['inbox', 'attention'];

export const usualSort = (box: Box) => (URGENT.includes(box) ? 'dueAt' : box === 'done' ? '-openedAt' : '-submittedAt');

export function useApprovalTable(box: () => Box) {
  const { t } = useI18n();
  /** A list over every kind of document can be ordered only by whoever knows what all of them come to. */
  const knowsAmounts = (['opportunity', 'quote', 'contract'] as const).every((of) => useAmounts(of).shown);
  const choices = useChoices();
  const field = (name: string) => t(`approvals.field.${name}`);

  // What an approval is about is no business of those who only see to it that it goes on.
  const columns = computed<Column<ApprovalRow>[]>(() => {
    const all: (Column<ApprovalRow> & { not?: Box[] })[] = [
      { key: 'title', label: field('title'), width: 'minmax(180px, 2.2fr)', phone: 'title' },
      { key: 'number', label: field('number'), width: '132px', optional: true, not: ['inbox'] },
      {
        key: 'customer',
        label: field('customer'),
        width: 'minmax(110px, 1.3fr)',
        text: ({ summary }) => summary.customerName,
        phone: 'line',
        not: ['attention'],
      },
      {
        key: 'amount',
        label: field('amount'),
        width: '100px',
        end: true,
        ...(knowsAmounts ? { sort: 'amount' } : {}),
        phone: 'end',
        not: ['attention'],
      },
      { key: 'ratio', label: field('ratio'), width: '76px', end: true, phone: 'line', not: ['attention'] },
      { key: 'submitter', label: field('submitter'), width: '96px', phone: 'line' },
      {
        key: 'current',
        label: field('current'),
        width: 'minmax(120px, 1.1fr)',
        optional: true,
        phone: 'line',
        not: BOXES.filter((one) => one !== 'inbox'),
      },
      {
        key: 'holders',
        label: field('holders'),
        width: 'minmax(140px, 1.2fr)',
        optional: true,
        phone: 'line',
        not: ['inbox'],
      },
      {
        key: 'mine',
        label: field('mine'),
        width: '150px',
        phone: 'line',
        not: BOXES.filter((one) => one !== 'done'),
      },
      { key: 'due', label: field('due'), width: '140px', sort: 'dueAt', phone: 'line', not: ['done', 'copied', 'all'] },
      { key: 'submittedAt', label: field('submittedAt'), width: '108px', sort: 'submittedAt', phone: 'line' },
      { key: 'status', label: field('status'), width: '104px', phone: 'line', not: ['inbox'] },
      { key: 'round', label: field('round'), width: '70px', end: true, optional: true, offAtFirst: true },
      {
        key: 'acts',
        label: field('acts'),
        width: '64px',
        phone: 'end',
        not: BOXES.filter((one) => one !== 'attention'),
      },
    ];
    return all.filter(({ not }) => !not?.includes(box()));
  });

  const filters = computed<FilterField[]>(() => [
    {
      field: 'subjectType',
      label: field('subjectType'),
      kind: 'choice',
      icon: FileText,
      options: choices('approvals.subject', SUBJECTS),
      pinned: true,
    },
    {
      field: 'overdue',
      label: field('overdue'),
      kind: 'yesNo',
      icon: ClockAlert,
      pinned: URGENT.includes(box()),
    },
    { field: 'submitterId', label: field('submitter'), kind: 'person', icon: User },
    {
      field: 'status',
      label: field('status'),
      kind: 'choice',
      icon: CircleDot,
      options: choices('approvals.status', STATUSES),
    },
    ...(knowsAmounts ? [{ field: 'amount', label: field('amount'), kind: 'number', icon: Banknote } as const] : []),
    { field: 'submittedAt', label: field('submittedAt'), kind: 'instant', icon: CalendarDays },
  ]);

  return { columns, filters };
}
