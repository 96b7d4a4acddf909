import type { Component } from 'vue';
import { Ban, Check, CircleDashed, CircleDot, CirclePause, CornerUpLeft, X } from '@lucide/vue';
import type { Tone } from '@/ui/show/tone';
import type { RouteNode, RoutePreview, Seat } from './approval';

export type FlowSeat = Pick<
  Seat,
  | 'id'
  | 'person'
  | 'position'
  | 'state'
  | 'openedAt'
  | 'decidedAt'
  | 'opinion'
  | 'reason'
  | 'how'
  | 'onBehalfOf'
  | 'origin'
> & {
  /** Foreseen only: what was decided about the earlier version stands. */
  stands?: boolean;
};

/** One node of a route as it is drawn, whether it is only foreseen or has been decided. */
export interface FlowStep extends Pick<
  RouteNode,
  | 'nodeKey'
  | 'title'
  | 'mode'
  | 'state'
  | 'why'
  | 'counterfactual'
  | 'after'
  | 'visit'
  | 'progress'
  | 'openedAt'
  | 'dueAt'
  | 'overdue'
  | 'remainingMinutes'
  | 'haltedAt'
  | 'dueExplanation'
> {
  seats: FlowSeat[];
}

const FORESEEN_SEAT = {
  ...{ id: null, state: 'planned', openedAt: null, decidedAt: null, opinion: null, reason: null, onBehalfOf: null },
  origin: { kind: 'policy' as const, by: null, reason: null },
};
const FORESEEN = {
  ...{ state: 'planned', visit: 1, progress: null, openedAt: null },
  ...{ dueAt: null, overdue: false, remainingMinutes: null, haltedAt: null, dueExplanation: [] },
};

export function stepsOfPreview({ steps }: RoutePreview): FlowStep[] {
  return steps.map(({ approvers, ...step }) => ({
    ...step,
    ...FORESEEN,
    ...(approvers.length > 0 && approvers.every(({ stands }) => stands) ? { state: 'passed' } : {}),
    seats: approvers.map((seat) => ({ ...FORESEEN_SEAT, ...seat })),
  }));
}

export function stepsOfRoute(route: RouteNode[]): FlowStep[] {
  return route.map(({ tasks, ...node }) => ({ ...node, seats: tasks }));
}

export interface Course {
  /** The round that runs, or ran last: each node's newest visit. */
  now: FlowStep[];
  /** Visits of this round that a return has made void. */
  before: FlowStep[];
  /** Earlier rounds, the first one first. */
  rounds: { round: number; steps: FlowStep[] }[];
}

/** What is going on apart from what was: a return may visit a node again inside one round. */
export function courseOf({ route, round }: { route: RouteNode[]; round: number }): Course {
  const ofRound = (which: number) => route.filter((node) => node.round === which);
  const isNewest = (node: RouteNode) =>
    ofRound(round).every(({ nodeKey, visit }) => nodeKey !== node.nodeKey || visit <= node.visit);
  const rounds = [...new Set(route.map((node) => node.round))].filter((other) => other !== round).sort((a, b) => a - b);
  return {
    now: stepsOfRoute(ofRound(round).filter(isNewest)),
    before: stepsOfRoute(ofRound(round).filter((node) => !isNewest(node))),
    rounds: rounds.map((other) => ({ round: other, steps: stepsOfRoute(ofRound(other)) })),
  };
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
  claimed: { icon: CircleDot, tone: 'accent' },
  held: { icon: CirclePause, tone: 'warn' },
  stalled: { icon: CircleDot, tone: 'bad' },
  passed: { icon: Check, tone: 'ok' },
  approved: { icon: Check, tone: 'ok' },
  advised: { icon: Check, tone: 'ok' },
  auto_approved: { icon: Check, tone: 'ok' },
  auto_rejected: { icon: X, tone: 'bad' },
  failed: { icon: X, tone: 'bad' },
  rejected: { icon: X, tone: 'bad' },
  returned: { icon: CornerUpLeft, tone: 'warn' },
};

export function lookOf(state: string): Look {
  return LOOKS[state] ?? { icon: Ban, tone: 'neutral' };
}
