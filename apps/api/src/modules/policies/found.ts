import type { Finding, Text, Unwitnessed } from '@countersign/approval-engine';
import type { RefView } from '../../platform/http/views.js';

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

/** The same as people read it. */
export interface NamedFinding extends Found {
  /** The place, by the names of all it stands in. */
  readonly where: Text;
  /** What the codes among its parameters are called. */
  readonly words: Readonly<Record<string, Text>>;
  /** Who would submit the deal that shows it, as the reader may know her. */
  readonly submitter: RefView | null;
}

export function foundOf(finding: Finding): Found {
  const { code, path, params, severity, witness, unwitnessed } = finding;
  return { code, path, params, severity, witness: witness ? { ...witness } : null, unshown: unwitnessed ?? null };
}
