import { businessDate } from '@countersign/kernel';
import type { OrgDirectory } from '@countersign/approval-engine';
import type { PlannedSuccessor } from '../../../platform/handover/planned-successors.js';

/** The kind under which a handover divides the approvals that wait for a leaver. */
export const SEATS = 'seat';

/**
 * The organisation as it stands for one approval: whoever has gone entrusted it, before anything else she entrusted, to whom
 * her handover names. He is her proxy in it and no more: the engine takes him where he may decide, and otherwise goes on as
 * it does for every leaver.
 */
export function entrusted(org: OrgDirectory, planned: readonly PlannedSuccessor[]): OrgDirectory {
  const today = businessDate(new Date(org.asOf));
  const gone = new Set(org.people.flatMap(({ id, disabled }) => (disabled ? [id] : [])));
  const named = planned
    .filter(({ personId }) => gone.has(personId))
    .map(({ personId, successorId }) => ({ principal: personId, proxy: successorId, from: today, until: today }));
  return named.length > 0 ? { ...org, proxies: [...named, ...(org.proxies ?? [])] } : org;
}

/** The organisation as if somebody had gone. */
export function without(org: OrgDirectory, personId: string): OrgDirectory {
  return { ...org, people: org.people.map((one) => (one.id === personId ? { ...one, disabled: true } : one)) };
}
