import { authorityOf } from './authority.ts';
import { seatEmptyNode } from './advance.ts';
import type { Context } from './commands.ts';
import { isLive, type Task } from './instance.ts';
import { notEligible, peopleAt, takeOver } from './new-seat.ts';
import { holdersOf, personOf, superiorsOf } from './org.ts';
import type { Reason } from './plan.ts';
import { actorFor } from './proxy.ts';
import { closeTasks, isOrphan } from './settle.ts';
import type { Unfolding } from './unfolding.ts';
import { isUnderWay } from './visits.ts';

/**
 * Everybody who still has to decide, held against the organisation of today. Who may not any more gives his seat to his
 * proxy, to the acting head, or to the next authority in line; where there is nobody, the node stalls in sight.
 */
export function reseat(run: Unfolding, nodeId?: string): void {
  const visits = run.instance.nodes.filter((node) => isUnderWay(node) && (nodeId === undefined || node.id === nodeId));
  for (const { id } of visits) {
    for (const task of run.instance.tasks.filter((each) => each.nodeId === id && isLive(each))) reseatOne(run, task.id);
    seatEmptyNode(run, id);
  }
}

function reseatOne(run: Unfolding, taskId: string): void {
  const task = run.instance.tasks.find(({ id }) => id === taskId);
  const node = run.instance.nodes.find(({ id }) => id === task?.nodeId);
  if (!task || !node || !run.context) return;
  const { org } = run.context;
  const orphaned = isOrphan(node, task);
  const person = personOf(org, task.principal);
  if (person && !person.disabled) {
    if (orphaned) adopt(run, task);
    return follow(run, task);
  }
  const successor = successorOf(run, task, run.context);
  if (successor === null) return orphaned || task.state === 'WAITING' ? undefined : orphan(run, task);
  closeTasks(run, [task], 'TRANSFERRED');
  takeOver(run, task, successor, 'rehome', orphaned ? 'OPEN' : (task.state as 'OPEN' | 'WAITING' | 'HELD'));
  if (orphaned) settleHoles(run, task);
}

/** Whose proxy begins or ends today is acted for by whoever does so today. */
function follow(run: Unfolding, task: Task): void {
  const { context, instance } = run;
  if (!context) return;
  const others = peopleAt(instance, task.nodeId);
  for (const own of [task.principal, task.actor]) others.delete(own);
  const barred = new Set([instance.submitter, ...others]);
  const actor = actorFor(task.principal, { ...context, facts: instance.facts, barred });
  if (actor !== task.actor) run.emit({ type: 'ActorChanged', taskId: task.id, actor });
}

/** Dated proxy → acting head → nearest superior → next tier; nobody without the authority that the seat asks for. */
function successorOf(run: Unfolding, task: Task, context: Context): string | null {
  const { instance } = run;
  const barred = new Set([instance.submitter]);
  const proxy = actorFor(task.principal, { ...context, facts: instance.facts, barred });
  const acting = context.org.departments
    .filter(({ headId }) => headId === task.principal)
    .flatMap((each) => each.actingHeadId ?? []);
  const may = (person: string, tier = task.tier) => notEligible(person, { ...task, tier }, instance, context) === null;
  if (proxy !== task.principal && may(proxy)) return proxy;
  return (
    acting.find((person) => may(person, -1)) ?? nextInLine(task, context, (person) => may(person), task.tier) ?? null
  );
}

/** The nearest superior who may, else the first holder of a position in the next tier that has one. */
export function nextInLine(
  { principal }: Task,
  { org, policy }: Context,
  may: (person: string) => boolean,
  above: number,
): string | undefined {
  const person = personOf(org, principal);
  const superiors = person ? [...superiorsOf(org, person)] : [];
  const superior = superiors.find((each) => authorityOf(policy, each) >= above && may(each.id));
  if (superior || above < 0) return superior?.id;
  const line = policy.authorities.slice(above + 1).flatMap((tier) => tier.flatMap((code) => holdersOf(org, code)));
  return line.find(({ id }) => may(id))?.id;
}

function orphan(run: Unfolding, task: Task): void {
  const hole: Reason = {
    code: 'nobody_eligible',
    params: { positions: task.position === null ? [] : [task.position], person: task.principal, task: task.id },
  };
  const node = run.instance.nodes.find(({ id }) => id === task.nodeId);
  if (task.state === 'OPEN') run.emit({ type: 'TaskHeld', taskId: task.id });
  run.emit({ type: 'NodeStalled', nodeId: task.nodeId, holes: [...(node?.holes ?? []), hole] });
}

function adopt(run: Unfolding, task: Task): void {
  run.emit({ type: 'TaskOpened', taskId: task.id });
  settleHoles(run, task);
}

/** A node goes on when the last of its orphaned seats has somebody again. */
export function settleHoles(run: Unfolding, { nodeId, id }: Pick<Task, 'nodeId' | 'id'>): void {
  const holes = run.instance.nodes.find((node) => node.id === nodeId)?.holes ?? [];
  const left = holes.filter(({ params }) => params['task'] !== id);
  run.emit(left.length > 0 ? { type: 'NodeStalled', nodeId, holes: left } : { type: 'NodeReopened', nodeId });
}
