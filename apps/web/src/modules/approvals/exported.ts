import type { Filter, List } from '@/lib/list';
import type { ApprovalRow, Box } from './approval';

/** A file knows no boxes: what lies in one is found by a condition. Of what only administrators see nothing is taken out. */
const OF_BOX: Partial<Record<Box, string>> = {
  inbox: 'waitsForMe',
  done: 'decidedByMe',
  submitted: 'submittedByMe',
  copied: 'copiedToMe',
};

type Taken = Pick<List<ApprovalRow>, 'toApi' | 'filters' | 'q' | 'sort' | 'total' | 'totalCapped'>;

/** A box as the question that its file answers. */
export function takenFrom(list: Taken, box: Box): Taken {
  const field = OF_BOX[box];
  const inBox: Filter[] = field ? [{ field, op: 'eq', value: 'true' }] : [];
  const { q, sort, total, totalCapped } = list;
  return {
    ...{ q, sort, total, totalCapped, filters: [...list.filters, ...inBox] },
    toApi: (limit) => ({ ...list.toApi(limit), ...(field ? { [`filter[${field}][eq]`]: 'true' } : {}) }),
  };
}
