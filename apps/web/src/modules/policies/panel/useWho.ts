import { onBeforeUnmount, ref, shallowRef, watch } from 'vue';
import { api, asProblem, unwrap } from '@/lib/api';
import { problemText } from '@/lib/feedback';
import type { ApproverRule, Deal } from '../policy';

export interface Who {
  people: { person: { id: string; name: string }; position: string; how: { text: string }[] }[];
  holes: { text: string }[];
}
interface Question {
  rules: readonly ApproverRule[];
  submitterId: string | null;
  purpose: string;
  facts: Deal;
  /** The policy on the drawing board, whose authorities and switches decide who is found. */
  content: object;
}

const PAUSE_MS = 300;

/** Whom approver rules come to today for one submitter, asked again whenever the editing pauses. */
export function useWho(question: () => Question) {
  const who = shallowRef<Who | null>(null);
  const problem = ref('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  async function ask(body: Question): Promise<void> {
    const mine = ++latest;
    try {
      const found = (await unwrap(api.POST('/policies/who', { body }))) as Who;
      if (mine === latest) [who.value, problem.value] = [found, ''];
    } catch (error) {
      if (mine === latest) problem.value = problemText(asProblem(error));
    }
  }

  watch(
    () => JSON.stringify(question()),
    () => {
      clearTimeout(timer);
      const now = question();
      if (!now.submitterId || now.rules.length === 0) return;
      timer = setTimeout(() => void ask(now), who.value ? PAUSE_MS : 0);
    },
    { immediate: true },
  );
  onBeforeUnmount(() => clearTimeout(timer));
  return { who, problem };
}
