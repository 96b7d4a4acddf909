import { authorityOf } from './authority.ts';
import { seatEmptyNode, slateOf } from './advance.ts';
import { rootOf } from './bench.ts';
import type { Context } from './commands.ts';
import { lostSeat } from './eligibility.ts';
import { orHalt } from './halt.ts';
import { barredFrom, isLive, seatsOf, type Instance, type Task } from './instance.ts';
import { notEligible, peopleAt, takeOver } from './new-seat.ts';
import { holdersOf, personOf, superiorsOf } from './org.ts';
import type { Reason, Seat } from './plan.ts';
import { actorFor } from './proxy.ts';
import { closeTasks, goOn, isOrphan, settle } from './settle.ts';
import type { Unfolding } from './unfolding.ts';
import { isUnderWay } from './visits.ts';

/** Everybody who may not decide any more where he still sits, and why. */
export function lostSeats(instance: Instance, context: Context): readonly Reason[] {
  const nodes = instance.nodes.filter(isUnderWay);
  const live = instance.tasks.filter((task) => isLive(task) && nodes.some(({ id }) => id === task.nodeId));
  return live.flatMap((task) => lostSeat(instance, task, context) ?? []);
}

/**
 * Everybody who still has to decide, held against the organisation of today. Who may not any more gives his seat to his
 * proxy, to the acting head, or to the next authority in line; who is merely no longer what was asked for, to whoever is
 * it now. Where there is nobody, the node stalls in sight.
 */
export function reseat(run: Unfolding, nodeId?: string): void {
  const visits = run.instance.nodes.filter((node) => isUnderWay(node) && (nodeId === undefined || node.id === nodeId));
  for (const { id, key } of visits)
    orHalt(run, key, () => {
      for (const task of run.instance.tasks.filter((each) => each.nodeId === id && isLive(each)))
        reseatOne(run, task.id);
      seatEmptyNode(run, id);
    });
}

function reseatOne(run: Unfolding, taskId: string): void {
  const task = run.instance.tasks.find(({ id }) => id === taskId);
  const node = run.instance.nodes.find(({ id }) => id === task?.nodeId);
  if (!task || !node || !run.context || !isLive(task)) return;
  const orphaned = isOrphan(node, task);
  const lost = lostSeat(run.instance, task, run.context);
  if (lost === null) {
    follow(run, task);
    return orphaned ? adopt(run, task) : undefined;
  }
  const found = lost.code === 'approver_disabled' ? null : foundToday(run, task, run.context);
  const successor = found?.person ?? nextFor(run, task, run.context, lost);
  if (successor === null) return orphaned || task.state === 'WAITING' ? undefined : orphan(run, task);
  closeTasks(run, [task], 'TRANSFERRED');
  const slate = found && [...seatsOf(run.instance, node), found];
  takeOver(run, task, successor, 'rehome', task.state as 'OPEN' | 'WAITING' | 'HELD', slate);
  if (orphaned) adopt(run, task);
}

/** Whose proxy begins or ends today is acted for by whoever does so today. */
function follow(run: Unfolding, task: Task): void {
  const { context, instance } = run;
  if (!context) return;
  const others = peopleAt(instance, task.nodeId);
  for (const own of [task.principal, task.actor]) others.delete(own);
  const barred = new Set([...barredFrom(instance, context), ...others]);
  const actor = actorFor(task.principal, { ...context, facts: instance.facts, barred });
  if (actor !== task.actor) run.emit({ type: 'ActorChanged', taskId: task.id, actor });
}

/** Whom the rules of the node find today, for the same position before any other, and who does not sit there yet. */
function foundToday(run: Unfolding, task: Task, context: Context): Seat | null {
  const { instance } = run;
  const planned = instance.plan.nodes.find(({ key }) => key === task.nodeKey);
  if (!planned || rootOf(task, instance.tasks).origin.kind !== 'policy') return null;
  // The head of a department has its authority, whatever else he is.
  const least = ({ how }: Seat) => (how.some(({ params }) => params['department'] !== undefined) ? -1 : task.tier);
  const fit = slateOf(run, planned).seats.filter(
    (seat) => notEligible(seat.person, { ...task, tier: least(seat) }, instance, context) === null,
  );
  return fit.find(({ position }) => position === task.position) ?? fit[0] ?? null;
}

/** A leaver's proxy, or the acting head; else the nearest superior and the next tier. Nobody without the authority. */
function nextFor(run: Unfolding, task: Task, context: Context, lost: Reason): string | null {
  const { instance } = run;
  const may = (person: string, tier = task.tier) => notEligible(person, { ...task, tier }, instance, context) === null;
  const heirs = lost.code === 'approver_disabled' ? heirsOf(run, task, context) : { proxy: null, acting: [] };
  if (heirs.proxy !== null && may(heirs.proxy)) return heirs.proxy;
  const line = () => nextInLine(task, context, (person) => may(person), task.tier, task.tier + 1);
  return heirs.acting.find((person) => may(person, -1)) ?? line() ?? null;
}

function heirsOf({ instance }: Unfolding, { principal }: Task, context: Context) {
  const barred = barredFrom(instance, context);
  const proxy = actorFor(principal, { ...context, facts: instance.facts, barred });
  const headed = context.org.departments.filter(({ headId }) => headId === principal);
  const acting = headed.flatMap((each) => each.actingHeadId ?? []);
  return { proxy: proxy === principal ? null : proxy, acting };
}

/**
 * The nearest superior who may, else the first holder of a position in the next tier that has one.
 * @param least the tier that a superior must have reached; below 0, only a superior will do
 * @param next the tier from which on it is anybody's
 */
export function nextInLine(
  { principal }: Task,
  { org, policy }: Context,
  may: (person: string) => boolean,
  least: number,
  next: number,
): string | undefined {
  const person = personOf(org, principal);
  const superiors = person ? [...superiorsOf(org, person)] : [];
  const superior = superiors.find((each) => authorityOf(policy, each) >= least && may(each.id));
  if (superior || least < 0) return superior?.id;
  const line = policy.authorities.slice(next).flatMap((tier) => tier.flatMap((code) => holdersOf(org, code)));
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

/**
 * An orphaned seat has somebody again: it has its turn, unless others are to speak before it.
 * @param task as it was orphaned; whoever sits there by now may be another
 */
export function adopt(run: Unfolding, task: Task): void {
  settleHoles(run, task);
  const now = run.instance.tasks.findLast(({ seat, state }) => seat === task.seat && state === 'HELD');
  if (now) goOn(run, task.nodeId, now);
  settle(run, task.nodeId);
}

/** A node goes on when the last of its orphaned seats has somebody again. */
function settleHoles(run: Unfolding, { nodeId, id }: Pick<Task, 'nodeId' | 'id'>): void {
  const holes = run.instance.nodes.find((node) => node.id === nodeId)?.holes ?? [];
  const left = holes.filter(({ params }) => params['task'] !== id);
  run.emit(left.length > 0 ? { type: 'NodeStalled', nodeId, holes: left } : { type: 'NodeReopened', nodeId });
}
