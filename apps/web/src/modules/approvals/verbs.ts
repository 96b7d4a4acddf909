import {
  BellRing,
  Check,
  CirclePause,
  CirclePlay,
  CircleSlash,
  CornerUpLeft,
  Forward,
  MessageSquareText,
  MinusCircle,
  OctagonX,
  Replace,
  RotateCcw,
  ShieldX,
  Share2,
  Undo2,
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
  withdraw: Undo2,
  revoke: ShieldX,
  cc: Forward,
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

/** The node asks for another kind of answer, so there is nothing that was refused. */
const NOT_OFFERED = 'approval.decision_not_offered';
/** Done at one's own seat: to those who have none, it is nothing that could be refused. */
const AT_SEAT: readonly Verb[] = [...DECISIONS, 'transfer', 'delegate', 'addSign', 'removeSign'];

/** Whether a "no" is this reader's: at her seat, about her decision, or as the submitter. */
function concerns(verb: Offered['verb'], { myTask, takeBackTaskId, submitter }: Approval, me: string | undefined) {
  if (verb === 'urge' || verb === 'withdraw') return submitter.id === me;
  if (verb === 'takeBack') return takeBackTaskId !== null;
  return AT_SEAT.includes(verb) && myTask !== null;
}

/** What a seat or a submitter usually may do and may not now, each with the server's reason. What is over is over. */
export function refusedVerbs(approval: Approval, me: string | undefined): Offered[] {
  if (approval.finishedAt) return [];
  return ([...DECISIONS, ...MOVES] as const)
    .map((verb) => ({ verb, can: approval.can[verb] }))
    .filter(
      ({ verb, can }) =>
        !can.allowed && Boolean(can.detail) && can.code !== NOT_OFFERED && concerns(verb, approval, me),
    );
}

/** What may be done beside the decisions of the bar; what process administrators do is hidden from everybody else. */
export function menuVerbs(approval: Approval, isAdministrator: boolean): { verb: Verb; can: Verdict }[] {
  const verbs: Verb[] = [
    ...DECISIONS.filter((verb) => !IN_BAR.includes(verb)),
    ...MOVES,
    ...(isAdministrator ? CARES : []),
  ];
  return verbs.map((verb) => ({ verb, can: verdictOn(approval, verb) })).filter(({ can }) => can.allowed);
}

/** What process administrators usually may do and may not now. */
export function refusedCares(approval: Approval): Offered[] {
  return CARES.map((verb) => ({ verb, can: verdictOn(approval, verb) })).filter(
    ({ can }) => !can.allowed && Boolean(can.detail),
  );
}
