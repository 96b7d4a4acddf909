import type { Instance } from '@countersign/approval-engine';

/** Everything that was done, one line each, by login. */
export function storyOf({ actions, tasks, policy }: Instance, logins: ReadonlyMap<string, string>): string[] {
  const who = (id: string | null | undefined): string => (id ? (logins.get(id) ?? id) : '');
  return [
    policy.code,
    ...actions.map(({ seq, at, kind, actor, nodeKey, taskId, detail }) =>
      [
        seq,
        at,
        kind,
        who(actor),
        nodeKey ?? '',
        taskId?.slice(0, 4) ?? '',
        who(detail?.to),
        JSON.stringify(detail ?? {}),
      ].join(' '),
    ),
    ...tasks.map((task) => {
      const { id, nodeKey, visit, round, state, actor, principal, position, tier, closedBy, origin } = task;
      const seat = [id.slice(0, 4), nodeKey, `${round}/${visit}`, state, who(actor), who(principal)];
      return [...seat, position, tier, closedBy, JSON.stringify(origin)].join(' ');
    }),
  ];
}
