import { texts, type Sentence } from '../../../platform/http/domain-error.js';

/** Why something that names a person stays although she wants it erased. */
export const HOLDS = {
  contract: {
    zh: '合同、报价等商业凭证：会计档案与合同纠纷的法定保存期内保留（会计档案最长 30 年，诉讼时效最长 20 年）',
    en: 'Contracts, quotes and other vouchers: kept for as long as the law has accounts and contracts kept',
  },
  approval: {
    zh: '审批证据：决定所依据的内容不可改写，随所审单据保存',
    en: 'Evidence of approvals: what was decided on is never rewritten and is kept with its document',
  },
  voucher: {
    zh: '报销凭证：会计档案保存期内保留',
    en: 'Expense vouchers: kept as accounts are',
  },
  audit: {
    zh: '审计日志：依网络安全法至少保存六个月，到期按月整体移除；在产品中遮盖显示',
    en: 'The audit log: kept for the months the law asks for, dropped by the month, and shown covered meanwhile',
  },
  ledger: {
    zh: '只增不改的流水：改写会使其后的记录失去依据',
    en: 'A ledger that only grows: rewriting it would leave what follows without its ground',
  },
  employment: {
    zh: '员工账号：劳动关系与系统责任认定所需',
    en: 'A colleague of ours: needed for her employment and for who did what',
  },
  company: {
    zh: '本公司的签约主体资料',
    en: 'Particulars of our own signing entities',
  },
  consent: {
    zh: '同意的证据：证明收集时已告知并取得同意',
    en: 'Proof of consent: that she was told, and agreed, when it was collected',
  },
  passing: {
    zh: '短期技术记录：数日内自动清除',
    en: 'A technical record that is swept by itself within days',
  },
  guarded: {
    zh: '正在审批或已锁定，改写被拒绝：流程结束后需再次处理',
    en: 'Under approval or locked, so it could not be changed: to be looked at again once that is over',
  },
  unclassified: {
    zh: '未归类的位置：需人工判断',
    en: 'A place that nobody has classified: somebody has to look at it',
  },
} as const satisfies Record<string, Sentence>;
export type Hold = keyof typeof HOLDS;
export const HOLD_CODES = Object.keys(HOLDS) as Hold[];

texts(Object.fromEntries(Object.entries(HOLDS).map(([code, said]) => [`privacy.hold.${code}`, said])));
