import { say, texts } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { ACCOUNT_KINDS } from './account-kinds.js';
import { APPROVAL_KINDS } from './approval-kinds.js';
import { PRIVACY_KINDS } from './privacy-kinds.js';
import { REGISTRATION_KINDS } from './registration-kinds.js';
import type { Words } from './words.js';

/** Somebody asks for something, and says why in her own words. */
const asked = (zh: string, en: string): Words => ({
  title: { zh: `{actorName}${zh}`, en: `{actorName} ${en}` },
  body: { zh: '{note}', en: '{note}' },
});

/** Everything people are told, in both languages. */
export const KINDS = {
  ...APPROVAL_KINDS,
  ...REGISTRATION_KINDS,
  ...ACCOUNT_KINDS,
  ...PRIVACY_KINDS,
  /** In the place of what was told of a record that its reader does not see any more. */
  out_of_sight: {
    title: { zh: '您现在看不到这条通知所说的记录', en: 'You do not see the record this was about' },
    body: {
      zh: '记录已不再共享给您、不在您的可见范围内，或已删除',
      en: 'It is not shared with you any more, is out of your reach, or was deleted',
    },
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
  contract_suggested: {
    title: { zh: '修改建议：{number}“{title}”', en: 'A suggestion for {number}: {title}' },
    body: {
      zh: '{actorName}建议修改“{title}”，请在合同页采纳或说明不采纳的理由',
      en: '{actorName} suggests a change of “{title}”. Take it up or decline it on the contract’s page',
    },
  },
  contract_suggestion_accepted: {
    title: { zh: '已采纳您对“{title}”的修改建议', en: 'Your suggestion for “{title}” was taken up' },
    body: { zh: '{actorName}采纳了您对合同 {number} 的建议', en: '{actorName} took it up in contract {number}' },
  },
  contract_suggestion_declined: {
    title: { zh: '未采纳您对“{title}”的修改建议', en: 'Your suggestion for “{title}” was declined' },
    body: { zh: '{actorName}说明了理由，见合同 {number}', en: '{actorName} said why, see contract {number}' },
  },
  contract_revised: {
    title: { zh: '合同已按建议修改：{number}', en: 'Changed as suggested: {number}' },
    body: {
      zh: '{actorName}采纳了修改建议，形成新版本；未涉及的同意继续有效，其余重新审批',
      en: '{actorName} took suggestions up in a new version; agreement it leaves alone stands, the rest is asked again',
    },
  },
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
  customer_merged: {
    title: { zh: '您的客户已合并：{name}', en: 'Your customer was merged: {name}' },
    body: {
      zh: '{actorName}把它并入“{into}”，商机、报价、合同与互动都已转到那里；30 天内可以撤销',
      en: '{actorName} merged it into {into}, with its opportunities, quotes, contracts and activities. It can be taken back within 30 days',
    },
  },
  customer_merge_undone: {
    title: { zh: '合并已撤销：{name}', en: 'Merge taken back: {name}' },
    body: {
      zh: '{actorName}把它从“{into}”恢复为单独的客户',
      en: '{actorName} made it a customer apart from {into} again',
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
  export_done: {
    title: { zh: '导出完成：{list}，共 {rows} 行', en: 'Exported: {listEn}, {rows} rows' },
    body: { zh: '文件保留 {days} 天，请及时下载', en: 'The file is kept for {days} days' },
  },
  export_failed: {
    title: { zh: '导出未完成：{list}', en: 'Not exported: {listEn}' },
    body: { zh: '没有生成文件；可以查看原因后重新导出', en: 'There is no file. See why, and export again' },
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
