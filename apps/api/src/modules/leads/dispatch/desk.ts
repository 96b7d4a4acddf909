import { evaluate, type Values } from '../../../platform/conditions/evaluate.js';
import { unmet, type Unmet } from '../../../platform/conditions/unmet.js';
import { LEAD_FACTS } from './lead-facts.js';
import type { Candidate, LeadRule } from './lead-rule.entity.js';

export type TriedRule = Pick<LeadRule, 'id' | 'version' | 'name' | 'condition' | 'way' | 'mostOpen' | 'people'>;

/** How a person stands who may be given leads. Whoever is not there any more has no standing. */
export interface Standing {
  readonly name: string;
  readonly departmentId: string | null;
  /** Days away, both ends included. */
  readonly absences: readonly { readonly from: string; readonly to: string }[];
  readonly open: number;
}

/** chosen; somebody else came first; weight 0; away; has as many as the rule allows; not here any more. */
export type PassedFor = 'chosen' | 'later' | 'paused' | 'absent' | 'full' | 'gone';

export interface Considered {
  readonly personId: string;
  readonly name: string;
  readonly weight: number;
  /** Open leads she had. */
  readonly open: number;
  readonly outcome: PassedFor;
}

export interface Tried {
  readonly ruleId: string;
  readonly version: number;
  readonly name: string;
  readonly way: LeadRule['way'];
  readonly outcome: 'gave' | 'not_met' | 'nobody';
  readonly unmet: readonly Unmet[];
  readonly people: readonly Considered[];
}

export interface Given {
  readonly ruleId: string;
  readonly ownerId: string;
  readonly departmentId: string | null;
}

export interface Decision {
  readonly given: Given | null;
  readonly tried: readonly Tried[];
}

type Able = Candidate & { readonly standing: Standing };

/** By rule and person, how far somebody is ahead of her turn or behind it. */
export type Credits = Map<string, Map<string, number>>;

/**
 * Where leads find somebody, one after the other: what one lead was given counts for the next. Pure, so that a trial
 * over the past and the intake of today are the same code.
 */
export class Desk {
  private readonly open: Map<string, number>;

  constructor(
    private readonly rules: readonly TriedRule[],
    private readonly standings: ReadonlyMap<string, Standing>,
    readonly credits: Credits = new Map(),
  ) {
    this.open = new Map([...standings].map(([id, { open }]) => [id, open]));
  }

  decide(facts: Values, today: string): Decision {
    const tried: Tried[] = [];
    for (const rule of this.rules) {
      const { step, given } = this.try(rule, facts, today);
      tried.push(step);
      if (given) return { given, tried };
    }
    return { given: null, tried };
  }

  /** A lead of hers was closed, or taken from her. */
  release(personId: string): void {
    this.open.set(personId, Math.max(0, this.openOf(personId) - 1));
  }

  private try(rule: TriedRule, facts: Values, today: string): { step: Tried; given: Given | null } {
    const { id, version, name, way } = rule;
    const step = { ruleId: id, version, name, way };
    if (evaluate(rule.condition, LEAD_FACTS, facts) !== true) {
      const why = unmet(rule.condition, LEAD_FACTS, facts);
      return { step: { ...step, outcome: 'not_met', unmet: why, people: [] }, given: null };
    }
    const refusals = new Map(rule.people.map((each) => [each.personId, this.refusal(rule, each, today)]));
    const able = rule.people.flatMap((each): Able[] => {
      const standing = this.standings.get(each.personId);
      return standing && !refusals.get(each.personId) ? [{ ...each, standing }] : [];
    });
    const chosen = this.choose(rule, able);
    const people = rule.people.map((each) => this.considered(each, refusals.get(each.personId) ?? null, chosen));
    if (!chosen) return { step: { ...step, outcome: 'nobody', unmet: [], people }, given: null };
    this.open.set(chosen.personId, this.openOf(chosen.personId) + 1);
    const given = { ruleId: id, ownerId: chosen.personId, departmentId: chosen.standing.departmentId };
    return { step: { ...step, outcome: 'gave', unmet: [], people }, given };
  }

  private refusal(rule: TriedRule, { personId, weight }: Candidate, today: string): PassedFor | null {
    const standing = this.standings.get(personId);
    if (!standing) return 'gone';
    if (weight === 0) return 'paused';
    if (standing.absences.some(({ from, to }) => from <= today && today <= to)) return 'absent';
    return rule.mostOpen !== null && this.openOf(personId) >= rule.mostOpen ? 'full' : null;
  }

  private choose(rule: TriedRule, able: readonly Able[]): Able | null {
    if (able.length === 0) return null;
    return rule.way === 'load' ? this.leastLoaded(able) : this.nextInTurn(rule.id, able);
  }

  /** Compared crosswise, so that no division decides; the order of the rule settles a tie. */
  private leastLoaded(able: readonly Able[]): Able {
    return able.reduce((best, each) =>
      (this.openOf(each.personId) + 1) * best.weight < (this.openOf(best.personId) + 1) * each.weight ? each : best,
    );
  }

  /**
   * Everybody who is there gains her weight, whoever has most is next and pays what all gained. Turns mix evenly
   * (3:1 is a a b a, not a a a b), and whoever was away gains nothing meanwhile and is not flooded when she is back.
   */
  private nextInTurn(ruleId: string, able: readonly Able[]): Able {
    const credits = this.credits.get(ruleId) ?? new Map<string, number>();
    this.credits.set(ruleId, credits);
    for (const { personId, weight } of able) credits.set(personId, (credits.get(personId) ?? 0) + weight);
    const creditOf = ({ personId }: Able): number => credits.get(personId) ?? 0;
    const next = able.reduce((best, each) => (creditOf(each) > creditOf(best) ? each : best));
    const gained = able.reduce((sum, { weight }) => sum + weight, 0);
    credits.set(next.personId, creditOf(next) - gained);
    return next;
  }

  private considered({ personId, weight }: Candidate, refused: PassedFor | null, chosen: Able | null): Considered {
    const name = this.standings.get(personId)?.name ?? '';
    const outcome = refused ?? (chosen?.personId === personId ? 'chosen' : 'later');
    return { personId, name, weight, open: this.openOf(personId), outcome };
  }

  private openOf(personId: string): number {
    return this.open.get(personId) ?? 0;
  }
}
