import { Money } from '@countersign/kernel';
import { BodyIsInvalid } from '../../platform/http/http.errors.js';
import type { MoneyDto } from '../../platform/http/money.dto.js';
import type { Project } from './project.entity.js';

/** An amount as columns; null where there is none. @throws BodyIsInvalid for one below zero */
export function amountColumns(typed: MoneyDto | null): Pick<Project, 'amount' | 'currency'> {
  if (typed === null) return { amount: null, currency: null };
  const money = Money.parse(typed);
  if (money.isNegative()) throw new BodyIsInvalid({}, [{ pointer: '/amount/amount', code: 'project.amount_negative' }]);
  return { amount: money.amount, currency: money.currency };
}

/** @throws BodyIsInvalid for days in the wrong order */
export function mustBeInOrder({ plannedFrom, plannedUntil }: Pick<Project, 'plannedFrom' | 'plannedUntil'>): void {
  if (plannedFrom !== null && plannedUntil !== null && plannedUntil < plannedFrom)
    throw new BodyIsInvalid({}, [{ pointer: '/plannedUntil', code: 'project.dates_reversed' }]);
}
