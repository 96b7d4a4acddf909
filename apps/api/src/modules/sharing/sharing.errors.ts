import { domainError } from '../../platform/http/domain-error.js';

export const ShareIsNeedless = domainError<{ name: string }>('share.needless', 'conflict', {
  zh: '{name} 已能看到并处理这条记录，不必共享。',
  en: '{name} reaches this record anyway; there is no need to share it.',
});
export const ShareExistsAlready = domainError<{ name: string }>('share.exists_already', 'conflict', {
  zh: '这条记录已共享给 {name}，请修改已有的共享。',
  en: 'This record is shared with {name} already. Change that share instead.',
});
export const ShareLiesBehind = domainError('share.lies_behind', 'unprocessable', {
  zh: '截止日期不能早于今天。',
  en: 'The last day cannot lie behind today.',
});
export const ShareHasEnded = domainError('share.has_ended', 'conflict', {
  zh: '这条共享已经结束，请重新共享。',
  en: 'This share has ended. Share the record again.',
});
export const NotShareable = domainError<{ type: string }>('share.not_shareable', 'unprocessable', {
  zh: '这类记录不能共享。',
  en: 'Records of this kind are not shared.',
});
export const GranteeSeesNone = domainError<{ name: string }>('share.grantee_sees_none', 'unprocessable', {
  zh: '{name} 的角色不能查看这类记录，共享不会有效果。',
  en: 'The roles of {name} do not let anybody see such records, so sharing would do nothing.',
});
export const CustomersAreNotShared = domainError('share.switched_off', 'conflict', {
  zh: '公司没有启用客户共享，请联系安全管理员。',
  en: 'Sharing of customers is switched off here. Ask the security administrator.',
});

/** What sharing can be refused for. */
export const SHARE_REFUSALS = [
  ShareIsNeedless,
  ShareExistsAlready,
  ShareLiesBehind,
  NotShareable,
  GranteeSeesNone,
  CustomersAreNotShared,
] as const;
