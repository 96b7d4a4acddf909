import { say, texts, type Sentence } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';

interface Words {
  readonly title: Sentence;
  readonly body: Sentence;
}

/** Everything people are told, in both languages. */
export const KINDS = {
  approval_task: {
    title: { zh: '待您审批：{number}', en: 'Waiting for your decision: {number}' },
    body: { zh: '{actorName}提交了《{title}》', en: '{actorName} submitted “{title}”' },
  },
  approval_approved: {
    title: { zh: '审批通过：{number}', en: 'Approved: {number}' },
    body: { zh: '《{title}》已审批通过', en: '“{title}” has been approved' },
  },
  approval_rejected: {
    title: { zh: '审批未通过：{number}', en: 'Rejected: {number}' },
    body: { zh: '{actorName}不同意《{title}》', en: '{actorName} rejected “{title}”' },
  },
  approval_returned: {
    title: { zh: '已退回：{number}', en: 'Returned to you: {number}' },
    body: {
      zh: '{actorName}退回了《{title}》，请修改后重新提交',
      en: '{actorName} returned “{title}”; correct it and submit it again',
    },
  },
  approval_blocked: {
    title: { zh: '审批停住了：{number}', en: 'Approval blocked: {number}' },
    body: {
      zh: '《{title}》找不到可以审批的人，请联系管理员调整组织后重新提交',
      en: 'Nobody may decide on “{title}”. Ask the administrator to fill the post, then submit it again',
    },
  },
} as const satisfies Record<string, Words>;

export type NotificationKind = keyof typeof KINDS;

texts(
  Object.fromEntries(
    Object.entries(KINDS).flatMap(([kind, { title, body }]) => [
      [`notification.${kind}.title`, title],
      [`notification.${kind}.body`, body],
    ]),
  ),
);

export function titleOf(kind: string, params: Record<string, unknown>, locale: Locale): string {
  return say(`notification.${kind}.title`, params, locale);
}

export function bodyOf(kind: string, params: Record<string, unknown>, locale: Locale): string {
  return say(`notification.${kind}.body`, params, locale);
}
