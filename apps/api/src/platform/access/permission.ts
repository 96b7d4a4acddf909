import type { Refusal } from '../http/allowance.js';
import { PermissionIsMissing } from './access.errors.js';
import { mayDo, type Principal } from './principal.js';

/** The first thing every verb asks: a refusal naming the permission that is missing, or null. */
export function permitted(principal: Principal, permission: string): Refusal {
  return mayDo(principal, permission) ? null : new PermissionIsMissing({ permission });
}
