import { useQueryCache } from '@pinia/colada';
import { useI18n } from 'vue-i18n';
import { api, createIntent, unwrap } from '@/lib/api';
import { confirmThat, toast, toastProblem } from '@/lib/feedback';
import type { RecordHandle } from '@/lib/record';
import type { Lead } from './lead';

/** What may be done to one lead beside changing its fields. */
export function useLeadVerbs({ record, change, take, discard, refresh }: RecordHandle<Lead>, leave: () => unknown) {
  const { t } = useI18n();
  const queries = useQueryCache();
  const intent = createIntent();

  function changed(next: Lead): void {
    take(next);
    void queries.invalidateQueries({ key: ['/timeline', 'lead', next.id] });
  }

  async function follow(): Promise<void> {
    await change({ status: 'following' }).then(changed, toastProblem);
  }

  async function reopen(): Promise<void> {
    const { id } = record.value!;
    const sent = intent.run(id, (header) =>
      unwrap(api.DELETE('/leads/{id}/disqualification', { params: { path: { id }, header } })),
    );
    await (sent as Promise<Lead>).then((next) => {
      changed(next);
      toast(t('leads.reopened'));
    }, toastProblem);
  }

  async function remove(): Promise<void> {
    const question = {
      title: t('leads.delete.title', { name: record.value!.name }),
      consequence: t('leads.delete.consequence'),
      action: t('ui.delete'),
      tone: 'danger' as const,
    };
    if (!(await confirmThat(question))) return;
    await discard().then(() => {
      toast(t('leads.delete.done'));
      return leave();
    }, refused);
  }

  function refused(error: unknown): void {
    toastProblem(error);
    void refresh();
  }

  return { changed, follow, reopen, remove };
}
