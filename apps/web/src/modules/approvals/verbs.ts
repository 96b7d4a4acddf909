import {
  BellRing,
  Check,
  CirclePause,
  CirclePlay,
  CircleSlash,
  CornerUpLeft,
  MessageSquareText,
  MinusCircle,
  OctagonX,
  Replace,
  RotateCcw,
  Share2,
  UserPlus,
  UserRoundCheck,
  X,
} from '@lucide/vue';
import type { Component } from 'vue';
import type { Verdict } from '@/ui/VerbButton.vue';
import { CARES, DECISIONS, MOVES, type Approval, type DecisionKind, type Verb } from './approval';

export const VERB_ICONS: Record<Verb, Component> = {
  approve: Check,
  advise: MessageSquareText,
  opine: MessageSquareText,
  abstain: CircleSlash,
  reject: X,
  return: CornerUpLeft,
  transfer: Share2,
  delegate: UserRoundCheck,
  addSign: UserPlus,
  removeSign: MinusCircle,
  takeBack: RotateCcw,
  urge: BellRing,
  reassign: Replace,
  suspend: CirclePause,
  resume: CirclePlay,
  terminate: OctagonX,
};

export const verdictOn = (approval: Approval, verb: Verb): Verdict => approval.can[verb];

/** Stand in the bar itself; the first stands at its end, where the thumb is. */
const IN_BAR: DecisionKind[] = ['approve', 'advise', 'opine', 'reject', 'return'];

export function barVerbs(approval: Approval): DecisionKind[] {
  return IN_BAR.filter((verb) => verdictOn(approval, verb).allowed);
}

export interface Offered {
  verb: Verb;
  can: Verdict;
}

/** Done at one's own seat: to those who have none, it is nothing that could be refused. */
const AT_SEAT: Verb[] = ['transfer', 'delegate', 'addSign', 'removeSign'];

/**
 * The other verbs: first those that may be done now, then those that may not, each with the server's reason.
 * What process administrators do is hidden from everybody else, and a decision that the node does not offer is none.
 */
export function menuVerbs(approval: Approval, isAdministrator: boolean): Offered[] {
  const verbs: Verb[] = [
    ...DECISIONS.filter((verb) => !IN_BAR.includes(verb) && verdictOn(approval, verb).allowed),
    ...MOVES,
    ...(isAdministrator ? CARES : []),
  ];
  const offered = verbs.map((verb) => ({ verb, can: verdictOn(approval, verb) }));
  return [
    ...offered.filter(({ can }) => can.allowed),
    ...offered.filter(
      ({ verb, can }) => !can.allowed && Boolean(can.detail) && (approval.myTask !== null || !AT_SEAT.includes(verb)),
    ),
  ];
}
