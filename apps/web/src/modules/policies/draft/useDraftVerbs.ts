import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, ifMatch, unwrap } from '@/lib/api';
import { saveFile } from '@/lib/api/save';
import { confirmThat, toast, toastProblem } from '@/lib/feedback';
import { useRefreshPolicies } from '../usePolicies';
import type { PolicyContent } from '../policy';

const NO_DRAFT_YET = 0;

/** Begins a draft from a version: what decides today, or an earlier one. */
export function useBeginDraft(code: () => string) {
  const refresh = useRefreshPolicies();
  const isBeginning = ref(false);

  /** @param seen the draft that is written over, where there is one */
  async function begin(content: PolicyContent, from: number | null, seen = NO_DRAFT_YET): Promise<boolean> {
    isBeginning.value = true;
    const params = { path: { code: code() }, header: ifMatch(seen) };
    const body = { content, ...(from === null ? {} : { from }) };
    try {
      await unwrap(api.PUT('/policies/{code}/draft', { params, body }));
      await refresh();
      return true;
    } catch (error) {
      toastProblem(error);
      return false;
    } finally {
      isBeginning.value = false;
    }
  }
  return { begin, isBeginning };
}

/** Takes a version out as a file, with its cases. */
export async function exportPack(code: string, number: number): Promise<void> {
  await saveFile(`/policies/${encodeURIComponent(code)}/pack?number=${number}`).catch(toastProblem);
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

  return { discard };
}
