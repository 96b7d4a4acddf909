import type { Envelope, Facts, Substance } from '@countersign/approval-engine';
import type { MoneyJson } from '@countersign/kernel';
import type { SubjectRef } from './approval-instances.repository.js';

/** A subject put up for approval. */
export interface OpenRequest {
  /** Which policy decides: `quote.discount`, `contract.approval`. */
  readonly purpose: string;
  /**
   * Whose record it is. It goes the way of her submissions whoever puts it up for her, and neither of the two decides it.
   */
  readonly ownerId: string;
  readonly subject: {
    readonly type: string;
    readonly id: string;
    readonly title: string;
    readonly number: string;
    readonly version: number;
    /** Everything that is approved, as plain JSON; `hashOf(snapshot)` is what a grant is bound to. */
    readonly snapshot: object;
  };
  readonly facts: Facts;
  /**
   * The record of which this is a newer version. Its approval, if it is under way, is superseded; where the policy
   * carries decisions over, those stand for which nothing decisive got worse. Without it, the same record's last approval.
   */
  readonly carries?: SubjectRef;
  /** The limits to be granted on approval; none where the approval grants its content alone. */
  readonly envelope?: Envelope;
  /** What its decisions are about beside the facts: a newer version is spared nobody where it goes beyond that. */
  readonly substance?: Substance;
  /** What the inbox shows of it; `ratio` in basis points. */
  readonly summary: {
    readonly amount: MoneyJson | null;
    readonly ratio: number | null;
    readonly customerName: string | null;
  };
  readonly note: string;
  /** What the submitter was shown that would be asked; refused where more is asked by now. */
  readonly shown?: readonly string[] | undefined;
  /** The request's key: the same key for the same subject has one effect. */
  readonly idempotencyKey?: string;
}
