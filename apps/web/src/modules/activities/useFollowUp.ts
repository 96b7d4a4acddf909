import { useQueryCache } from '@pinia/colada';
import { ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, ifMatch, unwrap } from '@/lib/api';
import { toast, toastProblem } from '@/lib/feedback';

interface Task {
  id: string;
  version: number;
  followUp: string;
  status: string;
}

/** Ticks off what was promised, and takes that back. */
export function useFollowUp() {
  const { t } = useI18n();
  const queries = useQueryCache();
  const busyId = ref('');

  async function say(task: Pick<Task, 'id' | 'version'>, status: string): Promise<Task> {
    const params = { path: { id: task.id }, header: ifMatch(task.version) };
    const next = (await unwrap(api.PATCH('/activities/{id}', { params, body: { status } }))) as Task;
    const keys = [['/tasks'], ['/activities'], ['/timeline'], ['/reports', 'workbench']];
    await Promise.all(keys.map((key) => queries.invalidateQueries({ key })));
    return next;
  }

  async function finish(task: Task): Promise<void> {
    busyId.value = task.id;
    await say(task, 'done').then((done) => {
      const undo = { label: t('ui.undo'), run: () => void say(done, task.status).catch(toastProblem) };
      toast(t('activities.finished', { followUp: task.followUp }), { action: undo });
    }, toastProblem);
    busyId.value = '';
  }

  return { finish, busyId };
}
