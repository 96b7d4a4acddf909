import { authorityOf, highestPosition, tierOf } from './authority.ts';
import { factOf, type Facts } from './facts.ts';
import {
  departmentsAround,
  holdersOf,
  personOf,
  type OrgDepartment,
  type OrgDirectory,
  type OrgPerson,
} from './org.ts';
import type { Reason, Seat } from './plan.ts';
import type { ApproverRule, Policy } from './policy.ts';
import { climb, inSubmittersStead } from './stand-in.ts';

/** What a slate is resolved from. */
export interface Setting {
  readonly policy: Policy;
  readonly facts: Facts;
  readonly org: OrgDirectory;
  readonly submitter: OrgPerson;
}

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

/** Who takes the seat, or why nobody may. */
export interface Filled {
  readonly seated: readonly Candidate[];
  readonly hole: Reason | null;
}

export interface Slate {
  readonly seats: readonly Seat[];
  readonly holes: readonly Reason[];
}

/** The people who sit at a node. A person found twice sits once, with every way by which he was found. */
export function resolveSlate(rules: readonly ApproverRule[], setting: Setting): Slate {
  const filled = rules.flatMap((rule) => needsOf(rule, setting)).map((need) => fill(need, setting));
  const nobodyNamed: Reason[] = filled.length === 0 ? [{ code: 'nobody_eligible', params: { positions: [] } }] : [];
  return {
    seats: seatEachOnce(filled.flatMap(({ seated }) => seated)),
    holes: [...filled.flatMap(({ hole }) => hole ?? []), ...nobodyNamed],
  };
}

function seatEachOnce(found: readonly Candidate[]): Seat[] {
  const seats = new Map<string, Seat>();
  for (const { person, position, how } of found) {
    const seat = seats.get(person.id) ?? { person: person.id, position, how: [], duplicateOf: null };
    seats.set(person.id, { ...seat, how: [...seat.how, ...how] });
  }
  return [...seats.values()];
}

/** Seats whoever may sit; looks further only when nobody of those named may, and never past a submitter's own seat. */
function fill(need: Need, setting: Setting): Filled {
  const { submitter } = setting;
  const present = need.candidates.filter(({ person }) => !person.disabled);
  const ownSeat = present.some(({ person }) => person.id === submitter.id);
  const stead = ownSeat ? inSubmittersStead(need, setting) : null;
  const seated = present.flatMap((candidate) => (candidate.person.id === submitter.id ? (stead ?? []) : candidate));
  if (seated.length > 0) return { seated, hole: null };
  if (ownSeat) return { seated: [], hole: { code: 'nobody_above_submitter', params: { submitter: submitter.id } } };
  return climb(need, setting);
}

function needsOf(rule: ApproverRule, setting: Setting): Need[] {
  switch (rule.by) {
    case 'departmentHead':
      return [headNeed(setting)];
    case 'position':
      return [positionNeed([rule.code], setting)];
    case 'anyOfPositions':
      return [positionNeed(rule.codes, setting)];
    case 'positionsIn':
      return ((factOf(setting.facts, rule.fact) ?? []) as string[]).map((code) => positionNeed([code], setting));
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
  if (!head) return [];
  const params = { department: department.id, departmentName: department.name };
  return [{ person: head, position: highestPosition(policy, head), how: [{ code, params }] }];
}
