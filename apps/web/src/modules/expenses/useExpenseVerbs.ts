import { useQueryCache } from '@pinia/colada';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { api, createIntent, unwrap, type IntentHeaders } from '@/lib/api';
import { confirmThat, toast, toastProblem } from '@/lib/feedback';
import type { RecordHandle } from '@/lib/record';
import type { ShownRoute } from '@/modules/approvals/useRoutePreview';
import type { Expense } from './expense';

/** What may be done to one claim beside writing it. */
export function useExpenseVerbs({ record, take, discard }: RecordHandle<Expense>, preview: () => ShownRoute | null) {
  const { t } = useI18n();
  const router = useRouter();
  const queries = useQueryCache();
  const intents = { submit: createIntent(), withdraw: createIntent() };
  const busy = ref('');

  async function run(
    verb: keyof typeof intents,
    send: (params: { path: { id: string }; header: IntentHeaders }) => Promise<unknown>,
  ): Promise<void> {
    const { id, number } = record.value!;
    busy.value = verb;
    try {
      take((await intents[verb].run(id, (header) => send({ path: { id }, header }))) as Expense);
      for (const key of [['/approvals'], ['/expenses'], ['/timeline', 'expense', id]])
        void queries.invalidateQueries({ key });
      toast(t(verb === 'submit' ? 'expenses.submitted' : 'expenses.withdraw.done', { number }));
    } catch (error) {
      preview()?.caughtUp(error);
      toastProblem(error);
    } finally {
      busy.value = '';
    }
  }

  const submit = () =>
    run('submit', (params) =>
      unwrap(api.POST('/expenses/{id}/submission', { params, body: preview()?.shown() ?? {} })),
    );

  async function withdraw(): Promise<void> {
    const question = {
      title: t('expenses.withdraw.title'),
      consequence: t('expenses.withdraw.consequence'),
      action: t('expenses.withdraw.action'),
    };
    if (!(await confirmThat(question))) return;
    await run('withdraw', (params) => unwrap(api.DELETE('/expenses/{id}/submission', { params })));
  }

  async function remove(): Promise<void> {
    const question = {
      title: t('expenses.delete.title', { number: record.value!.number }),
      consequence: t('expenses.delete.consequence'),
      action: t('ui.delete'),
      tone: 'danger' as const,
    };
    if (!(await confirmThat(question))) return;
    await discard().then(() => {
      toast(t('expenses.delete.done'));
      return router.push({ name: 'expenses' });
    }, toastProblem);
  }

  return { busy, submit, withdraw, remove };
}
