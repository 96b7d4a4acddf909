import { useQueryCache } from '@pinia/colada';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { api, unwrap } from '@/lib/api';
import { toast, toastProblem } from '@/lib/feedback';
import type { Verdict } from '@/ui/VerbButton.vue';

export interface Discarded {
  id: string;
  type: string;
  title: string;
  number: string;
  deletedAt: string;
  deletedBy: { id: string; name: string };
  can: { restore: Verdict };
}

/** Brings a discarded record back, and offers to open it. */
export function useRestoration() {
  const { t } = useI18n();
  const router = useRouter();
  const queries = useQueryCache();
  const busyId = ref('');

  async function restore({ type, id, title }: Discarded): Promise<void> {
    busyId.value = id;
    const sent = unwrap(api.POST('/recycle-bin/{type}/{id}/restoration', { params: { path: { type, id } } }));
    await sent.then(() => {
      const action = { label: t('recycle-bin.open'), run: () => void router.push({ name: type, params: { id } }) };
      toast(t('recycle-bin.restored', { title }), { action });
      return queries.invalidateQueries();
    }, toastProblem);
    busyId.value = '';
  }

  return { restore, busyId };
}
