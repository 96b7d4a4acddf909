import { PermissionIsMissing } from '../../platform/access/access.errors.js';
import { mayDo, type Principal } from '../../platform/access/principal.js';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import type { AllowanceView } from '../../platform/http/views.js';
import { ClosingIsDecided, OpportunityIsClosed, OpportunityIsOpen } from './opportunities.errors.js';
import type { OpportunityRow } from './opportunity.row.js';

export interface Reader {
  readonly me: Principal;
  readonly locale: Locale;
}

export type OpportunityVerb = 'edit' | 'delete' | 'move' | 'close' | 'reopen';

/** What the reader may do to this deal now. Its stage and outcome are decided by the entity; this says the same beforehand. */
export function canOf(
  { number, outcome, closing }: Pick<OpportunityRow, 'number' | 'outcome' | 'closing'>,
  { me, locale }: Reader,
): Record<OpportunityVerb, AllowanceView> {
  const permitted = (verb: string, otherwise?: AllowanceView): AllowanceView => {
    const permission = `opportunity.${verb}`;
    if (mayDo(me, permission)) return otherwise ?? { allowed: true };
    return no(PermissionIsMissing.code, { permission }, locale);
  };
  const closed = outcome === 'open' ? undefined : no(OpportunityIsClosed.code, { number, outcome }, locale);
  const decided = closing === 'in_approval' ? no(ClosingIsDecided.code, { number }, locale) : undefined;
  return {
    edit: permitted('edit', decided),
    delete: permitted('delete'),
    move: permitted('edit', outcome === 'lost' ? closed : decided),
    close: permitted('close', closed ?? decided),
    reopen: permitted('close', closed ? undefined : no(OpportunityIsOpen.code, { number }, locale)),
  };
}

function no(code: string, params: Record<string, unknown>, locale: Locale): AllowanceView {
  return { allowed: false, code, detail: say(code, params, locale) };
}
