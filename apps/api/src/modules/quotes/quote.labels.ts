import type { Text } from '@countersign/approval-engine';

const label = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** Words for the lines of a snapshot, whether of a quote or of a contract. */
export const LINE_LABELS: Readonly<Record<string, Text>> = {
  lines: label('产品行', 'Lines'),
  'lines.position': label('序号', 'Position'),
  'lines.productCode': label('产品编码', 'Product code'),
  'lines.productName': label('产品', 'Product'),
  'lines.description': label('说明', 'Description'),
  'lines.unit': label('单位', 'Unit'),
  'lines.quantity': label('数量', 'Quantity'),
  'lines.listPrice': label('目录单价', 'List price'),
  'lines.netPrice': label('成交单价', 'Net price'),
  'lines.taxRate': label('税率', 'Tax rate'),
  'lines.ratio': label('折扣', 'Ratio'),
  'lines.listTotal': label('目录金额', 'List total'),
  'lines.netTotal': label('含税金额', 'Net total'),
  'lines.netExcludingTax': label('不含税金额', 'Without tax'),
  'lines.tax': label('税额', 'Tax'),
  'lines.material': label('重要行', 'Material'),
};

export const TOTALS_LABELS: Readonly<Record<string, Text>> = {
  totals: label('合计', 'Totals'),
  'totals.list': label('目录合计', 'List total'),
  'totals.net': label('含税合计', 'Net total'),
  'totals.netExcludingTax': label('不含税合计', 'Without tax'),
  'totals.tax': label('税额合计', 'Tax'),
  'totals.netInRenminbi': label('折合人民币', 'In renminbi'),
  'totals.ratio': label('综合折扣', 'Ratio'),
  'totals.worstRatio': label('最低折', 'Worst ratio'),
};

/** Words for what quotes and contracts have in common. */
export const TERMS_LABELS: Readonly<Record<string, Text>> = {
  number: label('编号', 'Number'),
  title: label('标题', 'Title'),
  customer: label('客户', 'Customer'),
  'customer.name': label('客户', 'Customer'),
  'customer.number': label('客户编号', 'Customer number'),
  'customer.creditCode': label('统一社会信用代码', 'Credit code'),
  contact: label('联系人', 'Contact'),
  opportunity: label('商机', 'Opportunity'),
  signingEntity: label('我方签约主体', 'Our signing company'),
  currency: label('币种', 'Currency'),
  exchangeRate: label('汇率', 'Exchange rate'),
  paymentTerms: label('付款方式', 'Payment terms'),
  milestones: label('付款节点', 'Payments'),
  'milestones.name': label('付款节点', 'Payment'),
  'milestones.percent': label('比例', 'Share'),
  'milestones.dueRule': label('付款条件', 'Due'),
};

export const QUOTE_LABELS: Readonly<Record<string, Text>> = {
  ...TERMS_LABELS,
  ...LINE_LABELS,
  ...TOTALS_LABELS,
  revision: label('修订版', 'Revision'),
  priceList: label('价目表', 'Price list'),
  validUntil: label('有效期至', 'Valid until'),
  justification: label('未见面说明', 'Justification'),
  note: label('内部备注', 'Note'),
};
