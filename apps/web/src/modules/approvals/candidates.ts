import type { Schema } from '@countersign/api-client';
import { readPage } from '@/lib/api';
import type { Option } from '@/ui/form/field';
import type { Suggest } from '@/ui/form/useSuggestions';

export type CandidatePurpose = 'transfer' | 'delegate' | 'add-sign' | 'reassign';

/** Who may take a seat of an approval; those who may not are named with the reason. */
export function candidatesFor(approvalId: string, purpose: CandidatePurpose, taskId: string | null): Suggest {
  return async (q): Promise<Option[]> => {
    const query = { for: purpose, ...(taskId ? { taskId } : {}), ...(q ? { q } : {}) };
    const { items } = await readPage<Schema<'CandidateView'>>(`/approvals/${approvalId}/candidates`, query);
    return items.map(({ id, name, position, eligible, why }) => ({
      value: id,
      label: name,
      note: eligible ? position : [position, why].filter(Boolean).join(' · '),
      disabled: !eligible,
    }));
  };
}
