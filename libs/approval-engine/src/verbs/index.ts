import type { Command, Submit } from '../commands.ts';
import type { Instance } from '../instance.ts';
import type { Refusal } from '../refusal.ts';
import type { Unfolding } from '../unfolding.ts';
import { addSign } from './add-sign.ts';
import { cc } from './cc.ts';
import { comment } from './comment.ts';
import { decideTask } from './decide-task.ts';
import { delegate } from './delegate.ts';
import { expire, supersede } from './end.ts';
import { migrate } from './migrate.ts';
import { reassign } from './reassign.ts';
import { rehome } from './rehome.ts';
import { removeSign } from './remove-sign.ts';
import { resubmit } from './resubmit.ts';
import { resume } from './resume.ts';
import { revoke } from './revoke.ts';
import { giveBack } from './return.ts';
import { suspend } from './suspend.ts';
import { takeBack } from './take-back.ts';
import { terminate } from './terminate.ts';
import { timeout } from './timeout.ts';
import { transfer } from './transfer.ts';
import { urge } from './urge.ts';
import { withdraw } from './withdraw.ts';

type Later = Exclude<Command, Submit>;
type Verb<K extends Later['kind']> = (
  run: Unfolding,
  command: Extract<Later, { kind: K }>,
  instance: Instance,
) => Refusal | null;

const VERBS: { readonly [K in Later['kind']]: Verb<K> } = {
  resubmit,
  approve: decideTask,
  reject: decideTask,
  advise: decideTask,
  abstain: decideTask,
  opine: decideTask,
  return: giveBack,
  transfer,
  delegate,
  addSign,
  removeSign,
  takeBack,
  withdraw,
  urge,
  comment,
  cc,
  suspend,
  resume,
  reassign,
  terminate,
  migrate,
  timeout,
  rehome,
  supersede,
  expire,
  revoke,
};

/** What each verb does to an instance that exists. */
export function verbs(run: Unfolding, command: Later, instance: Instance): Refusal | null {
  return (VERBS[command.kind] as Verb<Later['kind']>)(run, command as never, instance);
}
