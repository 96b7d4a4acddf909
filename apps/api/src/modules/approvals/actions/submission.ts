import { hashOf, type Subject } from '@countersign/approval-engine';
import { HOUSE, type Actor } from '../../../platform/access/principal.js';
import type { OpenRequest } from '../open-request.js';

/** What of a submission stays as it is for its round. */
export function frozen({ subject, facts, summary, note }: OpenRequest, now: Date) {
  const { type, id, version, title, number, snapshot } = subject;
  return {
    subjectType: type,
    subjectId: id,
    subjectVersion: version,
    title,
    number,
    snapshot,
    subjectHash: hashOf(snapshot),
    facts,
    note,
    orgAsOf: now,
    submittedAt: now,
    amount: summary.amount?.amount ?? null,
    currency: summary.amount?.currency ?? null,
    ratio: summary.ratio,
    customerName: summary.customerName,
  };
}

export function subjectOf({ subject, facts, envelope, substance }: OpenRequest): Subject {
  const { type, id, title, number, snapshot } = subject;
  const limits = { ...(envelope ? { envelope } : {}), ...(substance ? { substance } : {}) };
  return { type, id, title, number, snapshot, facts, ...limits };
}

/** Who puts it up: what the house does (seeds), it does in the name of whose record it is. */
export function putUpBy({ ownerId }: OpenRequest, actor: Actor): string {
  return actor === HOUSE ? ownerId : actor.personId;
}

/** What the submitter saw of the route, if she says so. */
export function shownTo({ shown }: OpenRequest): { readonly shown?: readonly string[] } {
  return shown ? { shown } : {};
}
