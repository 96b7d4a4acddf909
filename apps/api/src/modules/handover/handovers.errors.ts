import { domainError, texts } from '../../platform/http/domain-error.js';

export const HandoverIsYourOwn = domainError('handover.your_own', 'forbidden', {
  zh: '不能给自己办理交接。',
  en: 'You cannot hand over your own records this way.',
});
export const PersonIsOutOfReach = domainError<{ name: string }>('handover.person_out_of_reach', 'forbidden', {
  zh: '{name} 不是您的下属，不能为其办理交接。',
  en: '{name} does not report to you, so you cannot hand her records over.',
});
export const HandoverIsThereAlready = domainError('handover.there_already', 'conflict', {
  zh: '此人已有一个未结束的交接。',
  en: 'A handover of this person has not ended yet.',
});
export const HandoverHasBegun = domainError('handover.has_begun', 'conflict', {
  zh: '交接已经开始或结束，不能再修改。',
  en: 'The handover has begun or ended and cannot be changed any more.',
});
export const HandoverIsNotUnderWay = domainError('handover.not_under_way', 'conflict', {
  zh: '交接没有在进行。',
  en: 'The handover is not under way.',
});
export const HandoverIsOver = domainError('handover.nothing_to_undo', 'conflict', {
  zh: '没有可以撤销的交接。',
  en: 'There is nothing to take back.',
});
export const HandoverUndoIsLate = domainError<{ hours: number }>('handover.undo_late', 'conflict', {
  zh: '交接完成已超过 {hours} 小时，不能整体撤销。',
  en: 'The handover ended more than {hours} hours ago and cannot be taken back as a whole.',
});
export const HandoverIsIncomplete = domainError<{ count: number }>('handover.incomplete', 'unprocessable', {
  zh: '还有 {count} 条记录没有接收人。请指定其余记录的接收人。',
  en: '{count} records have no successor yet. Say who gets the rest.',
});
export const HandoverHasConflicts = domainError<{ why: string; whyEn: string }>('handover.conflicts', 'unprocessable', {
  zh: '不能开始交接：{why}',
  en: 'The handover cannot begin: {whyEn}',
});
export const KindIsUnknown = domainError<{ kind: string }>('handover.kind_unknown', 'invalid', {
  zh: '没有可交接的“{kind}”。',
  en: 'There is nothing called {kind} to hand over.',
});
export const LeavingDayIsPast = domainError('handover.day_past', 'unprocessable', {
  zh: '离职日期不能早于今天。',
  en: 'The day of leaving cannot be in the past.',
});
export const SuccessorIsTheLeaver = domainError('handover.successor_is_leaver', 'unprocessable', {
  zh: '不能把记录交给本人。',
  en: 'Records cannot be handed to the very person who leaves them.',
});

export const HANDOVER_KEPT_FAILING = 'handover.kept_failing';
export const HANDOVER_NOT_PERMITTED = 'handover.not_permitted';

texts({
  [HANDOVER_KEPT_FAILING]: {
    zh: '多次重试后仍然出错，交接已停止。已转移的记录保留，可以撤销或继续；原因请管理员查看服务日志。',
    en: 'It kept failing and was stopped. What had gone over stays there; it can be taken back or continued. The administrator finds the reason in the log of the service.',
  },
  [HANDOVER_NOT_PERMITTED]: {
    zh: '发起人已没有办理交接的权限，交接已停止。',
    en: 'Whoever began it may not hand over any more, so it was stopped.',
  },
  'handover.conflict.inactive': { zh: '{name} 的账号已停用', en: 'the account of {name} is disabled' },
  'handover.conflict.out_of_reach': { zh: '{name} 不在您的管理范围内', en: '{name} is outside your reach' },
  'handover.conflict.cannot_see': { zh: '{name} 没有查看{kinds}的权限', en: '{name} may not see {kinds}' },
  'handover.conflict.other_organisation': {
    zh: '{name} 属于另一个独立组织（联营公司或代理）',
    en: '{name} belongs to another closed organisation (joint venture or agent)',
  },
  'handover.conflict.leaving': { zh: '{name} 自己也在办理离职交接', en: '{name} is leaving as well' },
});
