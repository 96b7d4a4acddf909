import { canonicalJson, Money } from '@countersign/kernel';
import { chain, fold, GENESIS, hashOf, type Action, type Instance } from '@countersign/approval-engine';
import type { EvidenceAction, EvidenceGrant, EvidenceRecord } from './evidence-record.js';
import type { Finding } from './finding.js';
import type { Leaf } from './seal.js';

/**
 * What is wrong with the record of one approval, first bad link first: its chain, the copies lists read, what was put
 * forward, what it came to, and what earlier seals say of it.
 * @param sealed the leaves of this approval, oldest first
 */
export function checkRecord(record: EvidenceRecord, sealed: readonly (Leaf & { seal: number })[]): Finding[] {
  const { id: instanceId, number } = record.instance;
  const links = chainFindings(record.actions);
  const findings = [...links, ...sealFindings(record.actions, sealed)];
  // A broken history folds to nothing that could be compared.
  const rest =
    links.length > 0 ? [] : [...contentFindings(record), ...nameFindings(record), ...outcomeFindings(record)];
  return [...findings, ...rest].map((finding) => ({ instanceId, number, seq: null, seal: null, ...finding }));
}

type Found = Pick<Finding, 'code'> & Partial<Finding>;

function chainFindings(actions: readonly EvidenceAction[]): Found[] {
  let previous = GENESIS;
  for (const [index, action] of actions.entries()) {
    const seq = index + 1;
    const code = brokenLink(action, seq, previous);
    if (code) return [{ code, seq }];
    previous = action.hash;
  }
  return actions.length === 0 ? [{ code: 'nothing_recorded' }] : [];
}

function brokenLink(action: EvidenceAction, seq: number, previous: string): Finding['code'] | null {
  if (action.seq !== seq) return 'link_missing';
  if (chain(previous, action.events) !== action.hash) return 'link_altered';
  if (action.previousHash !== previous) return 'link_unchained';
  const acted = actedIn(action);
  if (acted?.seq !== seq) return 'link_moved';
  return sameCopy(action, acted) ? null : 'copy_altered';
}

/** The columns that lists read are copies of what the event says. */
function sameCopy(row: EvidenceAction, acted: Action): boolean {
  return (
    Date.parse(row.at) === Date.parse(acted.at) &&
    row.action === acted.kind &&
    row.taskId === acted.taskId &&
    row.nodeKey === acted.nodeKey &&
    row.opinion === acted.opinion &&
    row.reason === acted.reason &&
    row.subjectHash === acted.subjectHash &&
    row.idempotencyKey === acted.idempotencyKey &&
    row.actorId === acted.actor &&
    row.principalId === acted.principal
  );
}

function actedIn({ events }: EvidenceAction): Action | undefined {
  return events.flatMap((event) => (event.type === 'Acted' ? [event.action] : []))[0];
}

function sealFindings(actions: readonly EvidenceAction[], sealed: readonly (Leaf & { seal: number })[]): Found[] {
  const broken = sealed.find(({ seq, head }) => actions.find((action) => action.seq === seq)?.hash !== head);
  if (!broken) return [];
  const isGone = !actions.some(({ seq }) => seq === broken.seq);
  const firstGone = Math.min(broken.seq, (actions.at(-1)?.seq ?? 0) + 1);
  return [{ code: isGone ? 'truncated' : 'seal_contradicts', seq: isGone ? firstGone : broken.seq, seal: broken.seal }];
}

function contentFindings({ actions, rounds }: EvidenceRecord): Found[] {
  const versions = actions.flatMap(versionIn);
  for (const [index, { subject, facts, plan, note, seq }] of versions.entries()) {
    const round = rounds[index];
    if (round?.round !== index + 1) return [{ code: 'round_missing', seq }];
    const same =
      hashOf(round.snapshot) === subject.hash &&
      round.subjectHash === subject.hash &&
      canonicalJson(round.facts) === canonicalJson(facts) &&
      canonicalJson(round.route) === canonicalJson(plan) &&
      (round.note.trim() || null) === note;
    if (!same) return [{ code: 'round_altered', seq }];
  }
  return rounds.length > versions.length ? [{ code: 'round_missing' }] : [];
}

/** What an action put forward, with what was said to it and the route it was found in the end. */
function versionIn({ events, seq, reason: note }: EvidenceAction) {
  const put = events.find((event) => event.type === 'Submitted' || event.type === 'Resubmitted');
  const plan = events.findLast((event) => 'plan' in event);
  return put && plan ? [{ subject: put.subject, facts: put.facts, plan: plan.plan, note, seq }] : [];
}

/** What lists call it, and which record they say it is about, are copies of what was put up last. */
function nameFindings({ instance, actions }: EvidenceRecord): Found[] {
  const last = actions.flatMap(versionIn).at(-1);
  if (!last) return [];
  const { type, id, title, number = instance.number } = last.subject;
  const named = instance.title === title && instance.number === number;
  const same = instance.subjectType === type && instance.subjectId === id && named;
  return same ? [] : [{ code: 'copy_altered', seq: last.seq }];
}

function outcomeFindings(record: EvidenceRecord): Found[] {
  const folded = fold(record.actions.flatMap(({ events }) => events));
  const { instance } = record;
  const same =
    folded.id === instance.id &&
    folded.status.toLowerCase() === instance.status &&
    folded.round === instance.round &&
    folded.subject.hash === instance.subjectHash &&
    folded.submitter === instance.submitterId;
  if (!same) return [{ code: 'outcome_differs' }];
  if (folded.policy.hash !== hashOf(record.policy.content)) return [{ code: 'policy_altered' }];
  return sameGrant(folded, record) ? [] : [{ code: 'grant_differs' }];
}

/** A grant wider than what was approved would let a deal through that nobody decided on. */
function sameGrant({ status, grant, subject, revokedBy }: Instance, { grant: row, instance }: EvidenceRecord): boolean {
  if (status !== 'APPROVED') return row === null;
  if (!row) return false;
  if ((row.status === 'revoked') !== (revokedBy !== null) || !isUsedAsItSays(row)) return false;
  return (
    row.subjectType === instance.subjectType &&
    row.subjectId === instance.subjectId &&
    row.purpose === instance.purpose &&
    canonicalJson(row.productIds) === canonicalJson(grant?.productIds ?? []) &&
    row.contentHash === subject.hash &&
    row.minRatio === (grant?.minRatio ?? null) &&
    row.maxAmount === (grant?.maxAmount.amount ?? null) &&
    (row.minMargin ?? null) === (grant?.minMargin ?? null) &&
    (row.terms ?? null) === (grant?.terms ?? null) &&
    canonicalJson(row.tolerance ?? null) === canonicalJson(grant?.tolerance ?? null) &&
    row.currency === (grant?.currency ?? null) &&
    row.validUntil === (grant?.validUntil ?? null) &&
    row.customerId === (grant?.customerId ?? null)
  );
}

/** It is used up once as much is used as was granted, and not before. */
function isUsedAsItSays({ status, maxAmount, currency, consumedAmount }: EvidenceGrant): boolean {
  if (maxAmount === null || currency === null) return true;
  const isUsedUp = Money.of(consumedAmount, currency).compare(Money.of(maxAmount, currency)) >= 0;
  return status === 'consumed' ? isUsedUp : status !== 'active' || !isUsedUp;
}
