import { mayDo, type Principal } from '../../platform/access/principal.js';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import type { AllowanceView } from '../../platform/http/views.js';
import { INTAKE, type Lead } from './lead.entity.js';
import { LeadHasNoOwner, LeadIsClosed, LeadIsQualified } from './leads.errors.js';

export type LeadVerb = 'edit' | 'delete' | 'assign' | 'follow' | 'qualify' | 'disqualify' | 'reopen';

/** What somebody may do with a lead in its present state, and why not. */
export function canOf(
  lead: Pick<Lead, 'number' | 'status' | 'ownerId'>,
  me: Principal,
  locale: Locale,
): Record<LeadVerb, AllowanceView> {
  const { number, status, ownerId } = lead;
  const no = (code: string): AllowanceView => ({ allowed: false, code, detail: say(code, { number, status }, locale) });
  const permitted = (permission: string, reason: string | undefined): AllowanceView =>
    !mayDo(me, permission) ? { allowed: false } : reason === undefined ? { allowed: true } : no(reason);
  const closed = status === 'qualified' || status === 'unqualified' ? LeadIsClosed.code : undefined;
  const unowned = ownerId === INTAKE ? LeadHasNoOwner.code : undefined;
  return {
    edit: permitted('lead.edit', undefined),
    delete: permitted('lead.delete', status === 'qualified' ? LeadIsQualified.code : undefined),
    assign: permitted('lead.assign', closed),
    follow: status === 'following' ? { allowed: false } : permitted('lead.edit', closed ?? unowned),
    qualify: permitted('lead.qualify', closed ?? unowned),
    disqualify: permitted('lead.qualify', closed),
    reopen: mayDo(me, 'lead.qualify') ? { allowed: status === 'unqualified' } : { allowed: false },
  };
}
