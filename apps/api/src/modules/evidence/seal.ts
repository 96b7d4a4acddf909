import { GENESIS, hashOf } from '@countersign/approval-engine';
import { leafHash, merkleRoot } from '../../platform/sealing/merkle.js';

/** How far one approval had come when a day was sealed: its last action, and the hash the chain ended in. */
export interface Leaf {
  readonly instanceId: string;
  readonly seq: number;
  readonly head: string;
}

/** What a seal says. `hash` is the daily root to publish: it stands for everything recorded up to then. */
export interface Seal {
  /** 1, 2, 3 … without a gap. */
  readonly number: number;
  /** The business day it closes, or on demand the day it was made. */
  readonly day: string;
  /** ISO 8601 instant. */
  readonly sealedAt: string;
  /** Approvals acted on since the seal before; each is one leaf. */
  readonly instances: number;
  /** Actions since the seal before, and since the beginning. */
  readonly actions: number;
  readonly actionsTotal: number;
  readonly merkleRoot: string;
  readonly previousHash: string;
  readonly hash: string;
}

export type SealBefore = Pick<Seal, 'number' | 'hash' | 'actionsTotal'>;

/** What the first seal is chained to. */
export const NO_SEAL: SealBefore = { number: 0, hash: GENESIS, actionsTotal: 0 };

/** Leaves are in the order of their approvals' ids, so that whoever has them finds the same root. */
export function sealOf(
  before: SealBefore,
  leaves: readonly Leaf[],
  { day, sealedAt, actions }: Pick<Seal, 'day' | 'sealedAt' | 'actions'>,
): Seal {
  const content = {
    number: before.number + 1,
    day,
    sealedAt,
    instances: leaves.length,
    actions,
    actionsTotal: before.actionsTotal + actions,
    merkleRoot: merkleRoot(leaves.map(leafHash)),
    previousHash: before.hash,
  };
  return { ...content, hash: hashOf(content) };
}

export function sealHash({ hash: _, ...content }: Seal): string {
  return hashOf(content);
}
