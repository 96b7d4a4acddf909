import type { Versioned } from '@/lib/record';

export type Kind = 'customer' | 'lead' | 'contact';
export type RuleField = 'name' | 'creditCode' | 'phone' | 'email' | 'wechat';
export const KINDS: readonly Kind[] = ['customer', 'lead', 'contact'];
export const OUTCOMES = ['refuse', 'warn', 'list'] as const;

export interface Comparison {
  field: RuleField;
  how: 'exact' | 'alike';
  least: number | null;
}

/** By what two records count as one. */
export interface DuplicateRule {
  name: string;
  enabled: boolean;
  against: Kind[];
  comparisons: Comparison[];
  outcome: (typeof OUTCOMES)[number];
  listed: boolean;
}

export interface RuleSet extends Versioned {
  kind: Kind;
  shipped: boolean;
  rules: DuplicateRule[];
  fixedRules: DuplicateRule[];
  fields: RuleField[];
  against: Kind[];
  changedBy: { id: string; name: string } | null;
  changedAt: string | null;
}

export interface Trial {
  looked: number;
  pairs: number;
  now: number;
  rules: { name: string; pairs: number }[];
  examples: { one: Tried; other: Tried; rule: string; reasons: { code: string; parts: string[] }[] }[];
}

interface Tried {
  object: Kind;
  id: string;
  name: string;
}

/** A rule as its form holds it: of every field how it is compared, '' where it is not. */
export interface RuleValues {
  name: string;
  enabled: boolean;
  outcome: string;
  listed: boolean;
  against: Partial<Record<Kind, boolean>>;
  how: Partial<Record<RuleField, string>>;
  least: string;
}

const LIKELY = 60;

export function valuesOf(rule: DuplicateRule | null, { fields, against }: RuleSet): RuleValues {
  const compared = new Map(rule?.comparisons.map((each) => [each.field, each]));
  return {
    name: rule?.name ?? '',
    enabled: rule?.enabled ?? true,
    outcome: rule?.outcome ?? 'warn',
    listed: rule?.listed ?? true,
    against: Object.fromEntries(against.map((kind) => [kind, rule ? rule.against.includes(kind) : true])),
    how: Object.fromEntries(fields.map((field) => [field, compared.get(field)?.how ?? ''])),
    least: String(compared.get('name')?.least ?? LIKELY),
  };
}

export function ruleOf({ name, enabled, outcome, listed, against, how, least }: RuleValues): DuplicateRule {
  const compared = Object.entries(how).filter(([, measure]) => measure !== '') as [RuleField, Comparison['how']][];
  return {
    name: name.trim(),
    enabled,
    outcome: outcome as DuplicateRule['outcome'],
    listed: listed || outcome === 'list',
    against: KINDS.filter((kind) => against[kind]),
    comparisons: compared.map(([field, measure]) => ({
      field,
      how: measure,
      least: measure === 'alike' ? Number(least.normalize('NFKC')) : null,
    })),
  };
}

/** How alike names have to be, in three words: written differently, likely one, related. */
export const degreeOf = (least: number): 'same' | 'likely' | 'related' =>
  least >= 99 ? 'same' : least >= LIKELY ? 'likely' : 'related';
