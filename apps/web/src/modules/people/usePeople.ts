import { useQuery, useQueryCache } from '@pinia/colada';
import { computed, ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, unwrap } from '@/lib/api';
import { confirmThat, toast, toastProblem } from '@/lib/feedback';

export interface Person {
  id: string;
  login: string;
  name: string;
  title: string | null;
  department: { id: string; name: string } | null;
  active: boolean;
}

/** The departments of the company, as choices. */
export function useDepartments() {
  const answer = useQuery({
    key: ['/departments'],
    query: async () => ((await unwrap(api.GET('/departments'))) as { items: { id: string; name: string }[] }).items,
  });
  return computed(() => (answer.data.value ?? []).map(({ id, name }) => ({ value: id, label: name })));
}

/** Disables an account, after asking, and enables it again. */
export function useDeactivation() {
  const { t } = useI18n();
  const queries = useQueryCache();
  const busyId = ref('');

  async function disable({ id, name }: Person): Promise<void> {
    const question = {
      title: t('people.disable.title', { name }),
      consequence: t('people.disable.consequence'),
      action: t('people.disable.action'),
      tone: 'danger' as const,
    };
    if (!(await confirmThat(question))) return;
    const sent = unwrap(api.POST('/people/{id}/deactivation', { params: { path: { id } } }));
    await settle(id, sent, t('people.disable.done', { name }));
  }

  async function enable({ id, name }: Person): Promise<void> {
    const sent = unwrap(api.DELETE('/people/{id}/deactivation', { params: { path: { id } } }));
    await settle(id, sent, t('people.enable.done', { name }));
  }

  async function settle(id: string, sent: Promise<unknown>, done: string): Promise<void> {
    busyId.value = id;
    await sent.then(() => {
      toast(done);
      return queries.invalidateQueries({ key: ['/people'] });
    }, toastProblem);
    busyId.value = '';
  }

  return { disable, enable, busyId };
}
