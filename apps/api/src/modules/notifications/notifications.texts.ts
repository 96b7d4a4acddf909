import { say, texts, type Sentence } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';

interface Words {
  readonly title: Sentence;
  readonly body: Sentence;
}

/** Somebody asks for something, and says why in her own words. */
const asked = (zh: string, en: string): Words => ({
  title: { zh: `{actorName}${zh}`, en: `{actorName} ${en}` },
  body: { zh: '{note}', en: '{note}' },
});

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
  approval_stalled: {
    title: { zh: '审批有节点无人可审：{number}', en: 'Nobody may decide at one node: {number}' },
    body: {
      zh: '《{title}》的一个节点已没有可以审批的人，请处理',
      en: 'One node of “{title}” has nobody left who may decide; somebody has to see to it',
    },
  },
  approval_reminder: {
    title: { zh: '审批期限已过 {share}%：{number}', en: '{share} % of the time has passed: {number}' },
    body: { zh: '《{title}》仍在等您审批', en: '“{title}” still waits for your decision' },
  },
  approval_overdue: {
    title: { zh: '审批已超时：{number}', en: 'Overdue: {number}' },
    body: { zh: '{actorName}尚未审批《{title}》', en: '{actorName} has not decided on “{title}” yet' },
  },
  approval_urged: {
    title: { zh: '催办：{number}', en: 'Please decide: {number}' },
    body: { zh: '{actorName}请您尽快审批《{title}》', en: '{actorName} asks you to decide on “{title}” soon' },
  },
  approval_suspended: {
    title: { zh: '审批已暂停：{number}', en: 'Suspended: {number}' },
    body: { zh: '{actorName}暂停了《{title}》的审批', en: '{actorName} has suspended the approval of “{title}”' },
  },
  approval_cancelled: {
    title: { zh: '审批已终止：{number}', en: 'Ended without a decision: {number}' },
    body: { zh: '{actorName}终止了《{title}》的审批', en: '{actorName} has ended the approval of “{title}”' },
  },
  approval_superseded: {
    title: { zh: '审批已被新版本取代：{number}', en: 'A newer version took its place: {number}' },
    body: { zh: '《{title}》已有新版本提交审批', en: 'A newer version of “{title}” has been submitted' },
  },
  reassignment_proposed: {
    title: { zh: '改派待您同意：{number}', en: 'A reassignment waits for your agreement: {number}' },
    body: {
      zh: '{actorName}提议改派《{title}》的一个席位，须由您这样不参与审批的人同意',
      en: '{actorName} proposes to give a seat of “{title}” to somebody else; somebody who takes no part has to agree',
    },
  },
  reassignment_agreed: {
    title: { zh: '改派已生效：{number}', en: 'Reassigned: {number}' },
    body: { zh: '{actorName}同意了《{title}》的改派', en: '{actorName} agreed to the reassignment in “{title}”' },
  },
  reassignment_refused: {
    title: { zh: '改派未获同意：{number}', en: 'Reassignment refused: {number}' },
    body: { zh: '{actorName}不同意《{title}》的改派', en: '{actorName} refused the reassignment in “{title}”' },
  },
  reassignment_withdrawn: {
    title: { zh: '改派提议已撤回：{number}', en: 'Reassignment withdrawn: {number}' },
    body: { zh: '{actorName}撤回了《{title}》的改派提议', en: '{actorName} withdrew the reassignment in “{title}”' },
  },
  approval_expired: {
    title: { zh: '审批已失效：{number}', en: 'Ran out before a decision: {number}' },
    body: { zh: '《{title}》在作出决定前已过有效期', en: '“{title}” ran out before anybody decided' },
  },
  travel_silent: {
    title: { zh: '出差期间请每 {days} 天至少登录一次', en: 'On the road: please sign in at least every {days} days' },
    body: { zh: '上次登录：{since}', en: 'You last signed in on {since}' },
  },
  traveller_silent: {
    title: {
      zh: '{actorName}出差中，已超过 {days} 天未登录',
      en: '{actorName} is on the road and silent for {days} days',
    },
    body: { zh: '上次登录：{since}', en: 'Last signed in on {since}' },
  },
  continuity_at_risk: {
    title: { zh: '断点预警：{offices} 处将无人可审', en: 'Nobody may decide soon: {offices}' },
    body: {
      zh: '未来 30 天内，有 {offices} 个职位、部门负责人或指名审批人将无人可以审批，请提前安排',
      en: 'Within 30 days, positions, heads or named approvers will have nobody who may decide: {offices}. Please arrange it in time',
    },
  },
  record_shared: {
    title: { zh: '共享给您：{name}', en: 'Shared with you: {name}' },
    body: { zh: '{actorName}把“{name}”共享给了您', en: '{actorName} shared “{name}” with you' },
  },
  records_shared: {
    title: { zh: '共享给您 {count} 条记录', en: '{count} records shared with you' },
    body: { zh: '{actorName}把 {count} 条记录共享给了您', en: '{actorName} shared {count} records with you' },
  },
  share_ending: {
    title: { zh: '共享即将到期：{name}', en: 'A share ends soon: {name}' },
    body: { zh: '“{name}”共享到 {until} 为止', en: '“{name}” is shared with you until {until}' },
  },
  support_asked: {
    title: { zh: '请求查看您所看到的内容', en: 'Somebody asks to see what you see' },
    body: {
      zh: '{actorName}请求以您的视角只读查看系统，请在账号页面同意或拒绝',
      en: '{actorName} asks to look with your eyes, changing nothing. Agree or decline on your account page',
    },
  },
  support_agreed: {
    title: { zh: '支持查看已获同意', en: 'Your support view was agreed to' },
    body: { zh: '{actorName}同意了您的支持查看', en: '{actorName} agreed to your support view' },
  },
  support_ended: {
    title: { zh: '支持查看已结束', en: 'A support view has ended' },
    body: { zh: '{actorName}结束了支持查看', en: '{actorName} ended the support view' },
  },
  access_asked_record: asked('申请查看：{name}', 'asks to see {name}'),
  access_asked_change: asked('申请编辑：{name}', 'asks to change {name}'),
  access_asked_permission: asked('申请权限：{what}', 'asks for a permission: {whatEn}'),
  access_asked_field: asked('申请字段：{what}', 'asks for a field: {whatEn}'),
  handover_received: {
    title: { zh: '交接给您：{name} 的 {count} 条记录', en: '{count} records of {name} are yours now' },
    body: {
      zh: '{name} 的客户、商机等已转到您名下，历史记录完整保留',
      en: 'Customers, opportunities and more of {name} have come to you, with their whole history',
    },
  },
  handover_taken_back: {
    title: { zh: '交接已撤销：{name} 的 {count} 条记录', en: '{count} records have gone back to {name}' },
    body: { zh: '这些记录已还给 {name}', en: 'They belong to {name} again' },
  },
  customers_quiet: {
    title: {
      zh: '客户跟进提醒：回收预警 {warned}，再次提醒 {second}，首次提醒 {first}',
      en: 'Customers gone quiet: {warned} warned, {second} second alerts, {first} first alerts',
    },
    body: {
      zh: '今日被回收 {recycled} 个，按跟进频率应联系 {contactDue} 个',
      en: '{recycled} recycled, {contactDue} due for a contact by their rhythm',
    },
  },
  appeal_opened: {
    title: { zh: '公海申诉待裁定：{name}', en: 'An appeal waits for a decision: {name}' },
    body: { zh: '{actorName}申诉回收，请裁定', en: '{actorName} wants the customer back' },
  },
  appeal_upheld: {
    title: { zh: '申诉成立，客户已返还：{name}', en: 'Appeal upheld, the customer is yours again: {name}' },
    body: { zh: '{actorName}裁定返还', en: 'Decided by {actorName}' },
  },
  appeal_rejected: {
    title: { zh: '申诉未成立：{name}', en: 'Appeal rejected: {name}' },
    body: { zh: '{actorName}裁定不予返还', en: 'Decided by {actorName}' },
  },
  import_done: {
    title: { zh: '导入完成：{file}', en: 'Imported: {file}' },
    body: {
      zh: '新建 {created} 条，跳过 {skipped} 条，未通过 {refused} 条',
      en: 'Created {created}, skipped {skipped}, refused {refused}',
    },
  },
  import_failed: {
    title: { zh: '导入未完成：{file}', en: 'The import ended early: {file}' },
    body: {
      zh: '已新建 {created} 条，其余未导入；可以撤销或查看原因',
      en: 'Created {created}, the rest was not imported. You can take it back, or see why',
    },
  },
  customers_assigned: {
    title: { zh: '分配给您 {count} 个公海客户', en: '{count} customers from the pool are yours now' },
    body: { zh: '{actorName}把公海客户分配给了您', en: '{actorName} assigned them to you' },
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
