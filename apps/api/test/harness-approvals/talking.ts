import type { Instance } from '@countersign/approval-engine';
import { CommentOnApproval } from '../../src/modules/approvals/actions/comment-on-approval.js';
import { CopyApproval } from '../../src/modules/approvals/actions/copy-approval.js';
import { MarkSeen } from '../../src/modules/approvals/actions/mark-seen.js';
import type { Dice } from './dice.js';
import type { Move, Subject } from './move.js';
import { actorOf, attempt, openTask, somebody } from './seen.js';
import type { World } from './world.js';

const WORDS = '因为';

/** Whoever is asked opens it, so that in some policies nothing before it is taken back any more. */
export function see(world: World, dice: Dice, _: Subject, instance: Instance): Move | null {
  const task = openTask(dice, instance);
  if (!task) return null;
  const made = attempt('see', dice, instance, actorOf(world, dice, task));
  return { attempt: made, act: (house) => house.app.get(MarkSeen).execute(instance.id) };
}

/** What moves nothing on, and is on record like everything else. */
export function comment(world: World, dice: Dice, subject: Subject, instance: Instance): Move {
  const someone = dice.one(instance.tasks);
  const made = attempt('comment', dice, instance, (someone && world.logins.get(someone.actor)) ?? subject.submitter);
  return {
    attempt: made,
    act: (house) => house.app.get(CommentOnApproval).execute(instance.id, WORDS, made.key),
    http: { path: `/approvals/${instance.id}/comments`, body: { text: WORDS } },
  };
}

/** Mostly by somebody who takes part; whoever was told tells others too. */
export function cc(world: World, dice: Dice, subject: Subject, instance: Instance): Move {
  const knowing = [...instance.told, ...instance.tasks.map(({ actor }) => actor)];
  const made = attempt('cc', dice, instance, world.logins.get(dice.one(knowing) ?? '') ?? subject.submitter);
  const body = { people: Array.from({ length: 1 + dice.below(2) }, () => somebody(world, dice)), reason: WORDS };
  return {
    attempt: made,
    act: (house) => house.app.get(CopyApproval).execute(instance.id, body, made.key),
    http: { path: `/approvals/${instance.id}/copies`, body },
  };
}
