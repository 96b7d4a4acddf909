import type { Schema } from '@countersign/api-client';
import { readPage } from '@/lib/api';
import type { Option } from '@/ui/form/field';
import type { Suggest } from '@/ui/form/useSuggestions';

export type CandidatePurpose = 'transfer' | 'delegate' | 'add-sign' | 'reassign' | 'cc';
/** Where somebody would be added: before and after a seat he needs none of its authority. */
export type Place = 'before' | 'after' | 'parallel';

/** Who may take a seat of an approval, be added to it or told of it; those who may not are named with the reason. */
export function candidatesFor(
  approvalId: string,
  purpose: CandidatePurpose,
  taskId: string | null,
  where?: Place,
): Suggest {
  return async (q): Promise<Option[]> => {
    const query = { for: purpose, ...(taskId ? { taskId } : {}), ...(where ? { where } : {}), ...(q ? { q } : {}) };
    const { items } = await readPage<Schema<'CandidateView'>>(`/approvals/${approvalId}/candidates`, query);
    return items.map(({ id, name, position, eligible, why }) => ({
      value: id,
      label: name,
      note: eligible ? position : [position, why].filter(Boolean).join(' · '),
      disabled: !eligible,
    }));
  };
}
