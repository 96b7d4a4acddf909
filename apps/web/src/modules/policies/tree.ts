import type { Branch, Rung, Step } from './policy';
import {
  FLOW,
  inside,
  isLane,
  laneBeside,
  placeOf,
  type Item,
  type ItemKind,
  type ListRef,
  type Place,
  type Slot,
} from './places';

type Steps = readonly Step[];
export type Direction = 'up' | 'down' | 'left' | 'right';

/** The tree with one list changed; everything else is the same object as before. */
function edited(steps: Steps, ref: ListRef, change: (items: readonly Item[]) => readonly Item[]): Steps {
  if (ref.owner === null) return change(steps) as Steps;
  return mapped(steps, (step) => editedStep(step, ref, change));
}

function editedStep(step: Step, ref: ListRef, change: (items: readonly Item[]) => readonly Item[]): Step {
  const isOwner = step.key === ref.owner;
  if (step.kind === 'ladder')
    return isOwner && ref.list === 'rungs' ? { ...step, rungs: change(step.rungs) as Rung[] } : step;
  if (step.kind !== 'choice' && step.kind !== 'parallel') return step;
  if (isOwner && ref.list === 'branches') return { ...step, branches: change(step.branches) as Branch[] };
  if (isOwner && ref.list === 'otherwise' && step.kind === 'choice')
    return { ...step, otherwise: change(step.otherwise) as Step[] };
  const branches = mapped(step.branches, (branch) => {
    const inner =
      branch.key === ref.owner && ref.list === 'steps'
        ? (change(branch.steps) as Steps)
        : mapped(branch.steps, (each) => editedStep(each, ref, change));
    return inner === branch.steps ? branch : { ...branch, steps: inner };
  });
  if (step.kind === 'parallel') return branches === step.branches ? step : { ...step, branches };
  const otherwise = mapped(step.otherwise, (each) => editedStep(each, ref, change));
  return branches === step.branches && otherwise === step.otherwise ? step : { ...step, branches, otherwise };
}

/** `list.map`, but the same list where nothing changed. */
function mapped<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const next = list.map(change);
  return next.every((item, index) => item === list[index]) ? list : next;
}

export function insert(steps: Steps, slot: Slot, item: Item): Steps {
  return edited(steps, slot, (items) => items.toSpliced(slot.index, 0, item));
}

export function remove(steps: Steps, key: string): Steps {
  const place = placeOf(steps, key);
  if (!place?.item) return steps;
  return edited(steps, place.slot, (items) => items.toSpliced(place.slot.index, 1));
}

export function replace(steps: Steps, key: string, item: Item): Steps {
  const place = placeOf(steps, key);
  if (!place?.item) return steps;
  return edited(steps, place.slot, (items) => items.with(place.slot.index, item));
}

/** Whether an item may stand there: steps among steps, branches with their own siblings, levels on ladders. */
export function mayMove(steps: Steps, key: string, slot: Slot): boolean {
  const place = placeOf(steps, key);
  if (!place?.item) return false;
  if (place.kind === 'branch') return slot.list === 'branches' && slot.owner === place.slot.owner;
  if (place.kind === 'rung') return slot.list === 'rungs';
  return (slot.list === 'steps' || slot.list === 'otherwise') && !isWithin(place.item, slot.owner);
}

function isWithin(item: Item, owner: string | null): boolean {
  if (item.key === owner) return true;
  return 'kind' in item && inside(item, '', 0).some(({ key, slot }) => key === owner || slot.owner === owner);
}

/** The tree with the item there instead; the same tree where it may not stand there. */
export function move(steps: Steps, key: string, slot: Slot): Steps {
  const place = placeOf(steps, key);
  if (!place?.item || !mayMove(steps, key, slot)) return steps;
  const isSameList = place.slot.owner === slot.owner && place.slot.list === slot.list;
  const isBehind = isSameList && slot.index > place.slot.index;
  const index = isBehind ? slot.index - 1 : slot.index;
  if (isSameList && index === place.slot.index) return steps;
  return insert(remove(steps, key), { ...slot, index }, place.item);
}

/**
 * One step with the keyboard: up and down inside a list and out of a branch at its ends, left and right into the
 * branch beside. Branches go left and right, levels up and down.
 */
export function shift(steps: Steps, key: string, direction: Direction): Steps {
  const slot = slotTowards(steps, key, direction);
  return slot ? move(steps, key, slot) : steps;
}

function slotTowards(steps: Steps, key: string, direction: Direction): Slot | null {
  const place = placeOf(steps, key);
  if (!place?.item) return null;
  const isBack = direction === 'up' || direction === 'left';
  const isSideways = direction === 'left' || direction === 'right';
  if (place.kind === 'step' && isSideways) return slotBeside(steps, place, isBack ? -1 : 1);
  const { slot } = place;
  const size = itemsIn(steps, slot).length;
  const to = isBack ? slot.index - 1 : slot.index + 2;
  if (to >= 0 && to <= size) return { ...slot, index: to };
  if (place.kind !== 'step' || place.parent === null) return null;
  const around = placeOf(steps, placeOf(steps, place.parent)?.parent ?? null);
  return around && { ...around.slot, index: around.slot.index + (isBack ? 0 : 1) };
}

function slotBeside(steps: Steps, place: Place, by: -1 | 1): Slot | null {
  const lane = placeOf(steps, place.parent);
  const beside = lane && laneBeside(steps, lane, by);
  if (!beside) return null;
  const ref = listUnder(beside);
  return { ...ref, index: Math.min(place.slot.index, itemsIn(steps, ref).length) };
}

function listUnder(lane: Place): ListRef {
  return lane.kind === 'otherwise' ? { owner: lane.slot.owner, list: 'otherwise' } : { owner: lane.key, list: 'steps' };
}

export function itemsIn(steps: Steps, ref: ListRef): readonly Item[] {
  let found: readonly Item[] = [];
  edited(steps, ref, (items) => (found = items));
  return found;
}

/** Where an item of a kind goes when it is put in or pasted at a place; null where there is no room for its kind. */
export function slotFor(steps: Steps, key: string | null, kind: ItemKind): Slot | null {
  const place = placeOf(steps, key);
  if (!place) return kind === 'step' ? { ...FLOW, index: steps.length } : null;
  if (kind === 'step') return slotForStep(steps, place);
  if (place.kind === kind) return { ...place.slot, index: place.slot.index + 1 };
  if (kind === 'branch' && place.kind === 'otherwise')
    return { owner: place.slot.owner, list: 'branches', index: place.slot.index };
  const { item } = place;
  if (!item || !('kind' in item)) return null;
  if (kind === 'rung' && item.kind === 'ladder') return { owner: item.key, list: 'rungs', index: item.rungs.length };
  if (kind === 'branch' && (item.kind === 'choice' || item.kind === 'parallel'))
    return { owner: item.key, list: 'branches', index: item.branches.length };
  return null;
}

function slotForStep(steps: Steps, place: Place): Slot | null {
  if (place.kind === 'step') return { ...place.slot, index: place.slot.index + 1 };
  if (isLane(place.kind)) return { ...listUnder(place), index: 0 };
  const ladder = placeOf(steps, place.parent);
  return ladder && { ...ladder.slot, index: ladder.slot.index + 1 };
}
