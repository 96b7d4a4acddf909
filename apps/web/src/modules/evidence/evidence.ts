import { type SealedCheck } from '@/lib/sealing';

/** A seal over everything recorded up to then; `hash` is what is published. */
export interface Root {
  number: number;
  day: string;
  sealedAt: string;
  instances: number;
  actions: number;
  actionsTotal: number;
  merkleRoot: string;
  previousHash: string;
  hash: string;
}

export interface Finding {
  code: string;
  text: string;
  instanceId: string | null;
  seq: number | null;
  seal: number | null;
}

/** The last check of everything recorded. */
export interface Verification extends SealedCheck {
  instances: number;
  actions: number;
  findings: Finding[];
}
