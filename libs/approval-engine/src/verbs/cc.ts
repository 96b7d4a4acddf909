import type { Cc, Context } from '../commands.ts';
import { barredFrom, isConcerned, isTerminal, type Instance } from '../instance.ts';
import { personOf } from '../org.ts';
import { refusal, type Refusal } from '../refusal.ts';
import type { Unfolding } from '../unfolding.ts';
import { act } from './act.ts';

/** 抄送: whoever knows of it tells others, who may read it and have nothing to decide. */
export function cc(run: Unfolding, command: Cc, instance: Instance): Refusal | null {
  const { people, reason } = command;
  if (!isConcerned(command.actor, instance)) return refusal('not_a_participant');
  if (isTerminal(instance)) return refusal('instance_not_running', { status: instance.status });
  if (people.length === 0) return refusal('nothing_to_do');
  const no = unfit(command, instance);
  if (no) return no;
  act(run, command, { reason, detail: { people } });
  run.emit({ type: 'PeopleTold', people });
  return null;
}

function unfit({ people, context }: Cc, instance: Instance): Refusal | null {
  for (const [index, person] of people.entries()) {
    if (personOf(context.org, person)?.disabled !== false) return refusal('person_unavailable', { person });
    if (knowsAlready(person, instance, context) || people.indexOf(person) !== index)
      return refusal('already_told', { person });
  }
  return null;
}

/** Whose turn is only planned may be told ahead of it. */
function knowsAlready(person: string, instance: Instance, context: Context): boolean {
  const { tasks, nodes, told } = instance;
  return (
    barredFrom(instance, context).has(person) ||
    told.includes(person) ||
    nodes.some((node) => node.told.includes(person)) ||
    tasks.some(({ actor, principal, state }) => state !== 'WAITING' && (actor === person || principal === person))
  );
}
