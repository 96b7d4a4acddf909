import type { Tone } from '@/ui/show/tone';
import { DECISIONS, type Approval, type DecisionKind, type Ref, type Resume, type Seat, type Verb } from './approval';

/** What a dialog may ask for, beside the words. */
export type Ask = 'opinion' | 'returnTo' | 'to' | 'people' | 'where' | 'seat' | 'addedSeat' | 'second';

export interface ActValues {
  opinion: string;
  reason: string;
  returnTo: string;
  resume: Resume;
  to: Ref | null;
  people: Ref[];
  where: string;
  mode: string;
  seat: string | null;
  second: Ref | null;
  /** Whether what changed was looked at, where words from before are to be sent about it. */
  looked: boolean | null;
}

interface Act {
  /** Below `/approvals/{id}`. */
  path: string;
  asks: Ask[];
  reason: 'required' | 'optional' | 'none';
  tone: Tone;
  body: (values: ActValues, seen: Approval) => object;
}

/** Where a return goes unless another node is chosen. */
export const SUBMITTER = 'submitter';

/** A decision or a move speaks of the seat, its version and the content as they were seen, and of nothing else. */
function task({ myTask, subjectHash }: Approval): object {
  return { taskId: myTask!.id, taskVersion: myTask!.version, subjectHash };
}
const ids = (people: Ref[]) => people.map(({ id }) => id);
const words = ({ reason }: ActValues) => (reason.trim() ? { reason: reason.trim() } : {});

const decision = (kind: DecisionKind, rest: Partial<Act> = {}): Act => ({
  path: 'decisions',
  asks: [],
  reason: 'optional',
  tone: 'accent',
  ...rest,
  body: (values, seen) => ({ ...task(seen), decision: kind, ...words(values), ...rest.body?.(values, seen) }),
});
const handOver = (path: string): Act => ({
  path,
  asks: ['to'],
  reason: 'required',
  tone: 'accent',
  body: (values, seen) => ({ ...task(seen), to: values.to!.id, ...words(values) }),
});
const care = (path: string, tone: Tone): Act => ({ path, asks: [], reason: 'required', tone, body: words });

/** Every verb: where it is sent, what its dialog asks, and what it says. */
export const ACTS: Record<Verb, Act> = {
  approve: decision('approve'),
  abstain: decision('abstain'),
  reject: decision('reject', { reason: 'required', tone: 'bad' }),
  advise: decision('advise', { asks: ['opinion'], body: ({ opinion }) => ({ opinion }) }),
  opine: decision('opine', { asks: ['opinion'], reason: 'required', body: ({ opinion }) => ({ opinion }) }),
  return: decision('return', {
    asks: ['returnTo'],
    reason: 'required',
    tone: 'warn',
    body: ({ returnTo, resume }) => ({ ...(returnTo === SUBMITTER ? {} : { returnTo }), resume }),
  }),
  transfer: handOver('transfers'),
  delegate: handOver('delegations'),
  addSign: {
    path: 'added-seats',
    asks: ['people', 'where'],
    reason: 'required',
    tone: 'accent',
    body: (values, seen) => ({
      ...task(seen),
      people: ids(values.people),
      where: values.where,
      mode: values.mode,
      ...words(values),
    }),
  },
  removeSign: {
    path: 'removed-seats',
    asks: ['addedSeat'],
    reason: 'required',
    tone: 'warn',
    body: (values) => ({ taskId: values.seat, ...words(values) }),
  },
  takeBack: {
    path: 'take-backs',
    asks: [],
    reason: 'none',
    tone: 'warn',
    body: (_, { takeBackTaskId }) => ({ taskId: takeBackTaskId }),
  },
  cc: {
    path: 'copies',
    asks: ['people'],
    reason: 'optional',
    tone: 'accent',
    body: (values) => ({ people: ids(values.people), ...words(values) }),
  },
  urge: { path: 'reminders', asks: [], reason: 'optional', tone: 'accent', body: words },
  withdraw: { path: 'withdrawal', asks: [], reason: 'optional', tone: 'warn', body: words },
  revoke: care('revocation', 'bad'),
  suspend: care('suspension', 'warn'),
  resume: care('resumption', 'accent'),
  terminate: care('termination', 'bad'),
  reassign: {
    path: 'reassignments',
    asks: ['seat', 'to', 'second'],
    reason: 'required',
    tone: 'warn',
    body: (values) => ({
      taskId: values.seat,
      to: values.to!.id,
      ...(values.second ? { secondPersonId: values.second.id } : {}),
      ...words(values),
    }),
  },
};

export const isDecision = (verb: Verb): verb is DecisionKind => DECISIONS.includes(verb as DecisionKind);

/** An opinion against it is worth nothing without its reason. */
export function needsReason(verb: Verb, { opinion }: ActValues): boolean {
  return ACTS[verb].reason === 'required' || (verb === 'advise' && opinion === 'unfavourable');
}

const FIELDS: Record<Ask, string[]> = {
  opinion: ['opinion'],
  returnTo: [],
  to: ['to'],
  people: ['people'],
  where: [],
  seat: ['seat'],
  addedSeat: ['seat'],
  second: [],
};

/** What must not be left blank in the dialog of a verb. */
export function requiredFor(verb: Verb, values: ActValues): string[] {
  return [...ACTS[verb].asks.flatMap((ask) => FIELDS[ask]), ...(needsReason(verb, values) ? ['reason'] : [])];
}

const UNDECIDED = ['open', 'waiting', 'held', 'claimed'];

export interface PlacedSeat extends Seat {
  nodeTitle: string;
}

/** The seats of this round that are not decided yet, with the node they belong to. */
export function undecidedSeats({ route, round }: Approval): PlacedSeat[] {
  return route
    .filter((node) => node.round === round)
    .flatMap(({ title, tasks }) => tasks.map((seat) => ({ ...seat, nodeTitle: title })))
    .filter(({ id, state }) => id !== null && UNDECIDED.includes(state));
}

export const blankValues = (): ActValues => ({
  ...{ opinion: 'favourable', reason: '', returnTo: SUBMITTER, resume: 'forward', to: null, people: [] },
  ...{ where: 'parallel', mode: 'all', seat: null, second: null, looked: null },
});
