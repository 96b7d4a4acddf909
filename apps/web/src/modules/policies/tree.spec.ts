import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, did, redone, undone } from './history';
import type { Branch, Rung, Step } from './policy';
import { copyOf, keysOf } from './copy';
import { placeOf, placesOf } from './places';
import { insert, itemsIn, mayMove, move, remove, shift, slotFor } from './tree';

const seating = {
  title: { 'zh-CN': '审批', en: 'Approval' },
  mode: 'single',
  approvers: [{ by: 'departmentHead' }],
} as const;
const approval = (key: string): Step => ({ kind: 'approval', key, ...seating });
const branch = (key: string, ...steps: Step[]): Branch => ({
  key,
  when: { field: 'ratio', op: 'lt', value: 5000 },
  steps,
});

const flow: Step[] = [
  approval('first'),
  {
    kind: 'choice',
    key: 'price',
    branches: [branch('cheap', approval('assistant')), branch('dear')],
    otherwise: [
      approval('manager'),
      { kind: 'ladder', key: 'ladder', climb: 'climb', rungs: [rung('low'), rung('high')] },
    ],
  },
  approval('last'),
];
function rung(key: string): Rung {
  return { key, ...seating };
}
const keys = (steps: readonly Step[]) => placesOf(steps).map(({ key }) => key);

describe('the tree of a policy', () => {
  it('is read from top to bottom, branches from left to right, with the paths of the checker', () => {
    expect(keys(flow)).toEqual([
      ...[
        'first',
        'price',
        'cheap',
        'assistant',
        'dear',
        'price/otherwise',
        'manager',
        'ladder',
        'low',
        'high',
        'last',
      ],
    ]);
    expect(placeOf(flow, 'high')?.path).toBe('steps[1].otherwise[1].rungs[1]');
    expect(placeOf(flow, 'assistant')?.path).toBe('steps[1].branches[0].steps[0]');
  });

  it('lets a step leave its branch upwards and downwards, and enter the one beside', () => {
    expect(keys(shift(flow, 'assistant', 'up')).slice(0, 3)).toEqual(['first', 'assistant', 'price']);
    expect(keys(shift(flow, 'assistant', 'down')).slice(-2)).toEqual(['assistant', 'last']);
    expect(itemsIn(shift(flow, 'assistant', 'right'), { owner: 'dear', list: 'steps' })).toHaveLength(1);
    expect(itemsIn(shift(flow, 'manager', 'left'), { owner: 'dear', list: 'steps' })).toHaveLength(1);
  });

  it('leaves a step where it is when there is nowhere to go', () => {
    expect(shift(flow, 'first', 'up')).toBe(flow);
    expect(shift(flow, 'first', 'left')).toBe(flow);
    expect(shift(flow, 'low', 'up')).toBe(flow);
  });

  it('never puts a step into itself, nor a branch among the branches of another', () => {
    expect(mayMove(flow, 'price', { owner: 'cheap', list: 'steps', index: 0 })).toBe(false);
    expect(move(flow, 'price', { owner: 'price', list: 'otherwise', index: 0 })).toBe(flow);
    expect(mayMove(flow, 'cheap', { owner: 'ladder', list: 'rungs', index: 0 })).toBe(false);
  });

  it('puts what is pasted behind the place that has the focus, and into a branch at its beginning', () => {
    expect(slotFor(flow, 'first', 'step')).toEqual({ owner: null, list: 'steps', index: 1 });
    expect(slotFor(flow, 'dear', 'step')).toEqual({ owner: 'dear', list: 'steps', index: 0 });
    expect(slotFor(flow, 'high', 'step')).toEqual({ owner: 'price', list: 'otherwise', index: 2 });
    expect(slotFor(flow, 'price/otherwise', 'branch')).toEqual({ owner: 'price', list: 'branches', index: 2 });
    expect(slotFor(flow, 'first', 'rung')).toBeNull();
    expect(slotFor([], null, 'step')).toEqual({ owner: null, list: 'steps', index: 0 });
  });
});

/** Trees of any shape whose keys are all different. */
const trees: fc.Arbitrary<Step[]> = fc
  .letrec<{ steps: unknown[] }>((tie) => {
    const inner = fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constant([]), tie('steps'));
    return {
      steps: fc.array(
        fc.oneof(
          { depthSize: 'small' },
          fc.constant({ kind: 'approval' }),
          fc.record({
            kind: fc.constant('choice'),
            lanes: fc.array(inner, { minLength: 1, maxLength: 3 }),
            otherwise: inner,
          }),
          fc.record({ kind: fc.constant('parallel'), lanes: fc.array(inner, { minLength: 1, maxLength: 3 }) }),
          fc.record({ kind: fc.constant('ladder'), rungs: fc.integer({ min: 1, max: 3 }) }),
        ),
        { maxLength: 4 },
      ),
    };
  })
  .steps.map((shape) => named(shape as Shape[], { last: 0 }));

