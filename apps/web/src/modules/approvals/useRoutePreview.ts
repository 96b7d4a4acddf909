import { onBeforeUnmount, ref, shallowRef, watch } from 'vue';
import { api, asProblem, unwrap, type Problem } from '@/lib/api';
import type { RoutePreview } from './approval';

const PAUSE_MS = 350;

/** What whoever submits has seen, and what becomes of it when that is no longer so. */
export type ShownRoute = Pick<ReturnType<typeof useRoutePreview>, 'shown' | 'caughtUp'>;

/**
 * What a half-written document comes to and who would approve it, asked again whenever the typing pauses.
 * `again` changes when the answer may be another although the body is the same, such as a record's version.
 */
export function useRoutePreview<Answer extends { route: RoutePreview }>(
  path: string,
  body: () => object | null,
  again: () => unknown = () => null,
) {
  const answer = shallowRef<Answer | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const isAsking = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  async function ask(what: object): Promise<void> {
    const mine = ++latest;
    try {
      const found = (await unwrap(api.POST(path, { body: what }))) as Answer;
      if (mine === latest) [answer.value, problem.value] = [found, null];
    } catch (error) {
      if (mine === latest) problem.value = asProblem(error);
    } finally {
      if (mine === latest) isAsking.value = false;
    }
  }

  /**
   * What a submission says that its submitter was shown. Whoever is faster than the answer was shown what stood there
   * last, or nothing: where more is asked, she is told, and sees it before she submits it again.
   */
  function shown(): { shownRoute?: string[] } {
    const asks = answer.value?.route.asks ?? (isAsking.value ? [] : undefined);
    return asks ? { shownRoute: asks } : {};
  }

  /** More is asked than was shown: the route of now takes its place, for another look. */
  function caughtUp(error: unknown): void {
    if (asProblem(error).code === 'approval.route_grew') retry();
  }

  /** Asks once more, as after a preview that could not be had. */
  function retry(): void {
    const what = body();
    if (!what) return;
    isAsking.value = true;
    void ask(what);
  }

  watch(
    () => JSON.stringify([body(), again()]),
    () => {
      clearTimeout(timer);
      const what = body();
      if (!what) return;
      isAsking.value = true;
      timer = setTimeout(() => void ask(what), answer.value ? PAUSE_MS : 0);
    },
    { immediate: true },
  );
  onBeforeUnmount(() => clearTimeout(timer));

  return { answer, problem, isAsking, shown, caughtUp, retry };
}
