import { latestVisit, tasksOf, type Action, type Instance } from '@countersign/approval-engine';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { refView } from '../../platform/http/views.js';
import type { ApprovalRecord } from './actions/read-approval.js';
import { canOf, lastDecided, returnsOf, Trial, type Reader } from './approval.can.js';
import type {
  ApprovalActionView,
  ApprovalFactView,
  ApprovalView,
  ReturnTargetView,
  RevocationView,
  SuspensionView,
} from './approval-detail.view.js';
import { sightingsIn } from './approval-rounds.repository.js';
import type { ApprovalSubject } from './approval-subjects.js';
import { approvalRowView } from './approval.view.js';
import type { ApprovalNeighbourView } from './approval-neighbour.view.js';
import type { Neighbour } from './neighbours.repository.js';
import { differences } from './difference.js';
import { Explanation } from './explanation.js';
import type { Situation } from './perform-action.js';
import { planView } from './preview-route.js';
import { routeView } from './route.view.js';

/** One approval as its reader sees it. */
export function approvalView(
  record: ApprovalRecord,
  situation: Situation,
  reader: Reader,
  subject: ApprovalSubject | undefined,
  locale: Locale,
  guarded: ReadonlySet<string>,
): Omit<ApprovalView, 'reassignments'> {
  const { row, entity, instance, policy, rounds, names, calendar, times } = record;
  const explanation = new Explanation(policy.content.facts, names, locale, guarded);
  const time = { now: new Date(situation.stamp.at), calendar };
  const plans = new Map(rounds.map(({ round, route }) => [round, route]));
  const trial = new Trial(situation, names.people, locale);
  const returns = returnsOf(trial, reader);
  const view = {
    ...approvalRowView(row, time, locale),
    title: instance.subject.title,
    policy: { code: policy.code, name: policy.content.title[locale], version: policy.number },
    subjectHash: instance.subject.hash,
    link: subject?.link(entity.subjectId, entity.snapshot) ?? '',
    note: noteOf(instance),
    snapshot: entity.snapshot,
    labels: Object.fromEntries(Object.entries(subject?.labels ?? {}).map(([path, text]) => [path, text[locale]])),
    facts: factViews(record, subject, explanation, locale),
    route: routeView(instance, plans, { explanation, names, locale, times, ...time }),
    skipped: planView(instance.plan, explanation, names, locale).skipped,
    holes: explanation.reasons(instance.holes.map(({ reason }) => reason)),
    actions: actionViews(record, explanation, locale),
    previous: entity.previousId,
    earlier: neighbourView(record.neighbours.earlier),
    later: neighbourView(record.neighbours.later),
    diff: diffOf(record, subject, locale),
    can: {
      ...canOf(trial, reader, { seen: sightingsIn(times), isRevocable: subject?.revocable ?? false }, locale),
      // It holds all that was put up and said, so that it is for whoever reads all of it here.
      evidence: { allowed: reader.mayView && !row.isMasked && !row.hidesAmounts },
    },
    returnTargets: returns.targets.map((key) => returnTargetView(key, record, locale)),
    resumes: returns.resumes,
    takeBackTaskId: lastDecided(instance, reader.personId)?.id ?? null,
    suspension: suspensionView(record),
    revocation: revocationView(record),
    marksSeen: marksSeen(record, reader),
    hidesAmounts: false,
  };
  if (row.isMasked) return masked(view);
  return row.hidesAmounts ? withoutAmounts(view) : view;
}

/** What was said as it was put up last. */
function noteOf({ actions }: Instance): string {
  return actions.findLast(({ kind }) => kind === 'submit' || kind === 'resubmit')?.reason ?? '';
}

/** Only where it matters to somebody: elsewhere nobody keeps who opened what. */
function marksSeen({ instance, times }: ApprovalRecord, { personId }: Reader): boolean {
  const mine = instance.tasks.filter(
    ({ state, actor, principal }) => state === 'OPEN' && (actor === personId || principal === personId),
  );
  return instance.policy.switches.takeBack === 'unseen' && mine.some(({ id }) => !times.get(id)?.seenAt);
}

/** Acts of process administrators, whose reasons are about the process. */
const ADMINISTRATIVE = ['suspend', 'resume', 'reassign', 'terminate', 'migrate', 'rehome'];

/**
 * What a process administrator needs: who is asked, since when and by which rule; not what it is about, nor what those
 * who know it have said of it.
 */
function masked(view: Omit<ApprovalView, 'reassignments'>): Omit<ApprovalView, 'reassignments'> {
  const route = view.route.map((node) => ({
    ...node,
    why: [],
    counterfactual: null,
    tasks: node.tasks.map((seat) => ({ ...seat, reason: null, origin: { ...seat.origin, reason: null } })),
  }));
  const actions = view.actions.map((each) => (ADMINISTRATIVE.includes(each.action) ? each : { ...each, reason: null }));
  const revocation = view.revocation && { ...view.revocation, reason: '' };
  const unsaid = { snapshot: {}, facts: [], labels: {}, diff: [], skipped: [], note: '', link: '' };
  return { ...view, ...unsaid, revocation, route, actions };
}

