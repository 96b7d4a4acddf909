import { useQueryCache } from '@pinia/colada';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { api, createIntent, ifMatch, unwrap, type IntentHeaders } from '@/lib/api';
import { confirmThat, toast, toastProblem } from '@/lib/feedback';
import type { RecordHandle } from '@/lib/record';
import type { ShownRoute } from '@/modules/approvals/useRoutePreview';
import type { Contract } from './contract';

/** What may be done to one contract beside writing it: into approval and out of it, then the steps up to the archive. */
export function useContractVerbs({ record, take, discard }: RecordHandle<Contract>, preview: () => ShownRoute) {
  const { t } = useI18n();
  const router = useRouter();
  const queries = useQueryCache();
  const intents = { submit: createIntent(), withdraw: createIntent(), amend: createIntent() };
  const busy = ref('');

  function arrived(next: Contract): void {
    take(next);
    for (const key of [
      ['/approvals'],
      ['/contracts'],
      ['/timeline', 'contract', next.id],
      ['/attachments', 'contract', next.id],
    ])
      void queries.invalidateQueries({ key });
  }

  async function run(
    verb: keyof typeof intents,
    send: (header: IntentHeaders) => Promise<unknown>,
    said: string,
  ): Promise<void> {
    busy.value = verb;
    await intents[verb].run(record.value!.id, send).then(
      (next) => {
        arrived(next as Contract);
        toast(said);
      },
      (error: unknown) => {
        preview().caughtUp(error);
        toastProblem(error);
      },
    );
    busy.value = '';
  }
  const params = (header: IntentHeaders) => ({ path: { id: record.value!.id }, header });

  const submit = () =>
    run(
      'submit',
      (header) => unwrap(api.POST('/contracts/{id}/submission', { params: params(header), body: preview().shown() })),
      t('contracts.submitted', { number: record.value!.number }),
    );

  async function withdraw(): Promise<void> {
    const question = {
      title: t('contracts.withdraw.title'),
      consequence: t('contracts.withdraw.consequence'),
      action: t('contracts.withdraw.action'),
    };
    if (!(await confirmThat(question))) return;
    await run(
      'withdraw',
      (header) => unwrap(api.DELETE('/contracts/{id}/submission', { params: params(header) })),
      t('contracts.withdraw.done'),
    );
  }

  async function amend(): Promise<void> {
    const { id, number } = record.value!;
    const question = {
      title: t('contracts.amend.title', { number }),
      consequence: t('contracts.amend.consequence'),
      action: t('contracts.amend.action'),
    };
    if (!(await confirmThat(question))) return;
    busy.value = 'amend';
    await intents.amend
      .run(id, (header) => unwrap(api.POST('/contracts/{id}/amendments', { params: params(header) })))
      .then((next) => {
        void queries.invalidateQueries({ key: ['/contracts'] });
        return router.push({ name: 'contract', params: { id: (next as Contract).id }, query: { edit: '' } });
      }, toastProblem);
    busy.value = '';
  }

  /** Remarks about the contract, whatever is being decided about it. */
  async function annotate(body: object): Promise<Contract> {
    const { id, version } = record.value!;
    const sent = api.PATCH('/contracts/{id}/annotations', { params: { path: { id }, header: ifMatch(version) }, body });
    const next = (await unwrap(sent)) as unknown as Contract;
    take(next);
    return next;
  }

  /** One of the steps after approval; the dialog that asks for it shows a refusal itself. */
  async function step(
    name: 'review' | 'seal' | 'signature' | 'filing',
    body: object,
    header: IntentHeaders,
  ): Promise<void> {
    arrived((await unwrap(api.POST(`/contracts/{id}/${name}`, { params: params(header), body }))) as Contract);
  }

  async function remove(): Promise<void> {
    const { number } = record.value!;
    const question = {
      title: t('contracts.delete.title', { number }),
      consequence: t('contracts.delete.consequence'),
      action: t('ui.delete'),
      tone: 'danger' as const,
    };
    if (!(await confirmThat(question))) return;
    await discard().then(() => {
      toast(t('contracts.delete.done'));
      return router.push({ name: 'contracts' });
    }, toastProblem);
  }

  return { busy, submit, withdraw, amend, annotate, step, remove };
}
