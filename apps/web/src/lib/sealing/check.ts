/** A check of everything that was sealed, as far as pages of any chain know it. */
export interface SealedCheck {
  status: 'never' | 'queued' | 'running' | 'done' | 'failed';
  requestedAt?: string;
  requestedBy?: { id: string; name: string } | null;
  finishedAt?: string | null;
  seals: number;
  findings: readonly { text: string }[];
}

export type Verdict = 'never' | 'checking' | 'failed' | 'broken' | 'whole';

/** What the last check says in one word. */
export function verdictOf({ status, findings }: Pick<SealedCheck, 'status' | 'findings'>): Verdict {
  if (status === 'never' || status === 'failed') return status;
  if (status !== 'done') return 'checking';
  return findings.length > 0 ? 'broken' : 'whole';
}

export const VERDICT_TONES = {
  never: 'neutral',
  checking: 'info',
  failed: 'bad',
  broken: 'bad',
  whole: 'ok',
} as const satisfies Record<Verdict, string>;
