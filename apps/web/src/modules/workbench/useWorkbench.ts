import { useQuery } from '@pinia/colada';
import { computed } from 'vue';
import { api, asProblem, readPage, unwrap } from '@/lib/api';
import type { Money } from '@/lib/format';

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
  figures: { openAmount: Money; weighted: Money; wonThisMonth: Money; newLeads: number; quotesInApproval: number };
}

export interface WaitingApproval {
  id: string;
  title: string;
  number: string;
  subjectType: string;
  summary: { amount: Money | null; ratio: number | null; customerName: string | null };
  submitter: { id: string; name: string };
  submittedAt: string;
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

/** The approvals that wait for this person, the first few. */
export function useWaitingApprovals(enabled: () => boolean) {
  const answer = useQuery({
    key: ['/approvals', 'waiting'],
    query: () => readPage<WaitingApproval>('/approvals', { 'filter[box][eq]': 'inbox', limit: SHOWN }),
    enabled,
  });
  return { approvals: computed(() => answer.data.value?.items ?? null) };
}
