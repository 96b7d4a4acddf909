import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, ifMatch, unwrap } from '@/lib/api';
import { saveFile } from '@/lib/api/save';
import { confirmThat, toast, toastProblem } from '@/lib/feedback';
import { useRefreshPolicies } from '../usePolicies';
import type { PolicyContent } from '../policy';

const NO_DRAFT_YET = 0;

/** Begins a draft from what decides today. */
export function useBeginDraft(code: () => string) {
  const refresh = useRefreshPolicies();
  const isBeginning = ref(false);

  async function begin(content: PolicyContent): Promise<void> {
    isBeginning.value = true;
    const params = { path: { code: code() }, header: ifMatch(NO_DRAFT_YET) };
    try {
      await unwrap(api.PUT('/policies/{code}/draft', { params, body: { content } }));
      await refresh();
    } catch (error) {
      toastProblem(error);
    } finally {
      isBeginning.value = false;
    }
  }
  return { begin, isBeginning };
}

export function useDraftVerbs(code: () => string) {
  const { t } = useI18n();
  const refresh = useRefreshPolicies();

  /** Throws the draft away; of a policy that was never published nothing is left then. */
  async function discard(version: number, isAll: boolean): Promise<boolean> {
    const question = {
      title: t('policies.draft.discard'),
      consequence: t(isAll ? 'policies.draft.discardAll' : 'policies.draft.discardConsequence'),
      action: t('policies.draft.discard'),
      tone: 'danger' as const,
    };
    if (!(await confirmThat(question))) return false;
    const path = { code: code() };
    try {
      if (isAll) await unwrap(api.DELETE('/policies/{code}', { params: { path } }));
      else await unwrap(api.DELETE('/policies/{code}/draft', { params: { path, header: ifMatch(version) } }));
      toast(t('policies.draft.discarded'));
      await refresh();
      return true;
    } catch (error) {
      toastProblem(error);
      return false;
    }
  }

  async function exportPack(): Promise<void> {
    await saveFile(`/policies/${encodeURIComponent(code())}/pack`).catch(toastProblem);
  }

  return { discard, exportPack };
}
