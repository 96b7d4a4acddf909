import { Injectable } from '@nestjs/common';
import { mayDo } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import {
  checkedRules,
  DuplicateRuleSets,
  FIXED_RULES,
  RULE_FIELDS,
  type DuplicateRule,
  type Ruled,
} from '../../customers/index.js';
import { ClosedOrganisation } from '../../org/index.js';
import type { Uncompared } from '../comparisons.repository.js';
import type { FoundPair, Rules, Side } from '../compared.js';
import { untoldTo } from '../found-by.js';
import { once, PairFinder } from '../pair-finder.js';
import type { TryDuplicateRulesDto } from '../rules/duplicate-rules.dto.js';

export interface DuplicateRuleTrial {
  readonly kind: Ruled;
  readonly rules: readonly DuplicateRule[];
  /** How many records were looked at: the newest. */
  readonly looked: number;
  readonly pairs: readonly FoundPair[];
  /** How many the rules in force find among the same. */
  readonly now: number;
  /** Pairs of which the reader sees both, and reads what they were found by. */
  readonly seen: readonly FoundPair[];
}

const A_STEP = 100;

/** What rules would find among the newest records. Nothing is written. */
@Injectable()
export class TryDuplicateRules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sets: DuplicateRuleSets,
    private readonly finder: PairFinder,
    private readonly subjects: Subjects,
    private readonly closed: ClosedOrganisation,
  ) {}

  /** @throws DuplicateRulesAreWrong */
  async execute({ kind, rules: sent }: TryDuplicateRulesDto): Promise<DuplicateRuleTrial> {
    const inForce = await this.sets.of(kind);
    const rules = sent ? [...FIXED_RULES[kind], ...checkedRules(kind, sent)] : inForce;
    const found = await this.work.asHouse(async () => {
      const records = await this.finder.newest(kind);
      const pairs = await this.pairsOf(kind, records, rules);
      return { records, pairs, now: sent ? await this.pairsOf(kind, records, inForce) : pairs };
    });
    const seen = await this.seenOf(found.pairs);
    // How many there are is a number for everybody of the company who keeps the rules; a closed organisation counts its own.
    if (!(await this.closed.departments()))
      return { kind, rules, seen, pairs: found.pairs, looked: found.records.length, now: found.now.length };
    const hers = await this.subjects.seen(found.records.map(({ id }) => ({ type: kind, id })));
    return { kind, rules, seen, pairs: seen, looked: hers.size, now: (await this.seenOf(found.now)).length };
  }

  private async pairsOf(kind: Ruled, records: Uncompared[], rules: readonly DuplicateRule[]): Promise<FoundPair[]> {
    const alone: Rules = { customer: [], lead: [], contact: [], [kind]: rules };
    const enabled = rules.filter((rule) => rule.enabled);
    const compared = new Set(enabled.flatMap(({ comparisons }) => comparisons.map(({ field }) => field)));
    const pairs: FoundPair[] = [];
    for (let at = 0; at < records.length; at += A_STEP) {
      const some = records.slice(at, at + A_STEP);
      const found =
        kind === 'contact'
          ? this.finder.people(
              some.map(({ id }) => id),
              alone,
            )
          : this.finder.companies(some, alone, new Set(RULE_FIELDS.filter((field) => compared.has(field))));
      pairs.push(...(await found));
    }
    return once(pairs);
  }

  private async seenOf(pairs: readonly FoundPair[]): Promise<FoundPair[]> {
    const { principal } = this.work;
    const untold = untoldTo(principal);
    const told = pairs.filter(
      ({ one, other, reasons }) =>
        mayDo(principal, `${one.object}.view`) &&
        mayDo(principal, `${other.object}.view`) &&
        !reasons.some(({ code }) => untold.has(code)),
    );
    const refs = told.flatMap(({ one, other }) => [refOf(one), refOf(other)]);
    const seen = await this.subjects.seen(refs);
    return told.filter(({ one, other }) => seen.has(one.id) && seen.has(other.id));
  }
}

const refOf = ({ object, id }: Side) => ({ type: object, id });
