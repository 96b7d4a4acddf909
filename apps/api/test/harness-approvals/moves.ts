import { decisionsAt, isLive, isTerminal, type Instance } from '@countersign/approval-engine';
import { AddSeats } from '../../src/modules/approvals/actions/add-seats.js';
import { DecideTask } from '../../src/modules/approvals/actions/decide-task.js';
import { DelegateTask } from '../../src/modules/approvals/actions/delegate-task.js';
import { RemoveSeat } from '../../src/modules/approvals/actions/remove-seat.js';
import { TakeBack } from '../../src/modules/approvals/actions/take-back.js';
import { TransferTask } from '../../src/modules/approvals/actions/transfer-task.js';
import { UrgeApprovers } from '../../src/modules/approvals/actions/urge-approvers.js';
import { Approvals } from '../../src/modules/approvals/index.js';
import type { Dice } from './dice.js';
import { administer, atSeat } from './at-seat.js';
import type { Move, Subject } from './move.js';
import { POLICIES, purposeOf } from './policies.js';
import { agree, migrate, propose } from './administering.js';
import { actorOf, attempt, openTask, ref, seen, somebody } from './seen.js';
import { submit } from './submit.js';
import { cc, comment, see } from './talking.js';
import { SUBMITTERS, type World } from './world.js';

const HOW_OFTEN = {
  decide: 46,
  submit: 9,
  amend: 2,
  comment: 4,
  cc: 2,
  see: 3,
  transfer: 4,
  delegate: 4,
  addSign: 6,
  removeSign: 3,
  takeBack: 6,
  urge: 2,
  withdraw: 2,
  suspend: 2,
  resume: 5,
  propose: 4,
  agree: 6,
  terminate: 1,
  migrate: 2,
};
type Name = keyof typeof HOW_OFTEN;

const WORDS = '因为';

/** What somebody might do next, having seen `instance`, which may be no longer as it is. */
export function chooseMove(world: World, dice: Dice, subject: Subject, instance: Instance | null): Move {
  if (!instance || isTerminal(instance)) return submit(world, dice, subject);
  if (instance.status === 'RETURNED' && dice.chance(0.6)) return submit(world, dice, subject, instance);
  const name: Name =
    instance.status === 'SUSPENDED' ? dice.one(['resume', 'decide', 'terminate'] as const)! : dice.weighed(HOW_OFTEN);
  return (
    MOVES[name](world, dice, subject, instance) ??
    decide(world, dice, subject, instance) ??
    comment(world, dice, subject, instance)
  );
}

export function newSubject(dice: Dice): Subject {
  const policy = dice.one(POLICIES)!;
  const id = dice.key().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { id, purpose: purposeOf(policy), submitter: dice.one(SUBMITTERS)! };
}

type Make = (world: World, dice: Dice, subject: Subject, instance: Instance) => Move | null;

