import { evaluate, type Values } from '../../../platform/conditions/evaluate.js';
import { unmet, type Unmet } from '../../../platform/conditions/unmet.js';
import { LEAD_FACTS } from '../dispatch/lead-facts.js';
import type { LeadCriterion } from './lead-criterion.entity.js';

export type Criterion = Pick<LeadCriterion, 'id' | 'name' | 'condition' | 'required' | 'points'>;

export interface Judged {
  readonly criterion: Criterion;
  /** null: nobody has answered yet. */
  readonly met: boolean | null;
  readonly unmet: readonly Unmet[];
}

export interface Judgement {
  /** The points of what is met. */
  readonly score: number;
  /** What it could come to. */
  readonly most: number;
  readonly items: readonly Judged[];
}

/** @param answers by criterion, of those that somebody answers */
export function judge(criteria: readonly Criterion[], facts: Values, answers: ReadonlyMap<string, boolean>): Judgement {
  const items = criteria.map((criterion): Judged => {
    const { id, condition } = criterion;
    if (condition === null) return { criterion, met: answers.get(id) ?? null, unmet: [] };
    const met = evaluate(condition, LEAD_FACTS, facts) === true;
    return { criterion, met, unmet: met ? [] : unmet(condition, LEAD_FACTS, facts) };
  });
  return {
    score: items.reduce((sum, { met, criterion }) => sum + (met ? criterion.points : 0), 0),
    most: criteria.reduce((sum, { points }) => sum + Math.max(0, points), 0),
    items,
  };
}

/** Without these nothing is qualified: what is not met, and what nobody has answered. */
export const missingOf = ({ items }: Judgement): Criterion[] =>
  items.flatMap(({ criterion, met }) => (criterion.required && met !== true ? [criterion] : []));
