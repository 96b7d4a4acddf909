import type { Locale } from '../../platform/http/locale.js';
import { refView } from '../../platform/http/views.js';
import type { ApprovalRecord } from './actions/read-approval.js';
import { canOf } from './approval.can.js';
import type { ApprovalActionView, ApprovalFactView, ApprovalView } from './approval-detail.view.js';
import type { ApprovalSubject } from './approval-subjects.js';
import { approvalRowView } from './approval.view.js';
import { differences } from './difference.js';
import { Explanation } from './explanation.js';
import { planView } from './preview-route.js';
import { routeView } from './route.view.js';

/** One approval as its reader sees it. */
export function approvalView(
  record: ApprovalRecord,
  reader: { personId: string },
  subject: ApprovalSubject | undefined,
  locale: Locale,
): ApprovalView {
  const { row, entity, instance, policy, rounds, names, decidedBefore } = record;
  const explanation = new Explanation(policy.content.facts, names, locale);
  return {
    ...approvalRowView(row, locale),
    policy: { code: policy.code, name: policy.content.title[locale], version: policy.number },
    subjectHash: entity.subjectHash,
    link: subject?.link(entity.subjectId, entity.snapshot) ?? '',
    note: entity.note,
    snapshot: entity.snapshot,
    labels: Object.fromEntries(Object.entries(subject?.labels ?? {}).map(([path, text]) => [path, text[locale]])),
    facts: factViews(record, explanation),
    route: routeView(instance, new Map(rounds.map(({ round, route }) => [round, route])), {
      explanation,
      names,
      locale,
    }),
    skipped: planView(instance.plan, explanation, names, locale).skipped,
    holes: explanation.reasons(instance.holes.map(({ reason }) => reason)),
    actions: actionViews(record, locale),
    previous: entity.previousId,
    diff: decidedBefore ? differences(decidedBefore, entity.snapshot, subject?.labels ?? {}, locale) : [],
    can: canOf(instance, reader.personId, locale),
  };
}

function factViews({ entity, policy }: ApprovalRecord, explanation: Explanation): ApprovalFactView[] {
  return Object.keys(policy.content.facts).map((key) => {
    const value = entity.facts[key] ?? null;
    return { key, label: explanation.label(key), value, text: explanation.fact(key, value) };
  });
}

function actionViews({ actions, rounds, names }: ApprovalRecord, locale: Locale): ApprovalActionView[] {
  const titles = new Map(
    rounds.flatMap(({ route }) => route.nodes.map(({ key, title }) => [key, title[locale]] as const)),
  );
  return actions.map(({ seq, at, actorId, action, nodeKey, reason, opinion, subjectHash, hash }) => ({
    seq,
    at: at.toISOString(),
    actor: refView(actorId, names.people.get(actorId)),
    action,
    nodeTitle: nodeKey && (titles.get(nodeKey) ?? nodeKey),
    reason,
    opinion,
    subjectHash,
    hash,
  }));
}
