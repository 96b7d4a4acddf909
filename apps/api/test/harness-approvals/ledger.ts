import type { ActionKind } from '@countersign/approval-engine';

/** What somebody set out to do, under one key. */
export interface Attempt {
  readonly key: string;
  /** A proposal is none of an approval's actions, nor is looking at it. */
  readonly kind: ActionKind | 'propose' | 'see';
  /** Null for a submission that opens an approval. */
  readonly instanceId: string | null;
  readonly login: string;
  /** The content the actor had before him, for what depends on it. */
  readonly seenHash: string | null;
}

/** `unknown`: the connection was cut, so that only a repetition can tell. */
export type Outcome = 'done' | 'unknown' | { readonly refused: string };

/** What the callers have been told. The database must agree with it. */
export class Ledger {
  private readonly entries = new Map<string, { attempt: Attempt; done: number; refused: string | null }>();
  readonly counts = new Map<string, number>();

  note(attempt: Attempt, outcome: Outcome): void {
    const entry = this.entries.get(attempt.key) ?? { attempt, done: 0, refused: null };
    if (outcome === 'done') entry.done += 1;
    else if (outcome !== 'unknown') entry.refused = outcome.refused;
    this.entries.set(attempt.key, entry);
    const word = outcome === 'done' || outcome === 'unknown' ? outcome : outcome.refused;
    const name = `${attempt.kind} ${word}`;
    this.count(name);
  }

  count(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  get told() {
    return [...this.entries.values()];
  }

  forget(): void {
    this.entries.clear();
  }
}
