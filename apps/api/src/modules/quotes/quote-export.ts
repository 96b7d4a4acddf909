import { say, texts } from '../../platform/http/domain-error.js';
import { columnOf, type ExportedList } from '../../platform/listing/exported-list.js';
import { SEES_COSTS } from '../catalog/index.js';
import { QUOTE_LIST, QUOTE_NAMES, QUOTE_SHAPE, type QuoteRow } from './quote.row.js';

texts({
  'quote.status.draft': { zh: '草稿', en: 'Draft' },
  'quote.status.in_approval': { zh: '审批中', en: 'In approval' },
  'quote.status.approved': { zh: '已批准', en: 'Approved' },
  'quote.status.rejected': { zh: '已否决', en: 'Rejected' },
  'quote.status.returned': { zh: '已退回', en: 'Returned' },
  'quote.status.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'quote.status.superseded': { zh: '已被取代', en: 'Superseded' },
});

const column = columnOf<QuoteRow>();
const AMOUNTS = { field: 'quote.amounts', isNumber: true } as const;

/** Ratios are kept in basis points, and read in percent. */
export const percent = (basisPoints: number | null): number | null => (basisPoints === null ? null : basisPoints / 100);

export const QUOTE_EXPORT: ExportedList<QuoteRow> = {
  name: 'quotes',
  label: { zh: '报价', en: 'Quotes' },
  permission: 'quote.export',
  spec: QUOTE_LIST,
  shape: QUOTE_SHAPE,
  names: QUOTE_NAMES,
  columns: [
    column('number', '报价编号', 'Number', (row) => row.number),
    column('revision', '修订版', 'Revision', (row) => row.revision),
    column('title', '标题', 'Title', (row) => row.title),
    column('customer', '客户', 'Customer', (row) => row.customerName),
    column('contact', '联系人', 'Contact', (row) => row.contactName),
    column('opportunity', '商机', 'Opportunity', (row) => row.opportunityName),
    column('signingEntity', '我方签约主体', 'Our signing company', (row) => row.signingEntityName),
    column('priceList', '价目表', 'Price list', (row) => row.priceListName),
    column('status', '状态', 'Status', (row, locale) => say(`quote.status.${row.status}`, {}, locale)),
    column('currency', '币种', 'Currency', (row) => row.currency),
    column('exchangeRate', '汇率', 'Exchange rate', (row) => row.exchangeRate, { isNumber: true }),
    column('list', '目录合计', 'List total', (row) => row.listTotal, AMOUNTS),
    column('net', '含税合计', 'Net total', (row) => row.netTotal, AMOUNTS),
    column('netExcludingTax', '不含税合计', 'Without tax', (row) => row.netExcludingTax, AMOUNTS),
    column('tax', '税额合计', 'Tax', (row) => row.taxTotal, AMOUNTS),
    column('netInRenminbi', '折合人民币', 'In renminbi', (row) => row.netTotalCny, AMOUNTS),
    column('ratio', '综合折扣 (%)', 'Ratio (%)', (row) => percent(row.ratio), AMOUNTS),
    column('worstRatio', '最低折 (%)', 'Worst ratio (%)', (row) => percent(row.worstRatio), AMOUNTS),
    column('margin', '毛利率 (%)', 'Margin (%)', (row) => percent(row.margin), { ...AMOUNTS, needs: SEES_COSTS }),
    column('validUntil', '有效期至', 'Valid until', (row) => row.validUntil),
    column('owner', '负责人', 'Owner', (row) => row.ownerName),
    column('department', '部门', 'Department', (row) => row.departmentName),
    column('createdAt', '创建时间', 'Created at', (row) => row.createdAt.toISOString()),
    column('updatedAt', '更新时间', 'Updated at', (row) => row.updatedAt.toISOString()),
  ],
};
