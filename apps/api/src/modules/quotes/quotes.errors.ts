import { domainError, texts } from '../../platform/http/domain-error.js';

export const QuoteIsClosed = domainError<{ number: string; status: string }>('quote.closed', 'conflict', {
  zh: '报价 {number} 已提交审批或已批准，内容不能再修改；需要变更时请新建修订版。',
  en: 'Quote {number} is being approved, or was: its content can no longer change. Make a new revision instead.',
});
export const QuoteHasNoLines = domainError<{ number: string }>('quote.no_lines', 'unprocessable', {
  zh: '报价 {number} 还没有产品行。',
  en: 'Quote {number} has no lines yet.',
});
export const QuoteIsUnpriced = domainError<{ products: string }>('quote.unpriced', 'unprocessable', {
  zh: '以下产品没有目录价，无法确定折扣和审批路线：{products}。',
  en: 'These products have no list price, so neither the discount nor the approvers can be told: {products}.',
});
export const QuoteIsNotInApproval = domainError<{ number: string; status: string }>(
  'quote.not_in_approval',
  'conflict',
  {
    zh: '报价 {number} 不在审批中。',
    en: 'Quote {number} is not being approved.',
  },
);
export const QuoteIsNotApproved = domainError<{ number: string }>('quote.not_approved', 'conflict', {
  zh: '报价 {number} 尚未批准，不能发给客户或转为合同。',
  en: 'Quote {number} is not approved: it can neither be given to a customer nor become a contract.',
});
export const QuoteIsSuperseded = domainError<{ number: string }>('quote.superseded', 'conflict', {
  zh: '报价 {number} 已被更新的修订版取代，不能再使用。',
  en: 'Quote {number} has been replaced by a newer revision and can no longer be used.',
});
export const QuoteHasExpired = domainError<{ number: string; validUntil: string }>('quote.expired', 'conflict', {
  zh: '报价 {number} 的有效期至 {validUntil}，已过期。',
  en: 'Quote {number} was valid until {validUntil}.',
});
export const QuoteCannotBeRevised = domainError<{ number: string; status: string }>('quote.not_revisable', 'conflict', {
  zh: '只有已批准的报价才需要修订版；报价 {number} 可以直接修改。',
  en: 'Only an approved quote is revised; quote {number} can be changed as it is.',
});
export const QuoteHasNewerRevision = domainError<{ number: string }>('quote.newer_revision', 'conflict', {
  zh: '报价 {number} 已有更新的修订版。',
  en: 'Quote {number} has a newer revision already.',
});
export const OpportunityTakesNoQuote = domainError<{ number: string }>('quote.opportunity_lost', 'unprocessable', {
  zh: '商机 {number} 已经丢单，不能再报价。',
  en: 'Opportunity {number} is lost and takes no more quotes.',
});
export const JustificationIsRequired = domainError<{ customer: string }>(
  'quote.justification_required',
  'unprocessable',
  {
    zh: '我方尚未与客户“{customer}”见过面（没有已完成的拜访或会议），提交前必须说明理由。',
    en: 'Nobody of ours has met {customer} yet (no completed visit or meeting): say why a quote is needed all the same.',
  },
);

texts({
  'quote.preview_no_lines': { zh: '还没有可以计算的产品行', en: 'There is no line to count yet' },
  'quote.line_without_list_price': { zh: '没有目录价，无法计算折扣', en: 'Has no list price, so its ratio is unknown' },
  'quote.product_unknown': { zh: '没有这个产品，或它已停售', en: 'There is no such product, or it is no longer sold' },
  'quote.currency_differs': { zh: '币种必须与单据一致', en: 'Must be in the currency of the document' },
  'quote.price_negative': { zh: '价格不能为负', en: 'A price cannot be negative' },
  'quote.price_required': { zh: '请填写成交单价', en: 'A net price is needed' },
  'quote.amount_out_of_range': { zh: '数量或金额超出范围', en: 'Quantity or amount is out of range' },
  'quote.valid_until_past': { zh: '有效期不能早于今天', en: 'Cannot lie before today' },
});
