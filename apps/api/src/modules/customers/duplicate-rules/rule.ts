/** What there are rules for. Companies are compared with companies, people with people of the same customer. */
export const RULED = ['customer', 'lead', 'contact'] as const;
export type Ruled = (typeof RULED)[number];

export const RULE_FIELDS = ['name', 'creditCode', 'phone', 'email', 'wechat'] as const;
export type RuleField = (typeof RULE_FIELDS)[number];

/** Equal once both are levelled (width, case, punctuation, prefixes of telephones), or names that are alike enough. */
export const MEASURES = ['exact', 'alike'] as const;

/** Refused when it is entered; warned of while it is typed; or found by the look through what is there alone. */
export const OUTCOMES = ['refuse', 'warn', 'list'] as const;

export interface Comparison {
  readonly field: RuleField;
  readonly how: (typeof MEASURES)[number];
  /** How alike at least, 30 to 100; null unless the measure is `alike`. */
  readonly least: number | null;
}

export interface DuplicateRule {
  readonly name: string;
  readonly enabled: boolean;
  /** Records of these kinds are compared. */
  readonly against: readonly Ruled[];
  /** All of them have to hold. */
  readonly comparisons: readonly Comparison[];
  readonly outcome: (typeof OUTCOMES)[number];
  /** Whether two records that are there already come on the list of duplicates. */
  readonly listed: boolean;
}

/** What two records have in common, whatever the rules make of it. */
export interface Evidence {
  readonly object: Ruled;
  readonly same: ReadonlySet<RuleField>;
  /** The score of the comparison of their names; 0 where it calls them different. */
  readonly alike: number;
}

/** What may be compared of a kind, and with which. */
export const COMPARABLE: Readonly<Record<Ruled, { fields: readonly RuleField[]; against: readonly Ruled[] }>> = {
  customer: { fields: RULE_FIELDS, against: ['customer', 'lead'] },
  lead: { fields: ['name', 'phone', 'email', 'wechat'], against: ['customer', 'lead'] },
  contact: { fields: ['name', 'phone', 'email', 'wechat'], against: ['contact'] },
};

/** The first rule that applies decides, also where it says less than a later one would. */
export function ruleFor(rules: readonly DuplicateRule[], evidence: Evidence): DuplicateRule | null {
  return rules.find((rule) => applies(rule, evidence)) ?? null;
}

function applies({ enabled, against, comparisons }: DuplicateRule, { object, same, alike }: Evidence): boolean {
  return (
    enabled &&
    against.includes(object) &&
    comparisons.every(({ field, how, least }) => same.has(field) || (how === 'alike' && alike >= (least ?? 100)))
  );
}

/** What has to be known of two records to say whether the list names them: nothing after the last rule that lists. */
export function fieldsThatList(rules: readonly DuplicateRule[]): Set<RuleField> {
  const last = rules.findLastIndex(({ enabled, listed }) => enabled && listed);
  const counting = rules.slice(0, last + 1).filter(({ enabled }) => enabled);
  return new Set(counting.flatMap(({ comparisons }) => comparisons.map(({ field }) => field)));
}
