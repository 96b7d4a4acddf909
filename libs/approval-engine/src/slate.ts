import type { Facts } from './facts.ts';
import { isDecider, type OrgDirectory, type OrgPerson } from './org.ts';
import { needsOf, type Candidate, type Need } from './needs.ts';
import type { Reason, Seat } from './plan.ts';
import { LIMITS, type ApproverRule, type Policy } from './policy.ts';
import { present } from './present.ts';
import { actorFor } from './proxy.ts';
import { climb, inSubmittersStead } from './stand-in.ts';

/** What a slate is resolved from. */
export interface Setting {
  readonly policy: Policy;
  readonly facts: Facts;
  readonly org: OrgDirectory;
  readonly submitter: OrgPerson;
  /** Who may not sit here: he submits it for the submitter, or decided a node that this one is separated from. */
  readonly keptApart?: ReadonlySet<string>;
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
  const filled = rules.flatMap((rule) =>
    needsOf(rule, setting).map((need) => ({ rule, need, ...fill(need, setting) })),
  );
  const seats = new Map<string, Seat>();
  for (const { rule, need, seated } of filled) {
    for (const candidate of seated)
      seats.set(candidate.person.id, joined(seats.get(candidate.person.id), candidate, need, rule));
  }
  const nobodyNamed: Reason[] = filled.length === 0 ? [{ code: 'nobody_eligible', params: { positions: [] } }] : [];
  const tooMany: Reason[] =
    seats.size > LIMITS.seats ? [{ code: 'too_many_seats', params: { seats: seats.size, most: LIMITS.seats } }] : [];
  return {
    seats: actingToday([...seats.values()], setting),
    holes: [...filled.flatMap(({ hole }) => hole ?? []), ...nobodyNamed, ...tooMany],
  };
}

/** One person is one voice: the heaviest of his weights, for all of his groups, at the highest tier asked of him. */
function joined(seat: Seat | undefined, { person, position, how }: Candidate, need: Need, rule: ApproverRule): Seat {
  const tier = Math.max(seat?.tier ?? -1, need.tier);
  const weight = Math.max(seat?.weight ?? 1, rule.weight ?? 1);
  const groups = [...new Set([...(seat?.groups ?? []), ...(rule.group === undefined ? [] : [rule.group])])];
  return {
    person: person.id,
    position: seat ? seat.position : position,
    ...present({
      tier: tier < 0 ? undefined : tier,
      weight: weight === 1 ? undefined : weight,
      groups: groups.length === 0 ? undefined : groups,
    }),
    how: [...(seat?.how ?? []), ...how],
    duplicateOf: null,
  };
}

/**
 * Who acts for whom on the day. Nobody who sits here himself acts for a second seat: several voices were asked for.
 * @param seats returned as they are where nothing is to change
 */
export function actingToday(
  seats: readonly Seat[],
  { policy, facts, org, submitter, keptApart = new Set() }: Setting,
): readonly Seat[] {
  if (!org.proxies?.length && seats.every(({ actor }) => actor === undefined)) return seats;
  const barred = new Set([submitter.id, ...keptApart, ...seats.map(({ person }) => person)]);
  return seats.map(({ actor: _, ...seat }) => {
    const how = seat.how.filter(({ code }) => code !== 'standing_proxy');
    const actor = actorFor(seat.person, { policy, facts, org, barred });
    if (actor === seat.person) return { ...seat, how };
    barred.add(actor);
    return {
      ...seat,
      actor,
      how: [...how, { code: 'standing_proxy', params: { principal: seat.person, person: actor } }],
    };
  });
}

/** Seats whoever may sit; looks further only when nobody of those named may, and never past a submitter's own seat. */
function fill(need: Need, setting: Setting): Filled {
  const { submitter, keptApart } = setting;
  // The submitter's own seat is his, whether or not he may decide: who takes it instead has rules of its own.
  const enabled = need.candidates.filter(
    ({ person }) => !keptApart?.has(person.id) && (person.id === submitter.id ? !person.disabled : isDecider(person)),
  );
  const ownSeat = enabled.some(({ person }) => person.id === submitter.id);
  const stead = ownSeat ? inSubmittersStead(need, setting) : null;
  const seated = enabled.flatMap((candidate) => (candidate.person.id === submitter.id ? (stead ?? []) : candidate));
  if (seated.length > 0) return { seated, hole: null };
  if (ownSeat) return { seated: [], hole: { code: 'nobody_above_submitter', params: { submitter: submitter.id } } };
  return climb(need, setting);
}
