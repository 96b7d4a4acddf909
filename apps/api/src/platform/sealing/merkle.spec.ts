import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leafHash, merkleProof, merkleRoot, type ProofStep } from './merkle.js';

const sha = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest('hex');
const climb = (leaf: string, steps: readonly ProofStep[]) =>
  steps.reduce((hash, { side, hash: sibling }) => {
    const pair = side === 'left' ? [sibling, hash] : [hash, sibling];
    return sha(Buffer.from([1]), ...pair.map((each) => Buffer.from(each, 'hex')));
  }, leaf);

describe('a Merkle tree', () => {
  it('over nothing is the hash of nothing, as RFC 9162 says', () => {
    expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('splits three leaves into two and one', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => leafHash({ name })) as [string, string, string];
    const left = sha(Buffer.from([1]), Buffer.from(a, 'hex'), Buffer.from(b, 'hex'));

    expect(merkleRoot([a, b, c])).toBe(sha(Buffer.from([1]), Buffer.from(left, 'hex'), Buffer.from(c, 'hex')));
  });

  it('never takes a node for a leaf', () => {
    expect(leafHash({})).toBe(sha(Buffer.from([0]), Buffer.from('{}')));
  });

  it('proves every leaf it holds, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 40 }), fc.nat(), (values, at) => {
        const leaves = values.map((value) => leafHash({ value }));
        const position = at % leaves.length;
        const proof = merkleProof(leaves, position);

        expect(climb(leaves[position] as string, proof)).toBe(merkleRoot(leaves));
        expect(climb(leafHash({ value: -1 }), proof)).not.toBe(merkleRoot(leaves));
      }),
    );
  });
});
