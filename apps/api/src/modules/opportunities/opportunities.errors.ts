import { domainError, texts } from '../../platform/http/domain-error.js';

export const StageIsUnknown = domainError('opportunity.stage_unknown', 'unprocessable', {
  zh: '没有这个销售阶段。',
  en: 'There is no such sales stage.',
});
export const OpportunityIsClosed = domainError<{ number: string; outcome: string }>('opportunity.closed', 'conflict', {
  zh: '商机 {number} 已关闭，请先重新打开。',
  en: 'Opportunity {number} is closed. Reopen it first.',
});
export const OpportunityIsOpen = domainError<{ number: string }>('opportunity.open', 'conflict', {
  zh: '商机 {number} 还在进行中，无需重新打开。',
  en: 'Opportunity {number} is still open.',
});
export const OpportunityIsThere = domainError<{ number: string; stage: string }>(
  'opportunity.in_stage_already',
  'conflict',
  {
    zh: '商机 {number} 已处于“{stage}”阶段。',
    en: 'Opportunity {number} is in stage “{stage}” already.',
  },
);
export const LossNeedsReason = domainError('opportunity.loss_needs_reason', 'unprocessable', {
  zh: '丢单必须说明原因。',
  en: 'A lost opportunity needs a reason.',
});
export const WinHasNoLossReason = domainError('opportunity.win_has_no_loss_reason', 'unprocessable', {
  zh: '赢单不能填写丢单原因。',
  en: 'A won opportunity has no reason for a loss.',
});
export const AfterSalesFollowsWin = domainError<{ number: string }>('opportunity.after_sales_follows_win', 'conflict', {
  zh: '商机 {number} 成交后才能进入售后维护。',
  en: 'Opportunity {number} has to be won before after-sales begins.',
});
export const CurrencyIsNotBase = domainError<{ currency: string }>('opportunity.currency_not_base', 'unprocessable', {
  zh: '商机的预计金额以人民币估算，不能用 {currency}。',
  en: 'The expected amount of an opportunity is estimated in CNY, not in {currency}.',
});
export const AmountIsNegative = domainError('opportunity.amount_negative', 'unprocessable', {
  zh: '预计金额不能为负数。',
  en: 'The expected amount cannot be negative.',
});
export const BeginsInOpenStage = domainError('opportunity.begins_open', 'unprocessable', {
  zh: '新商机只能从成交之前的阶段开始。',
  en: 'A new opportunity begins in a stage before it is won.',
});

texts({
  'opportunity.confirmed_later': { zh: '不能晚于今天', en: 'No day to come' },
});
export const ClosingIsDecided = domainError<{ number: string }>('opportunity.closing_decided', 'conflict', {
  zh: '商机 {number} 的关闭正在确认，确认结束或撤回之前不能修改。',
  en: 'The closing of opportunity {number} is being confirmed. It does not change until that is over, or taken back.',
});
export const ClosingNeedsConfirmation = domainError<{ number: string }>('opportunity.closing_confirmed', 'conflict', {
  zh: '商机 {number} 的赢单须经确认，请用“关闭商机”提交。',
  en: 'Winning opportunity {number} needs a confirmation. Close it instead of moving it.',
});
