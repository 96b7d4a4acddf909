import { authorityOf, highestPosition, tierOf } from './authority.ts';
import { factOf } from './facts.ts';
import {
  departmentsAround,
  holdersOf,
  isDecider,
  personOf,
  superiorsOf,
  type OrgDepartment,
  type OrgDirectory,
  type OrgPerson,
} from './org.ts';
import type { Reason } from './plan.ts';
import type { ApproverRule, Policy } from './policy.ts';
import { isAbsent } from './proxy.ts';
import type { Setting } from './slate.ts';
import { peer } from './stand-in.ts';

/** Somebody who could sit here, with the position he would sit in and how he was found. */
export interface Candidate {
  readonly person: OrgPerson;
  readonly position: string | null;
  readonly how: readonly Reason[];
}

/** One seat's worth of a rule: it needs at least one eligible person, whatever the other seats have. */
export interface Need {
  /** The authority a stand-in must reach. */
  readonly tier: number;
  readonly vacant: Reason;
  readonly candidates: readonly Candidate[];
  /** Heads of the departments further out, for a seat that belongs to a department's head. */
  readonly outerHeads: readonly Candidate[];
}

export function needsOf(rule: ApproverRule, setting: Setting): Need[] {
  switch (rule.by) {
    case 'departmentHead':
      return [headNeed(setting)];
    case 'position':
      return [positionNeed([rule.code], setting)];
    case 'anyOfPositions':
      return [positionNeed(rule.codes, setting)];
    case 'positionsIn':
      return ((factOf(setting.facts, rule.fact) ?? []) as string[]).map((code) => positionNeed([code], setting));
    case 'superior':
      return [superiorNeed(rule.levels ?? 1, setting)];
    case 'person':
      return [personNeed(rule.id, { code: 'named_person', params: { person: rule.id } }, setting)];
    case 'personIn': {
      const id = String(factOf(setting.facts, rule.fact) ?? '');
      return [personNeed(id, { code: 'named_by_fact', params: { field: rule.fact, person: id } }, setting)];
    }
  }
}

function positionNeed(codes: readonly string[], { policy, org }: Setting): Need {
  const candidates = codes.flatMap((position) =>
    holdersOf(org, position).map((person) => ({
      person,
      position,
      how: [{ code: 'holds_position' as const, params: { position } }],
    })),
  );
  const tier = Math.min(...codes.map((code) => tierOf(policy, code)));
  return { tier, vacant: { code: 'seat_vacant', params: { positions: codes } }, candidates, outerHeads: [] };
}

/** Who has fewer superiors than asked for is decided upon by the highest, or by a peer where he has none at all. */
function superiorNeed(levels: number, setting: Setting): Need {
  const { policy, org, submitter } = setting;
  const superior = [...superiorsOf(org, submitter)].slice(0, levels).at(-1);
  const how: Reason = { code: 'superior_of_submitter', params: { levels, person: superior?.id ?? null } };
  const found = superior
    ? { person: superior, position: highestPosition(policy, superior), how: [how] }
    : peer(setting);
  const vacant: Reason = { code: 'seat_vacant', params: { positions: [] } };
  return { ...needOf(found ? [found] : [], policy), vacant };
}

function personNeed(id: string, how: Reason, { policy, org }: Setting): Need {
  const person = personOf(org, id);
  const found = person ? [{ person, position: highestPosition(policy, person), how: [how] }] : [];
  return { ...needOf(found, policy), vacant: { code: 'seat_vacant', params: { positions: [], person: id } } };
}

function needOf(candidates: readonly Candidate[], policy: Policy): Omit<Need, 'vacant'> {
  return {
    tier: Math.max(-1, ...candidates.map(({ person }) => authorityOf(policy, person))),
    candidates,
    outerHeads: [],
  };
}

function headNeed({ policy, org, submitter }: Setting): Need {
  const [own, ...outer] = [...departmentsAround(org, submitter)];
  const candidates = own ? headOf(own, 'heads_department', policy, org) : [];
  return {
    tier: Math.max(0, ...candidates.map(({ person }) => authorityOf(policy, person))),
    vacant: { code: 'seat_vacant', params: { department: own?.id ?? null, departmentName: own?.name ?? null } },
    candidates,
    outerHeads: outer.flatMap((department) => headOf(department, 'climbed', policy, org)),
  };
}

function headOf(
  department: OrgDepartment,
  code: 'heads_department' | 'climbed',
  policy: Policy,
  org: OrgDirectory,
): Candidate[] {
  const head = personOf(org, department.headId);
  const params = { department: department.id, departmentName: department.name };
  const acting = actingHead(department, head, org);
  if (acting) {
    const how: Reason = { code: 'acting_head', params: { ...params, head: department.headId } };
    return [{ person: acting, position: highestPosition(policy, head ?? acting), how: [how] }];
  }
  return head ? [{ person: head, position: highestPosition(policy, head), how: [{ code, params }] }] : [];
}

/** The acting head, while the head is gone, may not decide, or is away without having named a proxy. */
function actingHead(
  { actingHeadId = null }: OrgDepartment,
  head: OrgPerson | null,
  org: OrgDirectory,
): OrgPerson | null {
  const acting = personOf(org, actingHeadId);
  if (!acting || !isDecider(acting)) return null;
  const leftToProxy = (org.proxies ?? []).some(({ principal }) => principal === head?.id);
  const away = head === null || !isDecider(head) || (isAbsent(org, head.id) && !leftToProxy);
  return away ? acting : null;
}
