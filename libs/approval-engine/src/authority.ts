import { personOf, type OrgDirectory, type OrgPerson } from './org.ts';
import type { Seat } from './plan.ts';
import type { Policy } from './policy.ts';

/** The tier of a position in a policy, 0 the lowest; −1 for a position the policy does not rank. */
export function tierOf(policy: Policy, code: string): number {
  return policy.authorities.findIndex((tier) => tier.includes(code));
}

/** The highest tier a person reaches through any of his positions. */
export function authorityOf(policy: Policy, person: OrgPerson): number {
  return Math.max(-1, ...person.positions.map((code) => tierOf(policy, code)));
}

/** The position in which a person has his highest authority. */
export function highestPosition(policy: Policy, person: OrgPerson): string | null {
  return [...person.positions].sort((left, right) => tierOf(policy, right) - tierOf(policy, left))[0] ?? null;
}

/** The authority with which somebody sits: what the seat asks of him, or more, where he was found in a higher position. */
export function authorityAt(policy: Policy | null, { tier = -1, position }: Pick<Seat, 'tier' | 'position'>): number {
  return Math.max(tier, policy && position !== null ? tierOf(policy, position) : -1);
}

/** Whether somebody heads a department, or does so for a head, whose own authority is enough. */
export function holdsOffice(policy: Policy, { id }: OrgPerson, least: number, org: OrgDirectory): boolean {
  return org.departments.some(({ headId, actingHeadId }) => {
    const head = personOf(org, headId);
    const enough = least < 0 || (head !== null && authorityOf(policy, head) >= least);
    return (headId === id || actingHeadId === id) && enough;
  });
}
