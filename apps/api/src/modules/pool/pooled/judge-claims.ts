import type { DomainError } from '../../../platform/http/domain-error.js';
import type { RefusedRow } from '../../../platform/http/refused-rows.js';
import { ClaimCoolsDown, CustomerIsFrozen, CustomerIsTaken, QuotaIsUsedUp } from '../pool.errors.js';
import type { LockedInPool, Quota } from './pooled-customers.repository.js';

export interface Judged {
  readonly accepted: readonly LockedInPool[];
  readonly refused: readonly RefusedRow[];
}

/** What somebody may have of what she asked for, in the order in which she asked. */
export function judgeClaims(
  wanted: readonly string[],
  locked: readonly LockedInPool[],
  quotas: readonly Quota[],
): Judged {
  const inPool = new Map(locked.map((row) => [row.id, row]));
  const left = new Map(
    quotas.map(({ poolId, quota, claimed }) => [poolId, quota === null ? Infinity : quota - claimed]),
  );
  const accepted: LockedInPool[] = [];
  const refused: RefusedRow[] = [];
  for (const id of new Set(wanted)) {
    const row = inPool.get(id);
    const error = refusalOf(row, left, quotas);
    if (!row || error) {
      refused.push({ id, error: error ?? new CustomerIsTaken({}) });
      continue;
    }
    left.set(row.poolId, (left.get(row.poolId) ?? 0) - 1);
    accepted.push(row);
  }
  return { accepted, refused };
}

function refusalOf(
  row: LockedInPool | undefined,
  left: ReadonlyMap<string, number>,
  quotas: readonly Quota[],
): DomainError | null {
  if (!row) return new CustomerIsTaken({});
  if (row.appealed) return new CustomerIsFrozen({});
  if (row.coolsUntil) return new ClaimCoolsDown({ until: row.coolsUntil });
  if ((left.get(row.poolId) ?? 0) > 0) return null;
  const { quota, days } = quotas.find(({ poolId }) => poolId === row.poolId) ?? { quota: 0, days: 0 };
  return new QuotaIsUsedUp({ quota: quota ?? 0, days });
}
