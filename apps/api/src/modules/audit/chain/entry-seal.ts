import { GENESIS, hashOf } from '@countersign/approval-engine';
import { leafHash, merkleRoot } from '../../../platform/sealing/merkle.js';

/** One entry of the log as it is hashed: every column as text, in the order of the table. */
export interface SealedEntry {
  readonly id: string;
  /** `2026-11`, by the company's calendar; the month whose partition holds the entry. */
  readonly month: string;
  readonly columns: readonly (string | null)[];
}

/** What one seal says of one month: how many entries, and the root over them in the order of their ids. */
export interface Part {
  readonly month: string;
  readonly entries: number;
  readonly root: string;
}

/** The hashes of a part, one by one, kept for as long as the entries are: they tell which entry is not as it was. */
export interface Leaves {
  readonly month: string;
  readonly ids: readonly string[];
  readonly hashes: readonly string[];
}

export interface AuditSeal {
  /** 1, 2, 3 … without a gap. */
  readonly number: number;
  /** Of entries, or of the dropping of a month that is old enough. */
  readonly kind: 'entries' | 'drop';
  /** ISO 8601 instant. */
  readonly sealedAt: string;
  /** Every entry above `afterId` up to `upToId`. */
  readonly afterId: string;
  readonly upToId: string;
  readonly entries: number;
  readonly parts: readonly Part[];
  readonly previousHash: string;
  /** What is published: it stands for every entry up to `upToId`. */
  readonly hash: string;
}

export type SealBefore = Pick<AuditSeal, 'number' | 'hash' | 'upToId'>;

/** What the first seal is chained to. */
export const NO_SEAL: SealBefore = { number: 0, hash: GENESIS, upToId: '0' };

export function leavesOf(entries: readonly SealedEntry[]): Leaves[] {
  const months = [...new Set(entries.map(({ month }) => month))].sort();
  return months.map((month) => {
    const own = entries.filter((entry) => entry.month === month);
    return { month, ids: own.map(({ id }) => id), hashes: own.map(({ columns }) => leafHash([...columns])) };
  });
}

export function partOf({ month, hashes }: Leaves): Part {
  return { month, entries: hashes.length, root: merkleRoot(hashes) };
}

export function sealOf(before: SealBefore, leaves: readonly Leaves[], upToId: string, sealedAt: string): AuditSeal {
  const parts = leaves.map(partOf);
  return chained(before, { kind: 'entries', sealedAt, afterId: before.upToId, upToId, parts });
}

/** Says in the chain that a month went, so that its absence is told from a deletion. */
export function dropOf(before: SealBefore, month: string, entries: number, sealedAt: string): AuditSeal {
  const parts = [{ month, entries, root: '' }];
  return chained(before, { kind: 'drop', sealedAt, afterId: before.upToId, upToId: before.upToId, parts });
}

function chained(
  before: SealBefore,
  said: Pick<AuditSeal, 'kind' | 'sealedAt' | 'afterId' | 'upToId' | 'parts'>,
): AuditSeal {
  const entries = said.parts.reduce((sum, part) => sum + part.entries, 0);
  const content = { number: before.number + 1, ...said, entries, previousHash: before.hash };
  return { ...content, hash: hashOf(content) };
}

export function sealHash({ hash: _, ...content }: AuditSeal): string {
  return hashOf(content);
}