const MOVES: Record<Name, Make> = {
  decide,
  submit,
  /** A newer version is a record of its own, and ends the approval of the older one. */
  amend: (world, dice, subject) => {
    const newer = { ...subject, id: newSubject(dice).id };
    return { ...submit(world, dice, newer, undefined, subject), becomes: newer };
  },
  comment,
  cc,
  see,
  withdraw: (_, dice, subject, instance) => {
    const made = attempt('withdraw', dice, instance, dice.chance(0.9) ? subject.submitter : 'sales-a1');
    return { attempt: made, act: (house) => house.app.get(Approvals).withdraw(ref(subject), '', made.key) };
  },
  transfer: (world, dice, _, instance) =>
    atSeat(
      world,
      dice,
      instance,
      'transfer',
      (seat) => ({ ...seat, to: somebody(world, dice), reason: WORDS }),
      TransferTask,
      'transfers',
    ),
  delegate: (world, dice, _, instance) =>
    atSeat(
      world,
      dice,
      instance,
      'delegate',
      (seat) => ({ ...seat, to: somebody(world, dice), reason: WORDS }),
      DelegateTask,
      'delegations',
    ),
  addSign: (world, dice, _, instance) =>
    atSeat(
      world,
      dice,
      instance,
      'addSign',
      (seat) => ({
        ...seat,
        people: Array.from({ length: 1 + dice.below(2) }, () => somebody(world, dice)),
        where: dice.one(['before', 'after', 'parallel'] as const)!,
        mode: dice.one(['all', 'any', 'sequence'] as const)!,
        reason: WORDS,
      }),
      AddSeats,
      'added-seats',
    ),
  removeSign: (world, dice, _, instance) => {
    const added = instance.tasks.filter(({ origin }) => origin.kind === 'add-sign');
    const task = dice.one(added.filter(isLive)) ?? dice.one(added);
    if (!task || task.origin.kind === 'policy') return null;
    const adder = instance.actions[task.origin.by - 1]?.actor ?? '';
    const made = attempt('removeSign', dice, instance, world.logins.get(adder) ?? 'legal');
    return {
      attempt: made,
      act: (house) => house.app.get(RemoveSeat).execute(instance.id, task.id, WORDS, made.key),
      http: { path: `/approvals/${instance.id}/removed-seats`, body: { taskId: task.id, reason: WORDS } },
    };
  },
  takeBack: (world, dice, _, instance) => {
    const decided = instance.tasks.filter(
      ({ state, closedBy }) => closedBy !== null && ['APPROVED', 'REJECTED', 'ADVISED', 'ABSTAINED'].includes(state),
    );
    const task = dice.chance(0.7) ? decided.at(-1) : dice.one(decided);
    if (!task) return null;
    const made = attempt('takeBack', dice, instance, world.logins.get(task.actor) ?? 'legal');
    return {
      attempt: made,
      act: (house) => house.app.get(TakeBack).execute(instance.id, task.id, made.key),
      http: { path: `/approvals/${instance.id}/take-backs`, body: { taskId: task.id } },
    };
  },
  urge: (_, dice, subject, instance) => {
    const made = attempt('urge', dice, instance, subject.submitter);
    return {
      attempt: made,
      act: (house) => house.app.get(UrgeApprovers).execute(instance.id, '', made.key),
      http: { path: `/approvals/${instance.id}/reminders`, body: {} },
    };
  },
  suspend: (_, dice, __, instance) =>
    administer(dice, instance, 'suspend', (by, key) => by.suspend(instance.id, WORDS, key), {
      path: 'suspension',
      reason: WORDS,
    }),
  resume: (_, dice, __, instance) =>
    administer(dice, instance, 'resume', (by, key) => by.resume(instance.id, WORDS, key), {
      path: 'resumption',
      reason: WORDS,
    }),
  terminate: (_, dice, __, instance) =>
    administer(dice, instance, 'terminate', (by, key) => by.terminate(instance.id, WORDS, key), {
      path: 'termination',
      reason: WORDS,
    }),
  migrate,
  propose,
  agree,
};

function decide(world: World, dice: Dice, _: Subject, instance: Instance): Move | null {
  const task = openTask(dice, instance);
  if (!task) return null;
  const offered = decisionsAt(instance, task);
  const decision = dice.chance(0.72) ? (offered[0] ?? 'approve') : (dice.one(offered) ?? 'approve');
  const seat = seen(dice, instance, task);
  const visited = [...new Set(instance.nodes.filter(({ round }) => round === instance.round).map(({ key }) => key))];
  const back =
    decision === 'return' && dice.chance(0.6)
      ? { returnTo: dice.one(visited)!, resume: dice.one(['forward', 'back-to-me'] as const)! }
      : {};
  const opinion =
    decision === 'advise' || decision === 'opine'
      ? { opinion: dice.one(['favourable', 'unfavourable'] as const)! }
      : {};
  const body = { ...seat, decision, reason: WORDS, ...back, ...opinion };
  const by = (login: string): Move => {
    const made = { ...attempt(decision, dice, instance, login), seenHash: seat.subjectHash };
    return {
      attempt: made,
      act: (house) => house.app.get(DecideTask).execute(instance.id, body, made.key),
      http: { path: `/approvals/${instance.id}/decisions`, body },
    };
  };
  const [proxy, principal] = [task.actor, task.principal].map((id) => world.logins.get(id)!);
  return proxy !== principal && dice.chance(0.4)
    ? { ...by(proxy!), rival: by(principal!) }
    : by(actorOf(world, dice, task));
}
