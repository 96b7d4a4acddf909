import { useQueryCache } from '@pinia/colada';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { api, createIntent, unwrap, type IntentHeaders } from '@/lib/api';
import { confirmThat, toast, toastProblem } from '@/lib/feedback';
import type { RecordHandle } from '@/lib/record';
import type { ShownRoute } from '@/modules/approvals/useRoutePreview';
import { numberOf, type Quote } from './quote';

/** What may be done to one quote beside writing it. */
export function useQuoteVerbs({ record, take, discard }: RecordHandle<Quote>, preview: () => ShownRoute | null) {
  const { t } = useI18n();
  const router = useRouter();
  const queries = useQueryCache();
  const intents = { submit: createIntent(), withdraw: createIntent(), revise: createIntent() };
  const busy = ref('');

  async function run(
    verb: keyof typeof intents,
    send: (id: string, header: IntentHeaders) => Promise<unknown>,
  ): Promise<Quote | null> {
    const { id } = record.value!;
    busy.value = verb;
    try {
      const next = (await intents[verb].run(id, (header) => send(id, header))) as Quote;
      take(next);
      for (const key of [['/approvals'], ['/quotes'], ['/timeline', 'quote', id]])
        void queries.invalidateQueries({ key });
      return next;
    } catch (error) {
      preview()?.caughtUp(error);
      toastProblem(error);
      return null;
    } finally {
      busy.value = '';
    }
  }
  const path = (id: string, header: IntentHeaders) => ({ path: { id }, header });

  async function submit(): Promise<void> {
    const next = await run('submit', (id, header) =>
      unwrap(api.POST('/quotes/{id}/submission', { params: path(id, header), body: preview()?.shown() ?? {} })),
    );
    if (next) toast(t('quotes.submitted', { number: next.number }));
  }

  async function withdraw(): Promise<void> {
    const question = {
      title: t('quotes.withdraw.title'),
      consequence: t('quotes.withdraw.consequence'),
      action: t('quotes.withdraw.action'),
    };
    if (!(await confirmThat(question))) return;
    const next = await run('withdraw', (id, header) =>
      unwrap(api.DELETE('/quotes/{id}/submission', { params: path(id, header) })),
    );
    if (next) toast(t('quotes.withdraw.done'));
  }

  async function revise(): Promise<void> {
    const next = await run('revise', (id, header) =>
      unwrap(api.POST('/quotes/{id}/revisions', { params: path(id, header) })),
    );
    if (next) void router.push({ name: 'quote-edit', params: { id: next.id } });
  }

  async function remove(): Promise<void> {
    const number = numberOf(record.value!);
    const question = {
      title: t('quotes.delete.title', { number }),
      consequence: t('quotes.delete.consequence'),
      action: t('ui.delete'),
      tone: 'danger' as const,
    };
    if (!(await confirmThat(question))) return;
    await discard().then(() => {
      toast(t('quotes.delete.done'));
      return router.push({ name: 'quotes' });
    }, toastProblem);
  }

  return { busy, submit, withdraw, revise, remove };
}
