import type { Finding, Unwitnessed } from '@countersign/approval-engine';

/** Why a finding has no deal to show it: the engine's reasons, and those that follow from what a record brings. */
export type Unshown = Unwitnessed | 'never_asked' | 'never_brought';

/** One thing that is wrong with a policy; an error keeps it from being published. */
export interface Found {
  readonly code: string;
  readonly path: string;
  readonly severity: 'error' | 'warning';
  readonly params: Readonly<Record<string, unknown>>;
  readonly witness: Record<string, unknown> | null;
  readonly unshown: Unshown | null;
}

export function foundOf(finding: Finding): Found {
  const { code, path, params, severity, witness, unwitnessed } = finding;
  return { code, path, params, severity, witness: witness ? { ...witness } : null, unshown: unwitnessed ?? null };
}
