import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { api, asProblem, readPage, unwrap } from '@/lib/api';
import type { Money } from '@/lib/format';
import type { ApprovalRow } from '@/modules/approvals/approval';
import type { Countdown } from '@/modules/pool/pool';

/** Over what she reaches; amounts are null where she may not know them. */
export interface FiguresAnswer {
  openAmount: Money | null;
  weighted: Money | null;
  wonThisMonth: Money | null;
  newLeads: number;
  quotesInApproval: number;
}

/** A follow-up that somebody promised. */
export interface DueTask {
  id: string;
  version: number;
  subject: string;
  followUp: string;
  followUpDueOn: string;
  overdue: boolean;
  status: string;
  customer: { id: string; name: string };
}

interface Workbench {
  /** The ten most urgent. */
  myTasks: DueTask[];
  taskCount: number;
  overdueCount: number;
  inbox: number;
  figures: FiguresAnswer;
}

const SHOWN = '6';

/** `enabled` is false for those who have no figures, such as an administrator. */
export function useWorkbench(enabled: () => boolean) {
  const answer = useQuery({
    key: ['/reports', 'workbench'],
    query: async () => (await unwrap(api.GET('/reports/workbench'))) as Workbench,
    enabled,
  });
  return {
    workbench: computed(() => answer.data.value ?? null),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => void answer.refetch(),
  };
}

/** The approvals that wait for this person, the first few: what is late first, then what is due next. */
export function useWaitingApprovals(enabled: () => boolean) {
  const answer = useQuery({
    key: ['/approvals', 'waiting'],
    query: () => readPage<ApprovalRow>('/approvals', { 'filter[box][eq]': 'inbox', sort: 'dueAt', limit: SHOWN }),
    enabled,
  });
  return { approvals: computed(() => answer.data.value?.items ?? null) };
}

/** Customers of this person's own that are warned of or go with the next run, the soonest first. */
export function useGoingQuiet(personId: () => string, enabled: () => boolean) {
  const answer = useQuery({
    key: () => ['/countdowns', 'soon', personId()],
    query: () =>
      readPage<Countdown>('/countdowns', {
        'filter[ownerId][eq]': personId(),
        'filter[phase][in]': 'warned,due',
        sort: 'countsFrom',
        limit: SHOWN,
      }),
    enabled,
  });
  return { countdowns: computed(() => answer.data.value?.items ?? []) };
}
