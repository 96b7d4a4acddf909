import { computed, inject, onBeforeUnmount, ref, shallowRef, watch, type InjectionKey } from 'vue';
import { api, asProblem, unwrap, type Problem } from '@/lib/api';
import type { RoutePreview } from '@/modules/approvals/approval';
import type { Ref as RecordRef } from '../api';
import { plainDeal } from '../condition';
import type { Designer, Lit } from '../designer/useDesigner';
import type { Deal, FactValue } from '../policy';

export type Bench = ReturnType<typeof useTheBench>;
export const BENCH: InjectionKey<Bench> = Symbol('bench');
export const useBench = (): Bench => inject(BENCH)!;

type Trial = RoutePreview & { lit: string[]; dark: string[] };
const PAUSE_MS = 350;

/** The test bench: a deal that nobody has made, and the way it would take through what is on the drawing board. */
export function useTheBench(options: {
  designer: Designer;
  purpose: () => string;
  submitter: RecordRef | null;
  /** Called when a deal is put on the bench from elsewhere, so that it comes in sight. */
  show: () => void;
}) {
  const { designer } = options;
  const own = ref<Record<string, FactValue | null>>({});
  const submitter = ref<RecordRef | null>(options.submitter);
  const isOn = ref(false);
  const trial = shallowRef<Trial | null>(null);
  const problem = shallowRef<Problem | null>(null);
  const isAsking = ref(false);
  /** What was entered, over an ordinary deal of the facts there are. */
  const deal = computed<Deal>(() => {
    const facts = designer.content.value.facts;
    const entered = Object.entries(own.value).filter(([field]) => field in facts);
    return { ...plainDeal(facts), ...Object.fromEntries(entered) };
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  async function ask(body: object): Promise<void> {
    const mine = ++latest;
    try {
      const found = (await unwrap(api.POST('/policies/trials', { body }))) as Trial;
      if (mine === latest) [trial.value, problem.value] = [found, null];
    } catch (error) {
      if (mine === latest) [trial.value, problem.value] = [null, asProblem(error)];
    } finally {
      if (mine === latest) isAsking.value = false;
    }
  }

  const question = () => ({
    content: designer.content.value,
    facts: deal.value,
    submitterId: submitter.value?.id ?? null,
  });
  function again(): void {
    clearTimeout(timer);
    if (!isOn.value || !submitter.value) return;
    isAsking.value = true;
    timer = setTimeout(() => void ask(question()), trial.value ? PAUSE_MS : 0);
  }
  watch(() => [isOn.value, designer.content.value, deal.value, submitter.value?.id], again);
  watch([isOn, trial], () => {
    designer.marks.value = isOn.value && trial.value ? marksOf(trial.value, designer) : null;
  });
  onBeforeUnmount(() => clearTimeout(timer));

  function set(field: string, value: FactValue | null): void {
    own.value = { ...own.value, [field]: value };
  }

  /** Takes over a deal, such as the one with which the checker shows what it found, and who submits it where that is known. */
  function fill(witness: Record<string, unknown>, by: RecordRef | null = null): void {
    const facts = (witness['facts'] ?? witness['deal'] ?? witness) as Record<string, FactValue | null>;
    own.value = { ...own.value, ...facts };
    if (by) submitter.value = by;
    options.show();
  }

  return {
    deal,
    submitter,
    trial,
    problem,
    isAsking,
    isOn,
    set,
    fill,
    again,
    purpose: options.purpose,
    content: () => designer.content.value,
  };
}

/** Branches and matrices have no light of their own: they shine when something in them does. */
function marksOf({ lit, dark }: Trial, designer: Designer): Lit {
  const [shining, dull] = [new Set(lit), new Set(dark)];
  const places = designer.places.value;
  const levelsOf = (key: string): string[] => {
    const item = places.find((place) => place.key === key)?.item;
    if (!item || !('kind' in item) || item.kind !== 'matrix') return [];
    return (designer.content.value.matrices?.[item.matrix]?.levels ?? []).map((level) => level.key);
  };
  for (const place of places.toReversed()) {
    const inside = [
      ...places.filter(({ parent }) => parent === place.key).map(({ key }) => key),
      ...levelsOf(place.key),
    ];
    if (inside.some((key) => shining.has(key))) shining.add(place.key);
    else if (inside.length > 0 && inside.every((key) => dull.has(key))) dull.add(place.key);
  }
  return { lit: shining, dark: dull };
}