/**
 * For whoever has the amounts of its document hidden: nothing that states one or was counted from one, which is what was
 * put up, its facts, why somebody is asked, and every hash by which a guess could be tried. What people wrote stays.
 */
function withoutAmounts(view: Omit<ApprovalView, 'reassignments'>): Omit<ApprovalView, 'reassignments'> {
  const route = view.route.map((node) => ({ ...node, why: [], counterfactual: null }));
  const skipped = view.skipped.map((node) => ({ ...node, why: [], counterfactual: null }));
  const actions = view.actions.map((each) => ({ ...each, subjectHash: '', hash: '' }));
  return {
    ...view,
    hidesAmounts: true,
    subjectHash: '',
    snapshot: {},
    facts: [],
    labels: {},
    diff: [],
    route,
    skipped,
    actions,
  };
}

function neighbourView(neighbour: Neighbour | null): ApprovalNeighbourView | null {
  return neighbour && { ...neighbour, submittedAt: neighbour.submittedAt.toISOString() };
}

function diffOf({ decidedBefore, entity }: ApprovalRecord, subject: ApprovalSubject | undefined, locale: Locale) {
  return decidedBefore ? differences(decidedBefore, entity.snapshot, subject?.labels ?? {}, locale) : [];
}

function returnTargetView(
  nodeKey: string | null,
  { instance, names }: ApprovalRecord,
  locale: Locale,
): ReturnTargetView {
  const person = (id: string) => refView(id, names.people.get(id));
  if (nodeKey === null)
    return { nodeKey, title: say('approval.submitter', {}, locale), people: [person(instance.submitter)] };
  const visit = latestVisit(instance, nodeKey);
  const people = new Set(visit ? tasksOf(instance, visit).map(({ principal }) => principal) : []);
  const title = instance.plan.nodes.find(({ key }) => key === nodeKey)?.title[locale] ?? nodeKey;
  return { nodeKey, title, people: [...people].map(person) };
}

function suspensionView({ instance, names }: ApprovalRecord): SuspensionView | null {
  const last = instance.actions.findLast(({ kind }) => kind === 'suspend');
  if (instance.status !== 'SUSPENDED' || !last) return null;
  return { by: refView(last.actor, names.people.get(last.actor)), at: last.at, reason: last.reason ?? '' };
}

function revocationView({ instance, names }: ApprovalRecord): RevocationView | null {
  const action = instance.revokedBy === null ? undefined : instance.actions[instance.revokedBy - 1];
  return action
    ? { by: refView(action.actor, names.people.get(action.actor)), at: action.at, reason: action.reason ?? '' }
    : null;
}

function factViews(
  { entity, instance, policy, rounds }: ApprovalRecord,
  subject: ApprovalSubject | undefined,
  explanation: Explanation,
  locale: Locale,
): ApprovalFactView[] {
  const sources = rounds.at(-1)?.sources ?? {};
  const words = subject?.purposes?.find(({ code }) => code === entity.purpose)?.words ?? {};
  return Object.keys(policy.content.facts).map((key) => {
    const stated = explanation.stated(key, instance.facts[key] ?? null);
    const text = words[key]?.(stated.value)?.[locale] ?? stated.text;
    return { ...stated, text, source: sources[key]?.[locale] ?? null };
  });
}

function actionViews(
  { actions, rounds, names, instance }: ApprovalRecord,
  explanation: Explanation,
  locale: Locale,
): ApprovalActionView[] {
  const titles = new Map(
    rounds.flatMap(({ route }) => route.nodes.map(({ key, title }) => [key, title[locale]] as const)),
  );
  return actions.map(({ seq, at, actorId, action, nodeKey, reason, opinion, subjectHash, hash }) => ({
    seq,
    at: at.toISOString(),
    actor: refView(actorId, names.people.get(actorId)),
    action,
    nodeTitle: nodeKey && (titles.get(nodeKey) ?? nodeKey),
    people: namedBy(instance.actions[seq - 1]).map((id) => refView(id, names.people.get(id))),
    reason: reason ?? whyOf(instance.actions[seq - 1], explanation),
    opinion,
    subjectHash,
    hash,
  }));
}

/** A return names a node, and everything else people. */
function namedBy(action: Action | undefined): readonly string[] {
  const { people = [], to } = action?.detail ?? {};
  return to && action?.kind !== 'return' ? [...people, to] : people;
}

/** The house gives no reasons of its own; why somebody had to leave his seat is on record with what it did. */
function whyOf(action: Action | undefined, explanation: Explanation): string | null {
  const why = explanation.reasons(action?.detail?.why ?? []);
  return why.length > 0 ? [...new Set(why.map(({ text }) => text))].join('；') : null;
}
