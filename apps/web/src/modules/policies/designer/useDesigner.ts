import { computed, inject, ref, shallowRef, type ComputedRef, type InjectionKey } from 'vue';
import { useI18n } from 'vue-i18n';
import type { Finding } from '../api';
import { newBranch, newRung, newStep, takenKeys } from '../blank';
import { copyOf } from '../copy';
import { begin, did, redone, undone, type History } from '../history';
import { withoutGone } from '../nodes';
import { kindOf, placeOf, placesOf, type Item, type Slot } from '../places';
import { declaring } from '../declaring';
import type { Facts, PolicyContent, Step, StepKind } from '../policy';
import { insert, move, remove, replace, shift, slotFor, type Direction } from '../tree';
import type { Words } from '../words';
import { nameOf } from './names';

export type Designer = ReturnType<typeof useDesigner>;
export const DESIGNER: InjectionKey<Designer> = Symbol('designer');
/** Keys of the places that differ from the version beside this one. */
export const CHANGED: InjectionKey<ComputedRef<ReadonlySet<string>>> = Symbol('changed');
export const useTheDesigner = (): Designer => inject(DESIGNER)!;

/** Which nodes a deal on the test bench would pass. */
export interface Lit {
  lit: ReadonlySet<string>;
  dark: ReadonlySet<string>;
}

/** A policy on the drawing board: every change is a step that can be undone, and says aloud what it did. */
export function useDesigner(options: {
  content: PolicyContent;
  words: Words;
  findings: ComputedRef<readonly Finding[]>;
  readOnly: () => boolean;
  /** Facts that may be asked about; a policy declares one with the first question. */
  offered?: () => Facts;
}) {
  const { t } = useI18n();
  const history = shallowRef<History<PolicyContent>>(begin(options.content));
  const selected = ref<string | null>(null);
  const isOpen = ref(false);
  const clipboard = shallowRef<Item | null>(null);
  const marks = shallowRef<Lit | null>(null);
  const said = ref('');
  const content = computed(() => history.value.present);
  const steps = computed(() => content.value.steps);
  const places = computed(() => placesOf(steps.value));
  const place = computed(() => places.value.find(({ key }) => key === selected.value) ?? null);
  const isReadOnly = computed(options.readOnly);
  const nameAt = (key: string) => nameOf(placeOf(steps.value, key), content.value, options.words, t);

  /** Takes over what was loaded or saved by somebody else; there is nothing to undo then. */
  function restart(next: PolicyContent): void {
    history.value = begin(next);
    if (!placeOf(next.steps, selected.value)) selected.value = null;
  }

  function edit(change: (content: PolicyContent) => PolicyContent, tag: string | null = null): void {
    if (isReadOnly.value) return;
    history.value = did(history.value, declaring(change(content.value), options.offered?.() ?? {}), tag);
  }

  function editSteps(next: readonly Step[], sentence: string): boolean {
    if (next === steps.value || isReadOnly.value) return false;
    edit((all) => withoutGone(all, { ...all, steps: next }));
    said.value = sentence;
    return true;
  }

  function change(key: string, item: Item, tag: string | null = null): void {
    edit((all) => ({ ...all, steps: replace(all.steps, key, item) }), tag && `${key}:${tag}`);
  }

  function put(item: Item, slot: Slot | null): void {
    if (!slot || !editSteps(insert(steps.value, slot, item), '')) return;
    selected.value = item.key;
    said.value = t('policies.said.added', { name: nameAt(item.key) });
  }

  const add = (kind: StepKind, slot: Slot | null) => put(newStep(kind, content.value), slot);
  const addBranch = (owner: string) => {
    const isChoice = placeOf(steps.value, owner)?.item?.key === owner && isChoiceAt(owner);
    put(newBranch(content.value, isChoice), slotFor(steps.value, owner, 'branch'));
  };
  const addRung = (owner: string) => put(newRung(content.value), slotFor(steps.value, owner, 'rung'));

  function isChoiceAt(owner: string): boolean {
    const item = placeOf(steps.value, owner)?.item;
    return Boolean(item && 'kind' in item && item.kind === 'choice');
  }

  function discard(key: string): void {
    const all = places.value;
    const at = all.findIndex((each) => each.key === key);
    const name = nameAt(key);
    if (!editSteps(remove(steps.value, key), t('policies.said.removed', { name }))) return;
    const rest = placesOf(steps.value);
    selected.value = rest[Math.min(at, rest.length - 1)]?.key ?? null;
    isOpen.value = false;
  }

  function shiftTo(key: string, direction: Direction): void {
    const name = nameAt(key);
    const isMoved = editSteps(shift(steps.value, key, direction), t(`policies.said.moved.${direction}`, { name }));
    if (!isMoved && !isReadOnly.value) said.value = t('policies.said.stays', { name });
  }

  function moveTo(key: string, slot: Slot): void {
    if (editSteps(move(steps.value, key, slot), t('policies.said.dropped', { name: nameAt(key) })))
      selected.value = key;
  }

  function copy(key: string): void {
    clipboard.value = placeOf(steps.value, key)?.item ?? clipboard.value;
    said.value = t('policies.said.copied', { name: nameAt(key) });
  }

  function paste(after: string | null): void {
    if (!clipboard.value) return;
    const item = copyOf(clipboard.value, takenKeys(content.value));
    const slot = slotFor(steps.value, after, kindOf(item));
    if (slot) put(item, slot);
    else said.value = t('policies.said.noRoom');
  }

  function turn(to: typeof undone<PolicyContent>, sentence: string): void {
    if (isReadOnly.value) return;
    history.value = to(history.value);
    if (!placeOf(steps.value, selected.value)) selected.value = null;
    said.value = sentence;
  }

  /** What the checker says about a place, without what belongs to the places inside of it. */
  const findingsByKey = computed(() => {
    const found = new Map<string, Finding[]>();
    for (const finding of options.findings.value) {
      const owner = places.value.findLast(({ path }) => isUnder(finding.path, path));
      if (owner) found.set(owner.key, [...(found.get(owner.key) ?? []), finding]);
    }
    return found;
  });

  function open(key: string | null): void {
    selected.value = key;
    isOpen.value = key !== null;
  }

  return {
    ...{ content, steps, places, place, selected, isOpen, isReadOnly, marks, said, clipboard },
    ...{ restart, edit, change, add, addBranch, addRung, discard, shiftTo, moveTo, copy, paste, open, nameAt },
    undo: () => turn(undone, t('policies.said.undone')),
    redo: () => turn(redone, t('policies.said.redone')),
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
    findingsAt: (key: string): readonly Finding[] => findingsByKey.value.get(key) ?? [],
  };
}

function isUnder(path: string, place: string): boolean {
  return path === place || (path.startsWith(place) && /^[.[]/.test(path.slice(place.length)));
}
