import { useQueryCache } from '@pinia/colada';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, unwrap } from '@/lib/api';
import { confirmThat, toast, toastProblem } from '@/lib/feedback';
import type { Person } from './person';

/** Disables an account, after asking, and enables it again. */
export function useDeactivation() {
  const { t } = useI18n();
  const queries = useQueryCache();
  const busyId = ref('');

  async function disable({ id, name }: Pick<Person, 'id' | 'name'>): Promise<void> {
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

  async function enable({ id, name }: Pick<Person, 'id' | 'name'>): Promise<void> {
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
