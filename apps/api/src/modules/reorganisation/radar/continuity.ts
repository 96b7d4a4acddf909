import type { OrgDirectory, OrgPerson } from '@countersign/approval-engine';
import { addDays, businessDate, type PlainDate } from '@countersign/kernel';
import { holdersOf, type Office } from './offices.js';

export const HORIZON_DAYS = 30;

/** Why there is nobody: no holder; every holder's account disabled; none of the others allowed to decide; every one away unrepresented. */
export type BreakCause = 'vacant' | 'disabled' | 'powerless' | 'away';

/** Ids of those whose roles let them decide; left out: everybody's do. */
export type Deciding = ReadonlySet<string> | undefined;

/** From one day to another, both inclusive, an office has nobody who may decide. */
export interface Break {
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly cause: BreakCause;
  /** Who holds it meanwhile, or held it last. */
  readonly people: readonly string[];
}

export interface OfficeWatch extends Office {
  /** Who holds it today. */
  readonly holders: readonly string[];
  /** The fewest who may decide on any day within the horizon: how many it takes to lose until nobody is left. */
  readonly busFactor: number;
  readonly breaks: readonly Break[];
}

/** The organisation on each day of the horizon, the first one today. */
export type Days = readonly OrgDirectory[];

/** Which offices will have nobody on which days, and how thin the others are. Worst first. */
export function watch(offices: readonly Office[], days: Days, deciding?: Deciding): OfficeWatch[] {
  return offices
    .map((office) => watchOne(office, days, deciding))
    .toSorted((a, b) => urgency(a).localeCompare(urgency(b)));
}

function watchOne(office: Office, days: Days, deciding: Deciding): OfficeWatch {
  const [first] = days;
  const counts = days.map((org) => holdersOf(office, org).filter((person) => mayDecide(person, org, deciding)).length);
  return {
    ...office,
    holders: first ? holdersOf(office, first).map(({ id }) => id) : [],
    busFactor: Math.min(...counts),
    breaks: breaksOf(office, days, counts, deciding),
  };
}

function breaksOf(office: Office, days: Days, counts: readonly number[], deciding: Deciding): Break[] {
  const breaks: Break[] = [];
  let last: readonly string[] = [];
  for (const [index, org] of days.entries()) {
    const holders = holdersOf(office, org);
    const day = dayOf(org);
    const cause = counts[index] === 0 ? causeOf(holders, deciding) : null;
    const open = breaks.at(-1);
    if (cause !== null && open?.cause === cause && open.until === addDays(day, -1))
      breaks[breaks.length - 1] = { ...open, until: day };
    else if (cause !== null) {
      const people = holders.length > 0 ? holders.map(({ id }) => id) : last;
      breaks.push({ from: day, until: day, cause, people });
    }
    if (holders.length > 0) last = holders.map(({ id }) => id);
  }
  return breaks;
}

function causeOf(holders: readonly OrgPerson[], deciding: Deciding): BreakCause {
  if (holders.length === 0) return 'vacant';
  const present = holders.filter(({ disabled }) => !disabled);
  if (present.length === 0) return 'disabled';
  return present.some(({ id }) => deciding?.has(id) ?? true) ? 'away' : 'powerless';
}

/** Allowed to, and present or represented by somebody who is both. */
export function mayDecide(
  person: OrgPerson,
  org: OrgDirectory,
  deciding?: Deciding,
  asked: readonly string[] = [],
): boolean {
  if (person.disabled || asked.includes(person.id) || !(deciding?.has(person.id) ?? true)) return false;
  if (!isAway(person.id, org)) return true;
  const day = dayOf(org);
  const proxies = (org.proxies ?? []).filter(
    ({ principal, from, until, policies, maxAmount }) =>
      principal === person.id && from <= day && day <= until && !policies && !maxAmount,
  );
  return proxies.some(({ proxy }) => {
    const found = org.people.find(({ id }) => id === proxy);
    return found !== undefined && mayDecide(found, org, deciding, [...asked, person.id]);
  });
}

function isAway(person: string, org: OrgDirectory): boolean {
  const day = dayOf(org);
  return (org.absences ?? []).some(
    (absence) => absence.person === person && absence.from <= day && day <= absence.until,
  );
}

export function dayOf(org: OrgDirectory): PlainDate {
  return businessDate(new Date(org.asOf));
}

/** A break comes before a thin office, an earlier one before a later one. */
function urgency({ breaks, busFactor, kind, key }: OfficeWatch): string {
  return [breaks[0]?.from ?? '9999', String(busFactor).padStart(4, '0'), kind, key].join(' ');
}
