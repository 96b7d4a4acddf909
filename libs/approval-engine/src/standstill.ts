import { isLive, type Instance, type Task } from './instance.ts';

/** Whether who sits there could decide now. While nobody can, no time of a deadline passes. */
export function canAct({ status }: Pick<Instance, 'status'>, { state }: Pick<Task, 'state'>): boolean {
  return status === 'RUNNING' && state === 'OPEN';
}

/** What an action brought to a stop, and what it let go on; a seat goes on in the task that took its place. */
export interface Standstill {
  readonly stopped: readonly Task[];
  readonly resumed: readonly Task[];
}

/**
 * Which seats could be acted on before and cannot now, and the other way round: the approval was suspended or blocked, or
 * the seat waits for an opinion, for who was added before it, or for the organisation.
 */
export function standstill(before: Instance | null, after: Instance): Standstill {
  const stood = new Set(before?.tasks.filter((task) => before && hasBegun(task) && !canAct(before, task)).map(idOf));
  const live = after.tasks.filter((task) => isLive(task) && hasBegun(task));
  const wasStill = (task: Task): boolean => stood.has(task.id) || stood.has(parentOf(task) ?? '');
  return {
    stopped: live.filter((task) => !canAct(after, task) && !wasStill(task)),
    resumed: live.filter((task) => canAct(after, task) && wasStill(task)),
  };
}

const idOf = ({ id }: Task): string => id;

/** Whose turn has not come has no time to lose; whose seat is closed, none any more. */
function hasBegun(task: Task): boolean {
  return isLive(task) && task.state !== 'WAITING';
}

function parentOf({ origin, seat, id }: Task): string | null {
  return origin.kind !== 'policy' && seat !== id ? origin.parent : null;
}
