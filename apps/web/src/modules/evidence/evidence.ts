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
export interface Verification {
  status: 'never' | 'queued' | 'running' | 'done' | 'failed';
  requestedAt?: string;
  requestedBy?: { id: string; name: string } | null;
  finishedAt?: string | null;
  instances: number;
  actions: number;
  seals: number;
  findings: Finding[];
}

export function isUnderWay({ status }: Verification): boolean {
  return status === 'queued' || status === 'running';
}

export type Verdict = 'never' | 'checking' | 'failed' | 'broken' | 'whole';

/** What the last check says in one word. */
export function verdictOf(verification: Verification): Verdict {
  if (verification.status === 'never') return 'never';
  if (isUnderWay(verification)) return 'checking';
  if (verification.status === 'failed') return 'failed';
  return verification.findings.length > 0 ? 'broken' : 'whole';
}
