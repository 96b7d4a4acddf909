import { domainError, texts } from '../../platform/http/domain-error.js';

type About = { number: string; status: string };

export const ContractIsClosed = domainError<About>('contract.closed', 'conflict', {
  zh: '合同 {number} 已提交审批或已批准，价格与文本不能再修改。',
  en: 'Contract {number} is being approved, or was: its price and text can no longer change.',
});
export const ContractHasNoLines = domainError<{ number: string }>('contract.no_lines', 'unprocessable', {
  zh: '合同 {number} 没有产品行。',
  en: 'Contract {number} has no lines.',
});
export const ContractIsUnpriced = domainError<{ products: string }>('contract.unpriced', 'unprocessable', {
  zh: '以下产品没有目录价，无法确定折扣和审批路线：{products}。',
  en: 'These products have no list price, so neither the discount nor the approvers can be told: {products}.',
});
export const ContractIsNotInApproval = domainError<About>('contract.not_in_approval', 'conflict', {
  zh: '合同 {number} 不在审批中。',
  en: 'Contract {number} is not being approved.',
});
export const ContractAwaitsAnotherStep = domainError<About & { needed: string }>('contract.wrong_step', 'conflict', {
  zh: '合同 {number} 目前状态为 {status}，须先到达 {needed}。',
  en: 'Contract {number} is {status}; this step needs it to be {needed}.',
});
export const ContractIsUnderSeal = domainError<About>('contract.under_seal', 'conflict', {
  zh: '合同 {number} 已用印或签订，审批授权不能再撤销。',
  en: 'Contract {number} is sealed or signed: its approval can no longer be revoked.',
});
export const ContractsRestOnQuote = domainError<{ numbers: string }>('contract.rests_on_quote', 'conflict', {
  zh: '以下合同依据此报价已提交审批或已批准，请先处理：{numbers}。',
  en: 'These contracts rest on the quote and are being approved, or were: {numbers}. Deal with them first.',
});
export const ReviewerIsOwner = domainError<{ number: string }>('contract.own_review', 'forbidden', {
  zh: '不能评审自己负责的合同 {number}。',
  en: 'Nobody reviews a contract of her own ({number}).',
});
export const SealIsOfAnotherCompany = domainError<{ seal: string; entity: string }>(
  'contract.seal_of_another',
  'unprocessable',
  {
    zh: '“{seal}”不是签约主体“{entity}”的印章。',
    en: '"{seal}" is not a seal of {entity}, which signs this contract.',
  },
);
export const ScanIsMissing = domainError<{ number: string }>('contract.scan_missing', 'unprocessable', {
  zh: '请先把双方签署的扫描件作为附件上传到合同 {number}。',
  en: 'First attach the scan signed by both sides to contract {number}.',
});
export const TemplateIsUnknown = domainError('contract.template_unknown', 'unprocessable', {
  zh: '没有这个合同模板，或它已停用。',
  en: 'There is no such contract template, or it is no longer used.',
});

texts({
  'contract.clause_unknown': {
    zh: '模板没有这一条款；新增条款须写明标题',
    en: 'The template has no such clause; an added one needs a title',
  },
  'contract.clause_twice': { zh: '同一条款只能出现一次', en: 'A clause appears once' },
  'contract.signed_in_future': { zh: '签订日期不能晚于今天', en: 'Cannot lie after today' },
  'contract.dates_reversed': { zh: '结束日期不能早于开始日期', en: 'Cannot lie before the first day' },
  'contract.outside.quote': { zh: '合同没有对应的报价', en: 'The contract has no quote' },
  'contract.outside.grant': {
    zh: '报价 {quote} 没有可用的审批授权',
    en: 'Quote {quote} has no approval that can be used',
  },
  'contract.outside.customer': { zh: '客户与报价不同', en: 'The customer is another than the quote’s' },
  'contract.outside.products': { zh: '含有报价以外的产品', en: 'There are products beyond the quote’s' },
  'contract.outside.ratio': {
    zh: '最低折 {actual} 低于授权的 {limit}',
    en: 'The worst ratio is {actual}, below the {limit} that was granted',
  },
  'contract.outside.margin': {
    zh: '毛利率低于报价批准时的水平，或因成本未知而无法比较',
    en: 'Its margin is below what was approved with the quote, or unknown as long as a cost is',
  },
  'contract.outside.terms': {
    zh: '付款方式或付款节点与批准的报价不同',
    en: 'It is paid in another way, or at other times, than the quote that was approved',
  },
  'contract.outside.currency': {
    zh: '币种 {actual} 与授权的 {limit} 不同',
    en: 'The currency is {actual}, not {limit}',
  },
  'contract.outside.amount': {
    zh: '金额 {actual}（含同一报价的其他合同）超过授权的 {limit}',
    en: 'The amount, with other contracts of this quote, is {actual}, above {limit}',
  },
  'contract.outside.date': { zh: '授权有效期至 {limit}', en: 'The grant ended on {limit}' },
  'contract.preview_no_lines': { zh: '合同还没有产品行', en: 'The contract has no lines yet' },
});

export const ContractIsSuperseded = domainError<{ number: string }>('contract.superseded', 'conflict', {
  zh: '合同 {number} 已被变更后的新版本取代，不能再使用。',
  en: 'Contract {number} has been replaced by its amendment and can no longer be used.',
});
export const ContractNeedsNoAmendment = domainError<{ number: string }>('contract.not_amendable', 'conflict', {
  zh: '合同 {number} 尚未提交或已退回，可以直接修改，无需变更。',
  en: 'Contract {number} can be changed as it is; only one that is being approved, or was, is amended.',
});
export const ContractHasNewerRevision = domainError<{ number: string }>('contract.newer_revision', 'conflict', {
  zh: '合同 {number} 已有变更中的新版本。',
  en: 'Contract {number} has a newer version already.',
});
