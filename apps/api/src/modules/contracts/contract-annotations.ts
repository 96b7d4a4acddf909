import type { Contract } from './contract.entity.js';

/**
 * Remarks about a contract that are written at any time: they are no part of what is approved, signed or printed. The
 * guard of the table lets exactly these columns change while everything else is locked (`contract_annotations()`).
 */
export const ANNOTATIONS = ['note', 'filingHint'] as const satisfies readonly (keyof Contract)[];

export type Annotations = Pick<Contract, (typeof ANNOTATIONS)[number]>;

export const NO_ANNOTATIONS: Annotations = { note: '', filingHint: '' };

export function annotationsOf({ note, filingHint }: Annotations): Annotations {
  return { note, filingHint };
}
