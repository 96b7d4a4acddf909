import { useQueryCache } from '@pinia/colada';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { useRouter } from 'vue-router';
import { api, createIntent, unwrap, type IntentHeaders } from '@/lib/api';
import { confirmThat, toast, toastProblem } from '@/lib/feedback';
import type { RecordHandle } from '@/lib/record';
import { STEPS, type Project, type StepVerb } from './project';

/** What may be done to one project beside writing it. */
export function useProjectVerbs({ record, take, discard }: RecordHandle<Project>) {
  const { t } = useI18n();
  const router = useRouter();
  const queries = useQueryCache();
  const intent = createIntent();
  const busy = ref(false);

  function arrived(next: Project): void {
    take(next);
    void queries.invalidateQueries({ key: ['/timeline', 'project', next.id] });
  }

  /** @throws a refusal, which the dialog that asks for it shows itself */
  async function step(verb: StepVerb, reason: string, header: IntentHeaders): Promise<void> {
    const params = { path: { id: record.value!.id }, header };
    const body = { to: STEPS[verb], ...(reason.trim() ? { reason } : {}) };
    arrived((await unwrap(api.POST('/projects/{id}/steps', { params, body }))) as Project);
    const { name, status } = record.value!;
    toast(t('projects.stepped', { name, status: t(`projects.status.${status}`) }));
  }

  /** One that needs no words. */
  async function run(): Promise<void> {
    busy.value = true;
    await intent.run(record.value!.version, (header) => step('run', '', header)).catch(toastProblem);
    busy.value = false;
  }

  async function remove(): Promise<void> {
    const question = {
      title: t('projects.delete.title', { name: record.value!.name }),
      consequence: t('projects.delete.consequence'),
      action: t('ui.delete'),
      tone: 'danger' as const,
    };
    if (!(await confirmThat(question))) return;
    await discard().then(() => {
      toast(t('projects.delete.done'));
      return router.push({ name: 'projects' });
    }, toastProblem);
  }

  return { busy, arrived, step, run, remove };
}
