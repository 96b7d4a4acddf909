import type { Tone } from '@/ui/show/tone';
import type { Approval, Ref } from './approval';
import { courseOf, layersOf, lookOf, type FlowStep } from './flow';

/** One stop on the way of an approval; nodes that are asked at the same time are one stop. */
export interface Stop {
  key: string;
  titles: string[];
  state: 'done' | 'now' | 'next' | 'stuck' | 'failed' | 'returned';
  tone: Tone;
}

export interface Holder {
  person: Ref;
  position: string;
  since: string | null;
  step: FlowStep;
}

const OVER = ['skipped', 'cancelled', 'superseded'];
/** What one node of a stop makes of the whole of it, the first of them that there is. */
const TELLING = { stalled: 'stuck', failed: 'failed', returned: 'returned', active: 'now' } as const;

export function stopsOf(approval: Approval): Stop[] {
  const steps = courseOf(approval).now.filter(({ state }) => !OVER.includes(state));
  return layersOf(steps).map((layer) => {
    const told = Object.keys(TELLING).find((one) => layer.some((step) => step.state === one));
    const isToCome = layer.every((step) => step.state === 'planned' || step.state === 'waiting');
    const telling = layer.find((step) => step.state === told) ?? layer[0]!;
    return {
      key: layer.map(({ nodeKey }) => nodeKey).join('+'),
      titles: layer.map(({ title }) => title),
      state: told ? TELLING[told as keyof typeof TELLING] : isToCome ? 'next' : 'done',
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
