import type { Condition, Truth } from '../condition.ts';
import type { Facts } from '../facts.ts';
import type { OrgDirectory, OrgPerson } from '../org.ts';
import type { Routing } from '../plan.ts';
import type { Policy } from '../policy.ts';
import { wayOf } from '../route.ts';
import { dealsWhere, type Effort, type Search } from './deals.ts';
import { domainsOf, type Domains } from './domain.ts';
import type { Witness } from './findings.ts';

/** How many deals are routed before a finding without a proof is dropped. */
const TRIES = 200;

/** Conditions looked at for one policy: a second or two of work. */
const EFFORT = 3_000_000;

/** A policy being tried out: questions about deals, and the router as the judge of every answer. */
export class Trial {
  readonly policy: Policy;
  readonly org: OrgDirectory;
  readonly domains: Domains;
  /** Somebody of every department, its head, and somebody of every position that ranks. */
  readonly submitters: readonly string[];
  private readonly gates: readonly Condition[];
  private readonly effort: Effort = { left: EFFORT, gaveUp: false };

  constructor(policy: Policy, org: OrgDirectory) {
    this.policy = policy;
    this.org = org;
    this.domains = domainsOf(policy, org);
    this.submitters = submittersOf(policy, org);
    this.gates = policy.gates.map(({ require }) => require);
  }

  get submitter(): string {
    return this.submitters[0] ?? '';
  }

  /** Whether some question was given up, so that a mistake may have been missed. */
  get isIncomplete(): boolean {
    return this.effort.gaveUp;
  }

  /** Deals that pass the gates and meet the conditions. */
  deals(conditions: readonly Condition[], given: Facts = {}): Search {
    return dealsWhere({ all: [...this.gates, ...conditions] }, true, this.domains, this.effort, given);
  }

  route({ facts, submitter }: Witness): Routing {
    return wayOf(this.policy, facts, this.org, submitter);
  }

  /** Whether no deal that passes the gates can meet the conditions; false as well where that could not be found out. */
  isImpossible(conditions: readonly Condition[], given: Facts = {}): boolean {
    const search = this.deals(conditions, given);
    return search.deals.next().done === true && !search.gaveUp;
  }

  /** A deal that meets the conditions and whose routing, by somebody, shows what is to be shown; null where none does. */
  witness(
    conditions: readonly Condition[],
    shows: (routing: Routing) => boolean,
    { truth = true, given = {} }: { readonly truth?: Truth; readonly given?: Facts } = {},
  ): Witness | null {
    const asked: Condition = truth === null ? { all: conditions } : { all: [...this.gates, ...conditions] };
    let tries = TRIES;
    for (const facts of dealsWhere(asked, truth, this.domains, this.effort, given).deals) {
      const witness = { facts, submitter: this.submitter };
      if (shows(this.route(witness))) return witness;
      tries -= 1;
      if (tries === 0) return null;
    }
    return null;
  }
}

export function passes(routing: Routing, node: string): boolean {
  return routing.outcome !== 'refused' && routing.plan.nodes.some(({ key }) => key === node);
}

function submittersOf(policy: Policy, org: OrgDirectory): readonly string[] {
  const active = org.people.filter(({ disabled, departmentId }) => !disabled && departmentId !== null);
  const heads = new Set(org.departments.map(({ headId }) => headId));
  const first = new Map<string, string>();
  const note = (place: string, { id }: OrgPerson): void => void (first.has(place) || first.set(place, id));
  const ranked = new Set(policy.authorities.flat());
  for (const person of active) if (!heads.has(person.id)) note(`member of ${person.departmentId}`, person);
  for (const person of active) if (heads.has(person.id)) note(`head ${person.id}`, person);
  for (const person of active)
    for (const code of person.positions) if (ranked.has(code)) note(`position ${code}`, person);
  return [...new Set(first.values())].slice(0, MOST_SUBMITTERS);
}

const MOST_SUBMITTERS = 500;
