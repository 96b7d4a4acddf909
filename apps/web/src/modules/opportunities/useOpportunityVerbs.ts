import { useQueryCache } from '@pinia/colada';
import { useI18n } from 'vue-i18n';
import { api, createIntent, ifMatch, unwrap } from '@/lib/api';
import { confirmThat, toast, toastProblem } from '@/lib/feedback';
import type { RecordHandle } from '@/lib/record';
import type { Opportunity } from './opportunity';

/** What may be done to one opportunity beside changing its fields. */
export function useOpportunityVerbs({ record, take, discard }: RecordHandle<Opportunity>, leave: () => unknown) {
  const { t } = useI18n();
  const queries = useQueryCache();
  const intent = createIntent();

  function moved(next: Opportunity): void {
    take(next);
    void queries.invalidateQueries({ key: ['/opportunities'] });
    void queries.invalidateQueries({ key: ['/timeline', 'opportunity', next.id] });
  }

  async function move(stageId: string): Promise<void> {
    const { id, version, name } = record.value!;
    const params = { path: { id }, header: ifMatch(version) };
    const put = api.PUT('/opportunities/{id}/stage', { params, body: { stageId } });
    await (unwrap(put) as Promise<Opportunity>).then((next) => {
      moved(next);
      toast(t('opportunities.movedTo', { name, stage: next.stage.name }));
    }, toastProblem);
  }

  async function reopen(): Promise<void> {
    const { id, name } = record.value!;
    const question = {
      title: t('opportunities.reopen.title', { name }),
      consequence: t('opportunities.reopen.consequence'),
      action: t('opportunities.reopen.action'),
    };
    if (!(await confirmThat(question))) return;
    const open = intent.run(id, (header) =>
      unwrap(api.DELETE('/opportunities/{id}/closure', { params: { path: { id }, header } })),
    );
    await (open as Promise<Opportunity>).then(moved, toastProblem);
  }

  async function remove(): Promise<void> {
    const { name } = record.value!;
    const question = {
      title: t('opportunities.delete.title', { name }),
      consequence: t('opportunities.delete.consequence'),
      action: t('ui.delete'),
      tone: 'danger' as const,
    };
    if (!(await confirmThat(question))) return;
    await discard().then(() => {
      toast(t('opportunities.delete.done'));
      return leave();
    }, toastProblem);
  }

  return { move, reopen, remove };
}
