import type { Command } from '../commands.ts';
import type { Action, ActionDetail } from '../events.ts';
import type { Task } from '../instance.ts';
import type { Unfolding } from '../unfolding.ts';

type Said = Partial<Pick<Action, 'opinion' | 'reason' | 'principal'>> & {
  readonly task?: Task;
  readonly detail?: ActionDetail;
};

/** Records what somebody did; whatever follows from it is emitted after it. */
export function act(
  run: Unfolding,
  command: Command,
  { task, opinion = null, reason = null, principal, detail = {} }: Said = {},
): void {
  const { kind, actor, at, idempotencyKey } = command;
  const { actions, subject } = run.instance;
  run.emit({
    type: 'Acted',
    action: {
      seq: actions.length + 1,
      kind,
      actor,
      principal: principal ?? task?.principal ?? actor,
      at,
      subjectHash: subject.hash,
      idempotencyKey,
      taskId: task?.id ?? null,
      nodeKey: task?.nodeKey ?? null,
      opinion,
      reason: reason?.trim() || null,
      ...(Object.keys(detail).length > 0 ? { detail } : {}),
    },
  });
}
