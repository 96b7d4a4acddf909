import { useQueryCache } from '@pinia/colada';
import { ref, shallowRef, watchEffect } from 'vue';
import { api, asProblem, createIntent, readPage, unwrap, type Page, type Problem } from '@/lib/api';
import type { List } from '@/lib/list';
import type { Lead } from './lead';

export interface Assignment {
  assigned: number;
  refused: { id: string; name: string; detail: string }[];
}

interface Answer {
  assigned: number;
  refused: { id: string; detail: string }[];
}

const PAGE = 200;
const AT_ONCE = 1000;

/**
 * Gives leads to people in turn, or to whom the rules say, in steps, so that there is progress to see. What was given stays given when a later
 * step fails; running again goes on with the rest.
 */
export function useAssignment(list: () => List<Lead>) {
  const queries = useQueryCache();
  const intent = createIntent();
  const isRunning = ref(false);
  const done = ref(0);
  const total = ref(0);
  const result = shallowRef<Assignment | null>(null);
  const problem = shallowRef<Problem | null>(null);
  let left: { id: string; name: string }[] = [];
  // A selection may span pages; a refusal still names its lead.
  const names = new Map<string, string>();
  watchEffect(() => list().rows.forEach(({ id, name }) => names.set(id, name)));

  async function run(everything: boolean, to: string[] | 'rules'): Promise<void> {
    isRunning.value = true;
    problem.value = null;
    try {
      if (left.length === 0) await choose(everything);
      await give(to);
    } catch (error) {
      problem.value = asProblem(error);
    } finally {
      isRunning.value = false;
      await queries.invalidateQueries({ key: ['/leads'] });
    }
  }

  async function choose(everything: boolean): Promise<void> {
    left = everything ? await all() : list().selection.ids.map((id) => ({ id, name: names.get(id) ?? '' }));
    total.value = left.length;
    done.value = 0;
    result.value = null;
  }

  /** Everything the list finds, in a stable order: the rows move while they are being given. */
  async function all(): Promise<{ id: string; name: string }[]> {
    const found: { id: string; name: string }[] = [];
    const { cursor: _cursor, ...question } = list().toApi(PAGE);
    let cursor: string | null = null;
    do {
      const answer: Page<Lead> = await readPage<Lead>('/leads', {
        ...question,
        sort: 'number',
        ...(cursor && { cursor }),
      });
      found.push(...answer.items.map(({ id, name }) => ({ id, name })));
      cursor = answer.page.next;
    } while (cursor);
    return found;
  }

  async function give(to: string[] | 'rules'): Promise<void> {
    // Whole turns only: a step that ended in the middle of one would favour whoever comes first.
    const turn = to === 'rules' ? 1 : to.length;
    const step = Math.max(1, Math.floor(AT_ONCE / turn)) * turn;
    while (left.length > 0) {
      const these = left.slice(0, step);
      const leadIds = these.map(({ id }) => id);
      const answer = (await intent.run({ leadIds, to }, (header) =>
        unwrap(
          to === 'rules'
            ? api.POST('/lead-dispatches', { params: { header }, body: { leadIds } })
            : api.POST('/lead-assignments', { params: { header }, body: { leadIds, assigneeIds: to } }),
        ),
      )) as Answer;
      result.value = joined(result.value, answer, new Map(these.map(({ id, name }) => [id, name])));
      left = left.slice(step);
      done.value += these.length;
    }
  }

  function forget(): void {
    left = [];
    result.value = null;
    problem.value = null;
  }

  return { isRunning, done, total, result, problem, run, forget };
}

function joined(before: Assignment | null, { assigned, refused }: Answer, names: Map<string, string>): Assignment {
  const named = refused.map(({ id, detail }) => ({ id, detail, name: names.get(id) || id }));
  return { assigned: (before?.assigned ?? 0) + assigned, refused: [...(before?.refused ?? []), ...named] };
}
