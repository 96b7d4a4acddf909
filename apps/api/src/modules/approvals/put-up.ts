import { hashOf, type Instance } from '@countersign/approval-engine';
import type { ApprovalInstance } from './approval-instance.entity.js';
import { DocumentIsAltered } from './approvals.errors.js';

/**
 * Nobody is shown, and nobody decides on, another document than the one whose hash stands in the chain.
 * @throws DocumentIsAltered
 */
export function mustBeWhatWasPutUp(
  { snapshot, number }: Pick<ApprovalInstance, 'snapshot' | 'number'>,
  { subject }: Pick<Instance, 'subject'>,
): void {
  if (hashOf(snapshot) !== subject.hash) throw new DocumentIsAltered({ number });
}
