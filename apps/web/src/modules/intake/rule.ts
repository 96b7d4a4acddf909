import type { Versioned } from '@/lib/record';
import { conditionOf, isWhole, testsOf, type LeadFact, type Tests } from './condition';

export interface RulePerson {
  id: string;
  name: string;
  weight: number;
  active: boolean;
}

/** Which leads go to whom. */
export interface LeadRule extends Versioned {
  name: string;
  enabled: boolean;
  condition: object;
  way: 'turn' | 'load';
  mostOpen: number | null;
  people: RulePerson[];
  gave: number;
}

export interface LeadRules {
  items: LeadRule[];
  facts: LeadFact[];
}

/** A rule as its form holds it: numbers as they are typed, empty for "any number". */
export interface RuleValues {
  name: string;
  enabled: boolean;
  /** null: it nests, and stays as it is. */
  tests: Tests | null;
  way: string;
  mostOpen: string;
  people: { id: string; name: string; weight: string }[];
}

export function valuesOf(rule: LeadRule | null): RuleValues {
  return {
    name: rule?.name ?? '',
    enabled: rule?.enabled ?? true,
    tests: rule ? testsOf(rule.condition) : { join: 'all', tests: [] },
    way: rule?.way ?? 'turn',
    mostOpen: rule?.mostOpen ? String(rule.mostOpen) : '',
    people: (rule?.people ?? []).map(({ id, name, weight }) => ({ id, name, weight: String(weight) })),
  };
}

/** Comparisons without a value are left out; what is no whole number goes as it was typed, and is refused with its field. */
export function bodyOf({ name, enabled, tests, way, mostOpen, people }: RuleValues): Record<string, unknown> {
  return {
    ...{ name: name.trim(), enabled, way },
    ...(tests ? { condition: conditionOf({ ...tests, tests: tests.tests.filter(isWhole) }) } : {}),
    mostOpen: figureOf(mostOpen),
    people: people.map(({ id, weight }) => ({ personId: id, weight: figureOf(weight) })),
  };
}

export function figureOf(typed: string): number | string | null {
  const text = typed.trim().normalize('NFKC');
  if (text === '') return null;
  return Number.isInteger(Number(text)) ? Number(text) : text;
}

/** The list with one of it somewhere else. */
export function movedTo<T extends { id: string }>(items: readonly T[], id: string, to: number): T[] {
  const moving = items.find((item) => item.id === id);
  if (!moving) return [...items];
  const rest = items.filter((item) => item.id !== id);
  return [...rest.slice(0, to), moving, ...rest.slice(to)];
}

interface Ref {
  id: string;
  name: string;
}

/** What the rules would have done with the leads of the last days. */
export interface Trial {
  days: number;
  leads: number;
  same: number;
  left: number;
  rules: (Ref & { gave: number; nobody: number })[];
  people: (Ref & { would: number; has: number })[];
  moves: { from: Ref; to: Ref; count: number }[];
  differences: (Ref & { number: string; rule: Ref; would: Ref; has: Ref })[];
}