interface Shape {
  kind: string;
  lanes?: Shape[][];
  otherwise?: Shape[];
  rungs?: number;
}
function named(shapes: Shape[], count: { last: number }): Step[] {
  const key = () => `k${(count.last += 1)}`;
  return shapes.map((shape): Step => {
    const own = key();
    const lanes = () => shape.lanes!.map((lane): Branch => branch(key(), ...named(lane, count)));
    if (shape.kind === 'choice')
      return { kind: 'choice', key: own, branches: lanes(), otherwise: named(shape.otherwise!, count) };
    if (shape.kind === 'parallel') return { kind: 'parallel', key: own, branches: lanes() };
    if (shape.kind === 'ladder')
      return {
        kind: 'ladder',
        key: own,
        climb: 'climb',
        rungs: Array.from({ length: shape.rungs! }, () => rung(key())),
      };
    return approval(own);
  });
}
const anywhere = fc.nat();
const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const slotsOf = (steps: readonly Step[]) =>
  placesOf(steps).flatMap(({ key }) => {
    const slot = slotFor(steps, key, 'step');
    return slot ? [slot] : [];
  });

describe('whatever the tree', () => {
  it('what was put in and taken out again leaves it as it was', () => {
    fc.assert(
      fc.property(trees, anywhere, (steps, at) => {
        const slot = pick(slotsOf(steps), at) ?? slotFor(steps, null, 'step')!;
        const grown = insert(steps, slot, approval('new'));
        expect(placeOf(grown, 'new')?.slot).toEqual(slot);
        expect(remove(grown, 'new')).toEqual(steps);
      }),
    );
  });

  it('moving loses nothing, doubles nothing and changes no item, and an allowed place is where it then stands', () => {
    fc.assert(
      fc.property(trees, anywhere, anywhere, (steps, which, where) => {
        const place = pick(placesOf(steps), which);
        const slot = pick(slotsOf(steps), where);
        if (!place || !slot) return;
        const before = JSON.stringify(steps);
        const moved = move(steps, place.key, slot);
        expect(JSON.stringify(steps)).toBe(before);
        expect(keys(moved).toSorted()).toEqual(keys(steps).toSorted());
        expect(placeOf(moved, place.key)?.item).toEqual(place.item);
        if (mayMove(steps, place.key, slot)) {
          const now = placeOf(moved, place.key)!.slot;
          expect([now.owner, now.list]).toEqual([slot.owner, slot.list]);
        } else expect(moved).toBe(steps);
      }),
    );
  });

  it('a move up and a move down inside one list cancel each other', () => {
    fc.assert(
      fc.property(trees, anywhere, (steps, which) => {
        const place = pick(placesOf(steps), which);
        if (!place?.item || place.slot.index === 0) return;
        const up = shift(steps, place.key, place.kind === 'branch' ? 'left' : 'up');
        expect(up).not.toEqual(steps);
        expect(shift(up, place.key, place.kind === 'branch' ? 'right' : 'down')).toEqual(steps);
      }),
    );
  });

  it('a copy has the same shape and not one key in common', () => {
    fc.assert(
      fc.property(trees, anywhere, (steps, which) => {
        const place = pick(placesOf(steps), which);
        if (!place?.item) return;
        const taken = new Set(steps.flatMap(keysOf));
        const copy = copyOf(place.item, taken);
        expect(keysOf(copy)).toHaveLength(keysOf(place.item).length);
        expect(new Set(keysOf(copy)).size).toBe(keysOf(copy).length);
        expect(keysOf(copy).some((key) => taken.has(key))).toBe(false);
        expect(shapeOf(copy)).toBe(shapeOf(place.item));
      }),
    );
  });

  it('undoing everything is the beginning, and doing it again the end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1, maxLength: 20 }), (changes) => {
        const distinct = changes.map((change, index) => [change, index]);
        const start = begin<unknown>('start');
        const end = distinct.reduce((history, change) => did<unknown>(history, change), start);
        const back = distinct.reduce((history) => undone(history), end);
        expect(back.present).toBe('start');
        expect(distinct.reduce((history) => redone(history), back).present).toEqual(distinct.at(-1));
      }),
    );
  });

  it('typing is undone as a whole, and a change after an undo forgets what was undone', () => {
    const typed = ['审', '审批', '审批人'].reduce((history, text) => did(history, text, 'title'), begin(''));
    expect(undone(typed).present).toBe('');
    expect(redone(did(undone(typed), '会签')).present).toBe('会签');
  });
});

function shapeOf(item: unknown): string {
  return JSON.stringify(item, (name, value: unknown) => (name === 'key' ? undefined : value));
}
