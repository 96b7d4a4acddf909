import { isCreditCode } from '@countersign/kernel';
import type { FieldProblem } from '../../platform/http/domain-error.js';
import { BodyIsInvalid } from '../../platform/http/http.errors.js';
import type { Customer } from './customer.entity.js';

/** A code as it is kept: upper case, half width, without blanks; what is empty is none. */
export function creditCodeFrom(text: string | null | undefined): string | null {
  return text?.normalize('NFKC').replace(/\s/g, '').toUpperCase() || null;
}

export function customerProblems({ creditCode }: Pick<Customer, 'creditCode'>, at = ''): FieldProblem[] {
  return creditCode === null || isCreditCode(creditCode)
    ? []
    : [{ pointer: `${at}/creditCode`, code: 'customer.credit_code' }];
}

/** @throws BodyIsInvalid naming every field at fault. */
export function refuseProblems(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new BodyIsInvalid({}, problems);
}
