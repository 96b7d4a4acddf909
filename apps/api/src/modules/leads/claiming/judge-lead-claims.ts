import type { RefusedRow } from '../../../platform/http/refused-rows.js';
import { LeadCoolsDown, LeadIsTaken, LeadQuotaIsUsedUp } from './lead-pool.errors.js';
import type { PoolState, WaitingLead } from './lead-pool.repository.js';

type Rule = Pick<PoolState, 'claimQuota' | 'quotaDays' | 'claimed'>;

/** What somebody may have of what she asked for, in the order in which she asked. */
export function judgeLeadClaims(
  wanted: readonly string[],
  waiting: readonly WaitingLead[],
  { claimQuota, quotaDays, claimed }: Rule,
): { accepted: string[]; refused: RefusedRow[] } {
  const found = new Map(waiting.map((lead) => [lead.id, lead]));
  const accepted: string[] = [];
  const refused: RefusedRow[] = [];
  for (const id of new Set(wanted)) {
    const lead = found.get(id);
    if (!lead) refused.push({ id, error: new LeadIsTaken({}) });
    else if (lead.coolsUntil) refused.push({ id, error: new LeadCoolsDown({ until: lead.coolsUntil }) });
    else if (claimQuota !== null && claimed + accepted.length >= claimQuota)
      refused.push({ id, error: new LeadQuotaIsUsedUp({ quota: claimQuota, days: quotaDays }) });
    else accepted.push(id);
  }
  return { accepted, refused };
}
