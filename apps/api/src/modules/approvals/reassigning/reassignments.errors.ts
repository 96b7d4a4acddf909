import { domainError } from '../../../platform/http/domain-error.js';

export const ReassignmentIsOver = domainError<{ state: string; stateName: string; stateNameEn: string }>(
  'approval.reassignment_over',
  'conflict',
  {
    zh: '这项改派提议{stateName}，不能再处理。',
    en: 'This proposal to reassign the seat {stateNameEn}; nothing can be done with it any more.',
  },
);
export const ReassignmentIsNotYours = domainError('approval.reassignment_not_yours', 'forbidden', {
  zh: '改派须由提议人和接手人以外、不参与此审批的人同意。',
  en: 'Somebody who takes no part must agree: neither who proposed it, nor who is to sit there.',
});
export const ReassignmentIsProposed = domainError<{ byName: string }>('approval.reassignment_proposed', 'conflict', {
  zh: '{byName}已提议改派这个席位，正在等待另一人同意。',
  en: '{byName} has proposed to reassign this seat already; it waits for a second person.',
});
export const OnlyItsProposerWithdraws = domainError('approval.reassignment_of_another', 'forbidden', {
  zh: '只有提议人可以撤回改派提议。',
  en: 'Only who proposed the reassignment may withdraw it.',
});

const NAMES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  agreed: ['已同意', 'has been agreed to'],
  refused: ['已被拒绝', 'has been refused'],
  withdrawn: ['已撤回', 'has been withdrawn'],
  lapsed: ['已失效（席位或审批已变化）', 'has lapsed, because the seat or the approval has changed'],
};

export function isOver(state: string): Error {
  const [stateName, stateNameEn] = NAMES[state] ?? ['', ''];
  return new ReassignmentIsOver({ state, stateName, stateNameEn });
}
