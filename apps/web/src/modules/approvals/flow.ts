import type { Component } from 'vue';
import { Ban, Check, CircleDashed, CircleDot, CornerUpLeft, X } from '@lucide/vue';
import type { Tone } from '@/ui/show/tone';
import type { RouteNode, RoutePreview, Seat } from './approval';

type FlowSeat = Pick<Seat, 'person' | 'position' | 'state' | 'decidedAt' | 'opinion' | 'reason' | 'how' | 'onBehalfOf'>;

/** One node of a route as it is drawn, whether it is only foreseen or has been decided. */
export interface FlowStep extends Pick<
  RouteNode,
  'nodeKey' | 'title' | 'mode' | 'state' | 'why' | 'counterfactual' | 'after'
> {
  seats: FlowSeat[];
}

const FORESEEN = { state: 'planned', decidedAt: null, opinion: null, reason: null, onBehalfOf: null };

export function stepsOfPreview({ steps }: RoutePreview): FlowStep[] {
  return steps.map(({ approvers, ...step }) => ({
    ...step,
    state: 'planned',
    seats: approvers.map((seat) => ({ ...FORESEEN, ...seat })),
  }));
}

export function stepsOfRoute(route: RouteNode[]): FlowStep[] {
  return route.map(({ tasks, ...node }) => ({ ...node, seats: tasks }));
}

/** Steps by what they wait for: those of one layer are asked at the same time. */
export function layersOf(steps: FlowStep[]): FlowStep[][] {
  const depth = new Map<string, number>();
  const layers: FlowStep[][] = [];
  for (const step of steps) {
    const at = Math.max(0, ...step.after.map((key) => (depth.get(key) ?? -1) + 1));
    depth.set(step.nodeKey, at);
    (layers[at] ??= []).push(step);
  }
  return layers.filter(Boolean);
}

interface Look {
  icon: Component;
  tone: Tone;
}

const LOOKS: Record<string, Look> = {
  planned: { icon: CircleDashed, tone: 'neutral' },
  waiting: { icon: CircleDashed, tone: 'neutral' },
  active: { icon: CircleDot, tone: 'accent' },
  open: { icon: CircleDot, tone: 'accent' },
  stalled: { icon: CircleDot, tone: 'bad' },
  passed: { icon: Check, tone: 'ok' },
  approved: { icon: Check, tone: 'ok' },
  advised: { icon: Check, tone: 'ok' },
  auto_approved: { icon: Check, tone: 'ok' },
  failed: { icon: X, tone: 'bad' },
  rejected: { icon: X, tone: 'bad' },
  returned: { icon: CornerUpLeft, tone: 'warn' },
};

export function lookOf(state: string): Look {
  return LOOKS[state] ?? { icon: Ban, tone: 'neutral' };
}
