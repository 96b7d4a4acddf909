import { domainError, texts } from '../../platform/http/domain-error.js';

export const MergeIsWithItself = domainError('merge.with_itself', 'unprocessable', {
  zh: '不能把客户与自己合并。',
  en: 'A customer cannot be merged with itself.',
});
export const CustomersAreTwoEntities = domainError<{ one: string; other: string }>('merge.two_entities', 'conflict', {
  zh: '统一社会信用代码不同（{one} 与 {other}），是两个法人，不能合并。',
  en: 'Their unified social credit codes differ ({one} and {other}): two legal entities are never merged.',
});
export const CustomerIsUnderReview = domainError<{ name: string }>('merge.under_review', 'conflict', {
  zh: '客户“{name}”本身正在审批中，请等审批结束后再合并。',
  en: 'The customer {name} is under review itself. Merge once that has ended.',
});
export const CustomerIsAppealed = domainError<{ name: string }>('merge.appealed', 'conflict', {
  zh: '客户“{name}”的公海申诉尚未裁定，请裁定后再合并。',
  en: 'An appeal about the customer {name} waits for a decision. Merge once it is decided.',
});
export const CustomerIsNotYours = domainError<{ name: string }>('merge.not_yours', 'forbidden', {
  zh: '您不能修改客户“{name}”，合并要求对两个客户都有修改权。',
  en: 'You may not change the customer {name}; who merges must be able to change both.',
});
export const CustomerGaveWay = domainError<{ name: string }>('merge.gave_way', 'conflict', {
  zh: '客户“{name}”已被合并或删除，请刷新后再试。',
  en: 'The customer {name} has been merged or discarded meanwhile. Reload and try again.',
});
export const MergeIsUnderWay = domainError<{ name: string }>('merge.under_way', 'conflict', {
  zh: '客户“{name}”的另一次合并正在进行。',
  en: 'Another merge of the customer {name} is under way.',
});
export const ContactsAreElsewhere = domainError('merge.contacts_elsewhere', 'unprocessable', {
  zh: '要合并的联系人必须属于这两个客户，并且只能合并一次。',
  en: 'Contacts that are joined must belong to these two customers, and each only once.',
});
export const MergedTextIsTooLong = domainError<{ max: number }>('merge.text_too_long', 'unprocessable', {
  zh: '两段文字合在一起超过 {max} 个字，请只选一边。',
  en: 'Both texts together are longer than {max} characters. Choose one of them.',
});
export const MergeIsNotDone = domainError('merge.nothing_to_undo', 'conflict', {
  zh: '没有可以撤销的合并。',
  en: 'There is no merge to take back.',
});
export const MergeUndoIsLate = domainError<{ days: number }>('merge.undo_late', 'conflict', {
  zh: '合并已超过 {days} 天，不能撤销。',
  en: 'The merge is more than {days} days old and cannot be taken back.',
});
export const SurvivorGaveWay = domainError('merge.survivor_gave_way', 'conflict', {
  zh: '保留的客户后来又被合并或删除，请先撤销后一次合并或恢复该客户。',
  en: 'The customer that stayed was merged or discarded later. Take that back first.',
});

export const MERGE_KEPT_FAILING = 'merge.kept_failing';
export const MERGE_NOT_PERMITTED = 'merge.not_permitted';

texts({
  [MERGE_KEPT_FAILING]: {
    zh: '多次重试后仍然出错，已停止，没有任何改动。',
    en: 'It kept failing and was stopped; nothing was changed.',
  },
  [MERGE_NOT_PERMITTED]: {
    zh: '发起人已没有合并客户的权限，没有任何改动。',
    en: 'Whoever began it may not merge customers any more; nothing was changed.',
  },
});
