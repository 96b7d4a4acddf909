import { rootOf } from './bench.ts';
import type { DecideTask, Return } from './commands.ts';
import type { Instance, Task } from './instance.ts';

export type DecisionKind = (DecideTask | Return)['kind'];

/** What may be said in a seat, whoever sits there by now: whoever takes it over is asked what its first holder was. */
export function decisionsAt(instance: Instance, task: Task): readonly DecisionKind[] {
  const { origin } = rootOf(task, instance.tasks);
  if (origin.kind === 'delegate') return ['opine'];
  if (origin.kind === 'add-sign' && origin.where !== 'parallel') return ['approve', 'reject', 'return'];
  const node = instance.nodes.find(({ id }) => id === task.nodeId);
  switch (node?.mode) {
    case 'advisory':
      return ['advise', 'return'];
    case 'ratio':
    case 'count':
    case 'weight':
    case 'per-group':
      return ['approve', 'reject', 'abstain', 'return'];
    case 'single':
      return ['approve', 'reject', 'return'];
    default:
      return node?.abstain === 'shrinks' ? ['approve', 'reject', 'abstain', 'return'] : ['approve', 'reject', 'return'];
  }
}
