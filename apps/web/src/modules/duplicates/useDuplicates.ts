import { useQueryCache } from '@pinia/colada';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, ifMatch, unwrap } from '@/lib/api';
import { toast, toastProblem } from '@/lib/feedback';

export interface PairedRecord {
  object: 'customer' | 'lead' | 'contact';
  id: string;
  name: string;
  number: string;
  owner: { id: string; name: string };
  /** Of a contact where she works. */
  customer: { id: string; name: string } | null;
}

export interface Pair {
  id: string;
  version: number;
  one: PairedRecord;
  other: PairedRecord;
  verdict: 'same' | 'likely' | 'related';
  reasons: { code: string; parts: string[] }[];
  foundAt: string;
  dismissedAt: string | null;
  dismissedBy: { id: string; name: string } | null;
}

/** What a person says of a pair: no duplicate, or after all. */
export function usePairDecision() {
  const { t } = useI18n();
  const queries = useQueryCache();
  const busyId = ref('');

  async function decide(pair: Pair): Promise<void> {
    busyId.value = pair.id;
    const params = { path: { id: pair.id }, header: ifMatch(pair.version) };
    const sent = pair.dismissedAt
      ? unwrap(api.DELETE('/duplicates/{id}/dismissal', { params }))
      : unwrap(api.POST('/duplicates/{id}/dismissal', { params }));
    const said = pair.dismissedAt
      ? t('duplicates.reopened')
      : t('duplicates.dismissed', { one: pair.one.name, other: pair.other.name });
    await sent.then(() => {
      toast(said);
      return queries.invalidateQueries({ key: ['/duplicates', 'list'] });
    }, toastProblem);
    busyId.value = '';
  }

  return { decide, busyId };
}
