import {
  decide,
  isLive,
  isTerminal,
  type Command,
  type Instance,
  type Refusal,
  type Sighting,
  type Task,
} from '@countersign/approval-engine';
import type { Locale } from '../../platform/http/locale.js';
import { say } from '../../platform/http/domain-error.js';
import type { AllowanceView } from '../../platform/http/views.js';
import type { ApprovalCanView } from './approval-can.view.js';
import { NoSeatToReassign } from './approvals.errors.js';
import { refusalText } from './refusals/refusal-words.js';
import type { Situation } from './perform-action.js';

/** Who looks, and whether the house lets her read approvals and administer processes. */
export interface Reader {
  readonly personId: string;
  readonly mayView: boolean;
  readonly mayAdminister: boolean;
}

type Without<C> = C extends Command ? Omit<C, 'actor' | 'at' | 'idempotencyKey' | 'context'> : never;
type Wish = Without<Command>;

/** What a person would be told who tried it now: the engine itself is asked, and nothing is kept. */
export class Trial {
  constructor(
    private readonly situation: Situation,
    private readonly people: ReadonlyMap<string, string>,
    private readonly locale: Locale,
  ) {}

  get instance(): Instance {
    return this.situation.instance;
  }

  refusal(command: Wish): Refusal | null {
    const { instance, stamp, context } = this.situation;
    const decision = decide(instance, { ...command, ...stamp, context } as Command);
    return decision.outcome === 'refused' ? decision.refusal : null;
  }

  /** @param but refusals that only say that something is still to be chosen */
  may(command: Wish, but: readonly string[] = []): AllowanceView {
    const no = this.refusal(command);
    return no && !but.includes(no.code) ? this.no(no.code, no.params) : YES;
  }

  /** The first of them that may be done, else why the first may not; null where there are none. */
  any(commands: readonly Wish[], but: readonly string[] = []): AllowanceView | null {
    const answers = commands.map((command) => this.may(command, but));
    return answers.find(({ allowed }) => allowed) ?? answers[0] ?? null;
  }

  no(code: string, params: Refusal['params'] = {}): AllowanceView {
    return {
      allowed: false,
      code: `approval.${code}`,
      detail: refusalText(`approval.${code}`, params, this.people, this.locale),
    };
  }
}

const YES: AllowanceView = { allowed: true };
/** A target is chosen after one has learnt that one may choose. */
const TO_BE_CHOSEN = [
  'person_unavailable',
  'may_not_decide',
  'second_person_required',
  'already_seated',
  'authority_insufficient',
];
const WORDS = 'x';

/** What a person may do to an approval now, and why not. */
export function canOf(
  trial: Trial,
  { personId, mayAdminister }: Reader,
  { seen, isRevocable }: { readonly seen: readonly Sighting[]; readonly isRevocable: boolean },
  locale: Locale,
): Omit<ApprovalCanView, 'evidence'> {
  const { instance } = trial;
  const task = seatOf(instance, personId);
  const added = addedBy(instance, personId).map(
    ({ id }) => ({ kind: 'removeSign', taskId: id, reason: WORDS }) as const,
  );
  const decided = lastDecided(instance, personId);
  const atSeat = (command: object, but: readonly string[] = []): AllowanceView => {
    if (!task) return trial.no(isTerminal(instance) ? 'instance_not_running' : 'not_your_task', said(instance));
    return trial.may({ ...named(instance, task), reason: WORDS, ...command } as never, but);
  };
  const administering = (command: object, but: readonly string[] = []): AllowanceView =>
    mayAdminister ? trial.may({ reason: WORDS, ...command } as never, but) : noAdministrator(locale);
  return {
    approve: atSeat({ kind: 'approve' }),
    reject: atSeat({ kind: 'reject' }),
    return: atSeat({ kind: 'return', to: null }),
    advise: atSeat({ kind: 'advise', opinion: 'favourable' }),
    abstain: atSeat({ kind: 'abstain' }),
    opine: atSeat({ kind: 'opine', opinion: 'favourable' }),
    transfer: atSeat({ kind: 'transfer', to: '' }, TO_BE_CHOSEN),
    delegate: atSeat({ kind: 'delegate', to: '' }, TO_BE_CHOSEN),
    addSign: atSeat({ kind: 'addSign', people: [''], where: 'parallel', mode: 'all' }, TO_BE_CHOSEN),
    removeSign: trial.any(added) ?? trial.no('not_the_adder'),
    takeBack: decided ? trial.may({ kind: 'takeBack', taskId: decided.id, seen }) : trial.no('not_your_task'),
    urge: trial.may({ kind: 'urge' }),
    withdraw: trial.may({ kind: 'withdraw' }),
    revoke: isRevocable ? trial.may({ kind: 'revoke', reason: WORDS }) : trial.no('not_revocable'),
    comment: trial.may({ kind: 'comment', text: WORDS }),
    cc: trial.may({ kind: 'cc', people: [''] }, TO_BE_CHOSEN),
    suspend: administering({ kind: 'suspend' }),
    resume: administering({ kind: 'resume' }),
    reassign: mayAdminister ? reassigning(trial, locale) : noAdministrator(locale),
    terminate: administering({ kind: 'terminate' }),
  };
}

