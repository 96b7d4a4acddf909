import type { Finding } from './finding.js';
import { leafHash, merkleRoot } from '../../platform/sealing/merkle.js';
import { sealHash, type Leaf, type Seal, type SealBefore } from './seal.js';

/**
 * What is wrong with one seal, given the one before it.
 * @param covered how many actions its leaves add to what earlier seals covered
 */
export function checkSeal(before: SealBefore, seal: Seal, leaves: readonly Leaf[], covered: number): Finding[] {
  const code = brokenSeal(before, seal, leaves, covered);
  return code ? [{ code, seal: code === 'seal_missing' ? before.number + 1 : seal.number, ...NOTHING }] : [];
}

const NOTHING = { instanceId: null, number: null, seq: null };

function brokenSeal(before: SealBefore, seal: Seal, leaves: readonly Leaf[], covered: number): Finding['code'] | null {
  if (seal.number !== before.number + 1) return 'seal_missing';
  if (sealHash(seal) !== seal.hash) return 'seal_altered';
  if (seal.previousHash !== before.hash) return 'seal_unchained';
  if (seal.instances !== leaves.length || merkleRoot(leaves.map(leafHash)) !== seal.merkleRoot) return 'seal_altered';
  const counted = seal.actions === covered && seal.actionsTotal === before.actionsTotal + covered;
  return counted ? null : 'seal_miscounts';
}
