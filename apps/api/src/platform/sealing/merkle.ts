import { createHash } from 'node:crypto';
import { canonicalJson } from '@countersign/kernel';

/** The sibling to hash with at one level of the way up. */
export interface ProofStep {
  readonly side: 'left' | 'right';
  readonly hash: string;
}

const LEAF = 0x00;
const NODE = 0x01;

/** A Merkle tree as RFC 9162 §2.1 defines it; a leaf is the canonical JSON of its value. Hashes are SHA-256, hex. */
export function leafHash(value: object): string {
  return sha256(Buffer.from([LEAF]), Buffer.from(canonicalJson(value), 'utf8'));
}

/** @returns the root over the leaf hashes in this order; the hash of nothing where there are none */
export function merkleRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return leaves[0] as string;
  const split = splitOf(leaves.length);
  return nodeHash(merkleRoot(leaves.slice(0, split)), merkleRoot(leaves.slice(split)));
}

/** The siblings from the leaf at `position` up to the root. */
export function merkleProof(leaves: readonly string[], position: number): ProofStep[] {
  if (leaves.length <= 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return position < split
    ? [...merkleProof(left, position), { side: 'right', hash: merkleRoot(right) }]
    : [...merkleProof(right, position - split), { side: 'left', hash: merkleRoot(left) }];
}

/** The largest power of two below the number of leaves. */
function splitOf(count: number): number {
  return 2 ** Math.floor(Math.log2(count - 1));
}

function nodeHash(left: string, right: string): string {
  return sha256(Buffer.from([NODE]), Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));
}

function sha256(...parts: readonly Buffer[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
