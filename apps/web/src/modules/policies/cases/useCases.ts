import { useQuery, useQueryCache } from '@pinia/colada';
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import { api, asProblem, ifMatch, unwrap } from '@/lib/api';
import { toast, toastProblem } from '@/lib/feedback';
import type { CasesRun, GoldenCase, PolicyCases, Ref, RouteResult } from '../api';
import type { Bench } from '../bench/useBench';
import type { Deal, PolicyContent } from '../policy';

/** What people say of a case; the rest is what it comes to. */
export interface CaseText {
  name: string;
  submitter: Ref | null;
  facts: Deal;
}

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

  /** What is on the bench, under a name that no case has yet, and the names that are taken. */
  async function suggest(): Promise<{ text: CaseText; taken: string[] } | null> {
    const all = await read(code()).catch(toastProblem);
    const submitter = bench.submitter.value;
    if (!all || !submitter) return null;
    const taken = all.cases.map(({ name }) => name);
    const called = (number: number) => t('policies.cases.name', { number, submitter: submitter.name });
    let number = taken.length + 1;
    while (taken.includes(called(number))) number += 1;
    return { text: { name: called(number), submitter, facts: bench.deal.value }, taken };
  }

  async function keep({ name }: CaseText): Promise<boolean> {
    const expect = expectedOf(bench);
    const submitter = bench.submitter.value;
    const all = await read(code()).catch(toastProblem);
    if (!expect || !submitter || !all) return false;
    const kept = { name, submitter: submitter.id, facts: bench.deal.value, expect };
    const isKept = await write(all, [...all.cases, kept]);
    if (isKept) toast(t('policies.cases.kept', { name }));
    return isKept;
  }
  return { suggest, keep };
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
