import type { OrgDirectory } from '../org.ts';
import type { Policy } from '../policy.ts';

/** A house in which every position of a policy is held by one person, so that deals can be tried where no house is given. */
export function sampleHouse({ authorities }: Policy): OrgDirectory {
  const ranked = authorities.flatMap((tier, index) =>
    tier.map((code) => ({ code, above: authorities[index + 1]?.[0] })),
  );
  const head = ranked[0]?.code ?? null;
  return {
    asOf: '2026-01-01T00:00:00.000Z',
    people: [
      {
        id: 'submitter',
        name: 'submitter',
        departmentId: 'department',
        superiorId: head,
        positions: [],
        disabled: false,
      },
      ...ranked.map(({ code, above }) => ({
        id: code,
        name: code,
        departmentId: 'department',
        superiorId: above ?? null,
        positions: [code],
        disabled: false,
      })),
    ],
    departments: [{ id: 'department', name: 'department', headId: head, parentId: null }],
  };
}
