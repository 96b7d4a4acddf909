import { merkleRoot } from '../../../platform/sealing/merkle.js';
import type { AuditFinding, FindingCode } from './audit-finding.js';
import { leavesOf, sealHash, type AuditSeal, type Leaves, type SealBefore, type SealedEntry } from './entry-seal.js';

const DAY_MS = 86_400_000;
const LEAST_DAYS = 190;

/** A root that somebody kept where nobody here can reach. */
export interface KeptRoot {
  readonly number: number;
  readonly hash: string;
}

/** Whether a seal follows from the one before; its entries are looked at apart. */
export function checkLink(before: SealBefore, seal: AuditSeal): AuditFinding[] {
  if (seal.number !== before.number + 1) return [finding('seal_missing', before.number + 1)];
  if (sealHash(seal) !== seal.hash) return [finding('seal_altered', seal.number)];
  const follows = seal.previousHash === before.hash && seal.afterId === before.upToId;
  return follows ? [] : [finding('seal_unchained', seal.number)];
}

/** Whoever cut the end off the chain, or wrote all of it anew, cannot have a root again that others keep. */
export function checkKept(kept: KeptRoot | null, seals: readonly AuditSeal[]): AuditFinding[] {
  if (!kept || seals.some(({ number, hash }) => number === kept.number && hash === kept.hash)) return [];
  return [finding('kept_root_missing', kept.number)];
}

/** A month may go only once its last day is older than the law asks. */
export function checkDrop({ number, sealedAt, parts }: AuditSeal): AuditFinding[] {
  return parts.flatMap(({ month }) => {
    const [year, of] = month.split('-').map(Number) as [number, number];
    const ended = Date.parse(
      `${of === 12 ? year + 1 : year}-${String((of % 12) + 1).padStart(2, '0')}-01T00:00:00+08:00`,
    );
    return Date.parse(sealedAt) - ended >= LEAST_DAYS * DAY_MS
      ? []
      : [finding('month_dropped_early', number, { month })];
  });
}

/**
 * The entries under one seal against what was sealed, the first bad one first.
 * @param dropped the months that went with a seal that says so
 */
export function checkEntries(
  seal: AuditSeal,
  entries: readonly SealedEntry[],
  kept: readonly Leaves[],
  dropped: ReadonlySet<string>,
): AuditFinding[] {
  const found = new Map(leavesOf(entries).map((leaves) => [leaves.month, leaves]));
  const bad: AuditFinding[] = [];
  for (const { month, root } of seal.parts) {
    if (dropped.has(month)) continue;
    const now = found.get(month);
    const was = kept.find((leaves) => leaves.month === month);
    const whole = was && merkleRoot(was.hashes) === root ? was : undefined;
    if (now && merkleRoot(now.hashes) === root) {
      if (!whole || whole.ids.join() !== now.ids.join()) bad.push(finding('leaves_altered', seal.number, { month }));
    } else if (whole) bad.push(...differences(seal.number, whole, now ?? { month, ids: [], hashes: [] }));
    else bad.push(finding(now ? 'entries_differ' : 'month_missing', seal.number, { month }));
  }
  return [...bad, ...strangers(seal, found, dropped)].sort((a, b) => Number(a.entryId ?? 0) - Number(b.entryId ?? 0));
}

function differences(seal: number, was: Leaves, now: Leaves): AuditFinding[] {
  const { month } = was;
  const hashes = new Map(now.ids.map((id, at) => [id, now.hashes[at]]));
  const lost = was.ids.flatMap((entryId, at) => {
    if (!hashes.has(entryId)) return [finding('entry_deleted', seal, { entryId, month })];
    return hashes.get(entryId) === was.hashes[at] ? [] : [finding('entry_altered', seal, { entryId, month })];
  });
  const known = new Set(was.ids);
  const twice = now.ids.filter((id, at) => now.ids.indexOf(id) !== at);
  const added = [...now.ids.filter((id) => !known.has(id)), ...twice];
  return [...lost, ...added.map((entryId) => finding('entry_inserted', seal, { entryId, month }))];
}

/** Entries in a month of which the seal says nothing, or of which nothing may be left. */
function strangers(seal: AuditSeal, found: ReadonlyMap<string, Leaves>, dropped: ReadonlySet<string>): AuditFinding[] {
  const sealed = new Set(seal.parts.map(({ month }) => month).filter((month) => !dropped.has(month)));
  return [...found.values()]
    .filter(({ month }) => !sealed.has(month))
    .flatMap(({ month, ids }) => ids.map((entryId) => finding('entry_inserted', seal.number, { entryId, month })));
}

function finding(code: FindingCode, seal: number, more: Partial<AuditFinding> = {}): AuditFinding {
  return { code, seal, entryId: null, month: null, ...more };
}
