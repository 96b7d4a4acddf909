import type { Vote } from './aggregate.ts';
import { aggregate, type Outcome } from './aggregate.ts';
import { isLive, type Task } from './instance.ts';
import type { Mode } from './policy.ts';

/** A seat with everybody who had a turn in it, and what it says: nothing while nobody is left in it. */
export interface SeatVote extends Vote {
  readonly seat: string;
  readonly tasks: readonly Task[];
}

/** People added before or after a seat, or asked for an opinion: their own small node. */
export interface Group {
  /** Seq of the action that added them. */
  readonly by: number;
  readonly where: 'before' | 'after';
  readonly mode: Mode;
  /** The seat that it belongs to. */
  readonly seat: string;
}

const DECIDED = ['APPROVED', 'REJECTED', 'ADVISED', 'ABSTAINED', 'AUTO_APPROVED', 'AUTO_REJECTED'];

export function decidedTask(tasks: readonly Task[]): Task | undefined {
  return tasks.find(({ state }) => DECIDED.includes(state));
}

/** The votes of a node's own bench (null), or of the group that an action added. */
export function votesOf(tasks: readonly Task[], bench: number | null): readonly SeatVote[] {
  const roots = tasks.filter((task) => task.seat === task.id && benchOf(task, tasks) === bench);
  const seats = new Map<string, Task[]>(roots.map(({ id }) => [id, []]));
  for (const task of tasks) seats.get(task.seat)?.push(task);
  const added = tasks.some(({ origin }) => origin.kind !== 'policy') ? tasks : [];
  return roots.flatMap((root) => voteOf(root, seats.get(root.id) ?? [], added) ?? []);
}

function voteOf({ seat, weight, groups }: Task, own: readonly Task[], tasks: readonly Task[]): SeatVote | null {
  const decided = decidedTask(own);
  const current = decided ?? own.find(({ state }) => state === 'OPEN') ?? own.find(isLive);
  if (!current) return null;
  const state = decided?.state === 'APPROVED' ? afterApproval(seat, tasks) : current.state;
  return { seat, tasks: own, state, weight, groups };
}

/** An approval with somebody added after it counts when they have agreed. */
function afterApproval(seat: string, tasks: readonly Task[]): Vote['state'] {
  const outcomes = groupsOf(tasks, seat, 'after').map((group) => outcomeOf(group, tasks));
  if (outcomes.includes('failed')) return 'REJECTED';
  return outcomes.includes('pending') ? 'OPEN' : 'APPROVED';
}

/** A group of which nobody is left asks nothing. */
export function outcomeOf({ by, mode }: Group, tasks: readonly Task[]): Outcome {
  const votes = votesOf(tasks, by);
  return votes.length === 0 ? 'passed' : aggregate({ mode }, votes);
}

export function groupsOf(tasks: readonly Task[], seat: string, where: Group['where']): readonly Group[] {
  const found = new Map<number, Group>();
  for (const task of tasks) {
    if (task.origin.kind === 'policy' || task.seat !== task.id) continue;
    const group = groupOf(task, tasks);
    if (group && group.seat === seat && group.where === where) found.set(group.by, group);
  }
  return [...found.values()];
}

/** The group in which a seat's first task was added; null on the node's own bench. */
export function groupOf({ origin }: Task, tasks: readonly Task[]): Group | null {
  if (origin.kind !== 'delegate' && origin.kind !== 'add-sign') return null;
  const parent = tasks.find(({ id }) => id === origin.parent);
  if (!parent) return null;
  if (origin.kind === 'delegate') return { by: origin.by, where: 'before', mode: 'advisory', seat: parent.seat };
  if (origin.where === 'parallel') return groupOf(rootOf(parent, tasks), tasks);
  return { by: origin.by, where: origin.where, mode: origin.mode, seat: parent.seat };
}

function benchOf(root: Task, tasks: readonly Task[]): number | null {
  return groupOf(root, tasks)?.by ?? null;
}

export function rootOf({ seat }: Task, tasks: readonly Task[]): Task {
  return tasks.find(({ id }) => id === seat) as Task;
}
