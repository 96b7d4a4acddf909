import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, ifMatch, unwrap } from '@/lib/api';
import { toast, toastProblem } from '@/lib/feedback';
import type { CasesRun, GoldenCase, PolicyCases, RouteResult } from '../api';
import type { Bench } from '../bench/useBench';
import type { PolicyContent } from '../policy';

const keyOf = (code: string) => ['/policies', code, 'cases'];
const read = async (code: string) =>
  (await unwrap(api.GET('/policies/{code}/cases', { params: { path: { code } } }))) as PolicyCases;

/** Writes the cases over those that were seen; whoever shows them has the new ones then. */
function useWriteCases(code: () => string) {
  const queries = useQueryCache();

  return async (all: PolicyCases, cases: readonly GoldenCase[]): Promise<boolean> => {
    const params = { path: { code: code() }, header: ifMatch(all.version) };
    const body = { cases, organisation: all.organisation };
    try {
      const written = (await unwrap(api.PUT('/policies/{code}/cases', { params, body }))) as PolicyCases;
      queries.setQueryData(keyOf(code()), written);
      return true;
    } catch (error) {
      toastProblem(error);
      await queries.invalidateQueries({ key: keyOf(code()) });
      return false;
    }
  };
}

/** The deals whose routes are agreed. */
export function useCases(code: () => string) {
  const answer = useQuery({ key: () => keyOf(code()), query: () => read(code()) });

  async function run(content: PolicyContent): Promise<CasesRun> {
    const params = { path: { code: code() } };
    return (await unwrap(api.POST('/policies/{code}/cases/runs', { params, body: { content } }))) as CasesRun;
  }

  return {
    cases: computed(() => answer.data.value ?? null),
    problem: computed(() => (answer.error.value ? asProblem(answer.error.value) : null)),
    refresh: () => void answer.refetch(),
    write: useWriteCases(code),
    run,
  };
}

/** Keeps the deal on the bench as a case: its route of today becomes the agreed one. */
export function useKeepCase(code: () => string, bench: Bench) {
  const { t } = useI18n();
  const write = useWriteCases(code);

  async function keep(): Promise<void> {
    const expect = expectedOf(bench);
    const submitter = bench.submitter.value;
    if (!expect || !submitter) return;
    const all = await read(code()).catch(toastProblem);
    if (!all) return;
    const name = t('policies.cases.name', { number: all.cases.length + 1, submitter: submitter.name });
    const kept = { name, submitter: submitter.id, facts: bench.deal.value, expect };
    if (await write(all, [...all.cases, kept])) toast(t('policies.cases.kept', { name }));
  }
  return { keep };
}

function expectedOf({ trial }: Bench): RouteResult | null {
  const now = trial.value;
  if (!now) return null;
  if (now.outcome !== 'refused')
    return {
      outcome: now.outcome,
      nodes: now.steps.map(({ nodeKey, approvers }) => ({
        key: nodeKey,
        people: approvers.map(({ person }) => person.id),
      })),
    };
  const { code = '', params = {} } = now.refusal ?? {};
  const about = params['gate'] ?? params['field'];
  return { outcome: 'refused', code: code.replace(/^approval\./, ''), about: typeof about === 'string' ? about : null };
}