/** Seats that are held, or wait for their turn, are given to somebody else like open ones; where there is none, a post is vacant. */
function reassigning(trial: Trial, locale: Locale): AllowanceView {
  const { instance } = trial;
  const seats = instance.tasks.filter(isLive);
  const wishes = seats.map(({ id }) => ({ kind: 'reassign', taskId: id, to: '', second: '', reason: WORDS }) as const);
  const isUnderWay = instance.status === 'BLOCKED' || instance.status === 'RUNNING';
  return (
    trial.any(wishes, TO_BE_CHOSEN) ??
    (isUnderWay ? refused(NoSeatToReassign.code, locale) : trial.no('instance_not_running', said(instance)))
  );
}

/** The seat that waits for her, in her own name or in that of whom she represents; else the one in which another acts for her. */
export function seatOf({ tasks }: Instance, person: string): Task | undefined {
  const open = tasks.filter(({ state }) => state === 'OPEN');
  return open.find(({ actor }) => actor === person) ?? open.find(({ principal }) => principal === person);
}

/** Her last decision, of which she may think better. */
export function lastDecided({ tasks, actions }: Instance, person: string): Task | undefined {
  return tasks.findLast(
    ({ state, closedBy, reliesOn }) =>
      ['APPROVED', 'REJECTED', 'ADVISED', 'ABSTAINED'].includes(state) &&
      reliesOn === null &&
      closedBy !== null &&
      actions[closedBy - 1]?.actor === person,
  );
}

/** Where it may be returned to (null: the submitter), and what may come after. */
export function returnsOf(trial: Trial, { personId }: Reader) {
  const { instance } = trial;
  const task = seatOf(instance, personId);
  if (!task) return { targets: [], resumes: [] };
  const allows = (command: object) =>
    trial.refusal({ ...named(instance, task), kind: 'return', reason: WORDS, ...command } as never) === null;
  const visited = instance.nodes.filter(({ round, key }) => round === instance.round && key !== task.nodeKey);
  const keys = [null, ...new Set(visited.map(({ key }) => key))];
  return {
    targets: keys.filter((to) => allows({ to })),
    resumes: (['forward', 'back-to-me'] as const).filter((resume) => keys.some((to) => allows({ to, resume }))),
  };
}

/** Undecided seats that she added, or in which she asked for an opinion, also where they have come to somebody else since. */
export function addedBy({ tasks, actions }: Instance, person: string): Task[] {
  return tasks.filter((task) => {
    const { origin } = tasks.find(({ id }) => id === task.seat) ?? task;
    if (origin.kind !== 'add-sign' && origin.kind !== 'delegate') return false;
    return isLive(task) && actions[origin.by - 1]?.actor === person;
  });
}

function named(instance: Instance, { id, version }: Task) {
  return { taskId: id, taskVersion: version, subjectHash: instance.subject.hash };
}

function said({ status }: Instance): Refusal['params'] {
  return { status };
}

function noAdministrator(locale: Locale): AllowanceView {
  return refused('access.permission_missing', locale, { permission: 'approval.administer' });
}

function refused(code: string, locale: Locale, params: Record<string, unknown> = {}): AllowanceView {
  return { allowed: false, code, detail: say(code, params, locale) };
}
