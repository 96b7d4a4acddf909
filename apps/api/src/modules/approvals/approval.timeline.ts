import { Injectable, type OnModuleInit } from '@nestjs/common';
import { say, texts } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { TimelineSources, type TimelineText } from '../../platform/subjects/timeline-sources.js';

texts({
  'timeline.approval.submit': { zh: '提交审批', en: 'Submitted for approval' },
  'timeline.approval.resubmit': { zh: '修改后重新提交审批', en: 'Corrected and submitted again' },
  'timeline.approval.approve': { zh: '{node}：同意', en: '{node}: approved' },
  'timeline.approval.reject': { zh: '{node}：不同意', en: '{node}: rejected' },
  'timeline.approval.return': { zh: '{node}：退回', en: '{node}: returned' },
  'timeline.approval.advise.favourable': { zh: '{node}：赞成', en: '{node}: in favour' },
  'timeline.approval.advise.unfavourable': { zh: '{node}：不赞成', en: '{node}: not in favour' },
  'timeline.approval.withdraw': { zh: '撤回审批', en: 'Withdrew it from approval' },
  'timeline.approval.comment': { zh: '审批评论', en: 'Commented on the approval' },
  'timeline.approval.cc': { zh: '抄送审批', en: 'Told others of the approval' },
});

const FROM_ACTIONS = `FROM approval_actions a JOIN approval_instances i ON i.id = a.instance_id
  WHERE i.subject_id = $1::uuid AND i.subject_type = $2::text`;

const NODE = `(SELECT n.title FROM approval_tasks t JOIN approval_node_runs n ON n.id = t.node_run_id WHERE t.id = a.task_id)`;

/** What was decided about a record, among everything else that happened to it. */
@Injectable()
export class ApprovalTimeline implements OnModuleInit {
  constructor(private readonly timeline: TimelineSources) {}

  onModuleInit(): void {
    const told = { kind: 'approval', permission: 'approval.view', say: sayAction } as const;
    this.timeline.register({
      ...told,
      scoped: true,
      sql: () => `
        SELECT a.id::text AS id, a.at, a.actor_id, jsonb_build_object('action', a.action, 'opinion', a.opinion, 'reason', a.reason,
          'instanceId', a.instance_id, 'title', ${NODE}) AS payload ${FROM_ACTIONS}`,
    });
    // That it was decided is a fact of the record, which its next owner reads too; why, and what was said about it, is of the approval.
    this.timeline.register({
      ...told,
      sql: () => `
        SELECT a.id::text AS id, a.at, a.actor_id, jsonb_build_object('action', a.action, 'opinion', a.opinion, 'title', ${NODE}) AS payload
        ${FROM_ACTIONS} AND a.action NOT IN ('comment', 'cc')`,
    });
  }
}

function sayAction(
  { action, opinion, reason, instanceId, title }: Record<string, unknown>,
  locale: Locale,
): TimelineText {
  const key = `timeline.approval.${[action, opinion].filter(Boolean).join('.')}`;
  return {
    title: say(key, { node: nodeTitle(title, locale) }, locale),
    detail: typeof reason === 'string' ? reason : null,
    link: typeof instanceId === 'string' ? `/approvals/${instanceId}` : null,
  };
}

function nodeTitle(title: unknown, locale: Locale): string {
  return (title as Record<Locale, string> | null)?.[locale] ?? '';
}
