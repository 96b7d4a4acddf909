import type { House } from '../harness/house.js';
import type { Attempt } from './ledger.js';

export interface Move {
  readonly attempt: Attempt;
  /** In a unit of work of the actor's. */
  readonly act: (house: House) => Promise<unknown>;
  /** The same over HTTP, in whichever process. */
  readonly http?: { readonly path: string; readonly body: object };
  /** Somebody else who may decide the same seat and does so at the same time: one of them comes first. */
  readonly rival?: Move;
  /** The record that stands in for the old one once this is done. */
  readonly becomes?: Subject;
}

/** Records that are put up again and again, also by several people at once. */
export interface Subject {
  readonly id: string;
  readonly purpose: string;
  readonly submitter: string;
}
