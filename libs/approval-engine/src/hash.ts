import { canonicalJson, sha256Hex } from '@countersign/kernel';

/** SHA-256 (hex) of the canonical JSON of a value: the identity of a snapshot or of a policy version. */
export function hashOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}
