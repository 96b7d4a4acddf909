import type { Versioned } from '@/lib/record';
import { conditionOf, isWhole, testsOf, type LeadFact, type Tests } from './condition';
import { figureOf } from './rule';
import type { Unmet } from './useConditionWords';

/** Something a lead is judged by. */
export interface Criterion extends Versioned {
  name: string;
  enabled: boolean;
  /** null: whoever follows the lead answers. */
  condition: object | null;
  required: boolean;
  points: number;
}

export interface Criteria {
  items: Criterion[];
  facts: LeadFact[];
}

export interface CriterionValues {
  name: string;
  enabled: boolean;
  by: string;
  /** null: it nests, and stays as it is. */
  tests: Tests | null;
  required: boolean;
  points: string;
}

export function valuesOf(criterion: Criterion | null): CriterionValues {
  const condition = criterion?.condition ?? null;
  return {
    name: criterion?.name ?? '',
    enabled: criterion?.enabled ?? true,
    by: criterion && condition === null ? 'person' : 'fields',
    tests: condition ? testsOf(condition) : { join: 'all', tests: [] },
    required: criterion?.required ?? false,
    points: String(criterion?.points ?? 10),
  };
}

export function bodyOf({ name, enabled, by, tests, required, points }: CriterionValues): Record<string, unknown> {
  const condition = tests ? { condition: conditionOf({ ...tests, tests: tests.tests.filter(isWhole) }) } : {};
  return {
    ...{ name: name.trim(), enabled, required },
    ...(by === 'person' ? { condition: null } : condition),
    points: figureOf(points) ?? 0,
  };
}

export interface JudgedCriterion {
  id: string;
  name: string;
  required: boolean;
  points: number;
  /** null: nobody has answered. */
  met: boolean | null;
  /** Somebody answers it. */
  answered: boolean;
  by: { id: string; name: string } | null;
  at: string | null;
  unmet: Unmet[];
}

/** The score of a lead with its reasons, and what it lacks to be qualified. */
export interface Judgement {
  score: number;
  most: number;
  missing: string[];
  items: JudgedCriterion[];
}
