import type { Unfolding } from './unfolding.ts';

/**
 * What cannot go on because of a fault stops for everyone to see, with what was decided kept; it never passes, and what
 * the fault had begun is undone.
 */
export function orHalt(run: Unfolding, nodeKey: string, body: () => void): void {
  const fault = run.attempt(body);
  const { status, holes } = run.instance;
  // The house looks again every hour, and has said so already.
  if (!fault || (status === 'BLOCKED' && holes.some(({ reason }) => reason.code === 'routing_failed'))) return;
  const reason = { code: 'routing_failed' as const, params: { node: nodeKey, fault: fault.message } };
  run.emit({ type: 'InstanceBlocked', holes: [{ nodeKey, reason }] });
}
