import { isLive, type Instance } from '@countersign/approval-engine';
import { Migrations } from '../../src/modules/approvals/index.js';
import { AnswerReassignment } from '../../src/modules/approvals/reassigning/answer-reassignment.js';
import { ProposeReassignment } from '../../src/modules/approvals/reassigning/propose-reassignment.js';
import type { Dice } from './dice.js';
import type { Move, Subject } from './move.js';
import { attempt, somebody } from './seen.js';
import type { World } from './world.js';

/** Who is asked to agree to whatever is proposed about an approval: always the same, so that somebody finds it. */
function secondOf(world: World, { id }: Instance): { login: string; id: string } {
  const login = (['business', 'sales-b2', 'finance'] as const)[Number.parseInt(id.slice(-4), 16) % 3]!;
  return { login, id: world.people.get(login)! };
}

/** Mostly somebody who has the authority for any seat. */
function heirOf(world: World, dice: Dice): string {
  const high = dice.one(['president', 'vp-impl', 'vp-rd', 'assistant'] as const)!;
  return dice.chance(0.7) ? world.people.get(high)! : somebody(world, dice);
}

/** An administrator wants somebody else in a seat; nothing moves yet. */
export function propose(world: World, dice: Dice, _: Subject, instance: Instance): Move | null {
  const task = dice.one(instance.tasks.filter(isLive));
  if (!task) return null;
  const wish = {
    taskId: task.id,
    to: heirOf(world, dice),
    reason: '因为',
    secondPersonId: secondOf(world, instance).id,
  };
  const made = attempt('propose', dice, instance, 'admin');
  return {
    attempt: made,
    act: (house) => house.app.get(ProposeReassignment).execute(instance.id, wish, made.key),
    http: { path: `/approvals/${instance.id}/reassignments`, body: wish },
  };
}

/** Whoever was asked agrees to what was proposed last, if anything was. */
export function agree(world: World, dice: Dice, _: Subject, instance: Instance): Move {
  const second = secondOf(world, instance);
  const made = attempt('reassign', dice, instance, second.login);
  return {
    attempt: made,
    act: async (house) => {
      const [proposed] = await world.sql<{ id: string }>(
        'SELECT id FROM approval_reassignments WHERE instance_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
        [instance.id],
      );
      await house.app.get(AnswerReassignment).agree(proposed?.id ?? instance.id, made.key);
    },
  };
}

/** Mostly to the other version; now and then to the one it is under already. */
export function migrate(world: World, dice: Dice, _: Subject, instance: Instance): Move {
  const { code, version } = instance.policy;
  const versions = world.versions.get(code)!;
  const to = dice.chance(0.9) ? versions.find(({ number }) => number !== version)! : dice.one(versions)!;
  const made = attempt('migrate', dice, instance, 'admin');
  return {
    attempt: made,
    act: (house) => house.app.get(Migrations).execute(instance.id, to.id, '因为', made.key),
  };
}
