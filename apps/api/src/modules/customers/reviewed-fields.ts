import type { FieldProblem } from '../../platform/http/domain-error.js';
import type { Customer } from './customer.entity.js';
import { CustomerIsInReview } from './customers.errors.js';

/** What is put up when a new customer is reviewed, and changes no more until that is over. */
const REVIEWED = [
  ...(['name', 'creditCode', 'industry', 'companySize', 'registeredAddress', 'region', 'kind'] as const),
  ...(['parentId', 'source', 'grade', 'primaryContactId', 'mainNeeds'] as const),
];

/** @param before as it was read @throws CustomerIsInReview naming every field at fault */
export function mustKeepReviewed(before: Readonly<Customer>, after: Readonly<Customer>): void {
  if (before.admission !== 'in_review') return;
  const { code } = CustomerIsInReview;
  const changed = REVIEWED.filter((field) => before[field] !== after[field]);
  const problems = changed.map((field): FieldProblem => ({ pointer: `/${field}`, code }));
  if (problems.length > 0) throw new CustomerIsInReview({ name: before.name }, problems);
}
