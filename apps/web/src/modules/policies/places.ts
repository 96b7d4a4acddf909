import type { Branch, Rung, Step } from './policy';

/** Whatever has a place in the tree. The default branch of a choice has a place too, but nothing of its own. */
export type Item = Step | Branch | Rung;
export type ItemKind = 'step' | 'branch' | 'rung';
type Steps = readonly Step[];

/** One list of the tree. `owner` is the key of the branch, choice, parallel or ladder it belongs to; null is the flow. */
export interface ListRef {
  readonly owner: string | null;
  readonly list: 'steps' | 'otherwise' | 'branches' | 'rungs';
}

/** Before the element that has this index now. */
export interface Slot extends ListRef {
  readonly index: number;
}

export interface Place {
  /** Of the item; the default branch of a choice has `otherwiseKey(choice)`. */
  readonly key: string;
  readonly kind: ItemKind | 'otherwise';
  readonly item: Item | null;
  readonly slot: Slot;
  /** As the checker writes it: `steps[0].branches[1]`. */
  readonly path: string;
  /** Key of the place around it; null at the top. */
  readonly parent: string | null;
  readonly depth: number;
}

export const FLOW: ListRef = { owner: null, list: 'steps' };
export const otherwiseKey = (choice: string): string => `${choice}/otherwise`;

/** Every place in reading order. */
export function placesOf(steps: Steps): Place[] {
  return stepsUnder(steps, FLOW, 'steps', null, 0);
}

export function placeOf(steps: Steps, key: string | null): Place | null {
  return key === null ? null : (placesOf(steps).find((place) => place.key === key) ?? null);
}

function stepsUnder(steps: Steps, ref: ListRef, path: string, parent: string | null, depth: number): Place[] {
  return steps.flatMap((step, index) => {
    const at = `${path}[${index}]`;
    const place: Place = {
      ...{ key: step.key, kind: 'step', item: step, slot: { ...ref, index } },
      ...{ path: at, parent, depth },
    };
    return [place, ...inside(step, at, depth + 1)];
  });
}

/** The places inside of a step. */
export function inside(step: Step, path: string, depth: number): Place[] {
  const parent = step.key;
  if (step.kind === 'ladder')
    return step.rungs.map((rung, index) => ({
      ...{ key: rung.key, kind: 'rung', item: rung, slot: { owner: parent, list: 'rungs', index } },
      ...{ path: `${path}.rungs[${index}]`, parent, depth },
    }));
  if (step.kind !== 'choice' && step.kind !== 'parallel') return [];
  const branches = step.branches.flatMap((branch, index) => {
    const at = `${path}.branches[${index}]`;
    const place: Place = {
      ...{ key: branch.key, kind: 'branch', item: branch, slot: { owner: parent, list: 'branches', index } },
      ...{ path: at, parent, depth },
    };
    return [
      place,
      ...stepsUnder(branch.steps, { owner: branch.key, list: 'steps' }, `${at}.steps`, branch.key, depth + 1),
    ];
  });
  if (step.kind === 'parallel') return branches;
  const key = otherwiseKey(parent);
  const ref: ListRef = { owner: parent, list: 'otherwise' };
  const otherwise: Place = {
    ...{ key, kind: 'otherwise', item: null, slot: { ...ref, index: step.branches.length } },
    ...{ path: `${path}.otherwise`, parent, depth },
  };
  return [...branches, otherwise, ...stepsUnder(step.otherwise, ref, `${path}.otherwise`, key, depth + 1)];
}

/** The branch beside a branch, the default one being the last. */
export function laneBeside(steps: Steps, lane: Place, by: -1 | 1): Place | null {
  const lanes = placesOf(steps).filter(({ kind, parent }) => parent === lane.parent && isLane(kind));
  return lanes[lanes.findIndex(({ key }) => key === lane.key) + by] ?? null;
}

export const isLane = (kind: Place['kind']): boolean => kind === 'branch' || kind === 'otherwise';

/** The branch that a place is, or stands in. */
export function laneOf(steps: Steps, key: string): Place | null {
  const place = placeOf(steps, key);
  if (!place || isLane(place.kind)) return place;
  return place.parent === null ? null : laneOf(steps, place.parent);
}

export function kindOf(item: Item): ItemKind {
  if ('kind' in item) return 'step';
  return 'steps' in item ? 'branch' : 'rung';
}
