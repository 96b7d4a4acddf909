import { domainError, texts } from '../../../platform/http/domain-error.js';

type Titled = { title: string };

export const SuggestionIsClosed = domainError<Titled>('contract.suggestion_closed', 'conflict', {
  zh: '对“{title}”的修改建议已经处理过。',
  en: 'The suggestion for "{title}" has been dealt with already.',
});
export const SuggestionIsLate = domainError<{ number: string }>('contract.suggestion_late', 'conflict', {
  zh: '合同 {number} 的内容在您打开之后已改变，请刷新后再提出建议。',
  en: 'Contract {number} has changed since you opened it. Reload before you suggest anything.',
});
export const SuggestsWithoutSeat = domainError<{ number: string }>('contract.suggestion_without_seat', 'forbidden', {
  zh: '只有正在审批合同 {number} 的人可以提出修改建议。',
  en: 'Only somebody who is asked to approve contract {number} may suggest a change of it.',
});
export const SuggestionIsForItsSubmitter = domainError<{ number: string }>(
  'contract.suggestion_for_submitter',
  'forbidden',
  {
    zh: '对合同 {number} 的修改建议由提交审批的人决定是否采纳。',
    en: 'Whether suggestions for contract {number} are taken up is for whoever submitted it.',
  },
);
export const SuggestionIsNotYours = domainError('contract.suggestion_not_yours', 'forbidden', {
  zh: '只能收回自己提出的修改建议。',
  en: 'Only a suggestion of your own can be taken back.',
});
export const SuggestionsOverlap = domainError<Titled>('contract.suggestions_overlap', 'unprocessable', {
  zh: '有多条建议修改“{title}”，一次只能采纳其中一条。',
  en: 'Several suggestions change "{title}"; only one of them can be taken up.',
});

texts({
  'contract.suggestion_place_unknown': {
    zh: '合同没有这一条款或产品行',
    en: 'The contract has no such clause or line',
  },
  'contract.suggestion_changes_nothing': { zh: '与现在的内容相同', en: 'That is what it says already' },
  'contract.suggested': {
    zh: '建议修改“{title}”：{reason}\n（建议内容 SHA-256 {hash}）',
    en: 'Suggests a change of "{title}": {reason}\n(SHA-256 of the suggestion {hash})',
  },
  'contract.suggestion_accepted': {
    zh: '采纳对“{titles}”的修改建议，形成新版本。{note}',
    en: 'Takes up the suggestions for "{titles}" in a new version. {note}',
  },
  'contract.suggestion_declined': {
    zh: '不采纳对“{title}”的修改建议：{reason}',
    en: 'Declines the suggestion for "{title}": {reason}',
  },
  'contract.suggestion_withdrawn': {
    zh: '收回对“{title}”的修改建议。',
    en: 'Takes back the suggestion for "{title}".',
  },
});
