import type { Tone } from '@/ui/show/tone';
import type { Approval, Ref } from './approval';
import { courseOf, layersOf, lookOf, type FlowStep } from './flow';

/** One stop on the way of an approval; nodes that are asked at the same time are one stop. */
export interface Stop {
  key: string;
  titles: string[];
  state: 'done' | 'now' | 'next' | 'stuck';
  tone: Tone;
}

export interface Holder {
  person: Ref;
  position: string;
  since: string | null;
  step: FlowStep;
}

const OVER = ['skipped', 'cancelled', 'superseded'];
const STUCK = ['stalled', 'failed'];

export function stopsOf(approval: Approval): Stop[] {
  const steps = courseOf(approval).now.filter(({ state }) => !OVER.includes(state));
  return layersOf(steps).map((layer) => {
    const states = layer.map(({ state }) => state);
    const state = states.some((one) => STUCK.includes(one))
      ? 'stuck'
      : states.includes('active')
        ? 'now'
        : states.every((one) => one === 'planned' || one === 'waiting')
          ? 'next'
          : 'done';
    const telling = layer.find((step) => step.state === 'active' || STUCK.includes(step.state)) ?? layer[0]!;
    return {
      key: layer.map(({ nodeKey }) => nodeKey).join('+'),
      titles: layer.map(({ title }) => title),
      state,
      tone: lookOf(telling.state).tone,
    };
  });
}

/** Who has it at this moment, and since when. */
export function holdersOf(approval: Approval): Holder[] {
  return courseOf(approval)
    .now.filter(({ state }) => state === 'active' || state === 'stalled')
    .flatMap((step) =>
      step.seats
        .filter(({ state }) => state === 'open' || state === 'claimed')
        .map(({ person, position, openedAt }) => ({ person, position, since: openedAt ?? step.openedAt, step })),
    );
}

/** Titles of what follows on the usual way. */
export function nextOf(approval: Approval): string[] {
  return stopsOf(approval)
    .filter(({ state }) => state === 'next')
    .map(({ titles }) => titles.join(' ∥ '));
}
