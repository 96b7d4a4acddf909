import { say, texts } from '../../platform/http/domain-error.js';
import { columnOf, type ExportedList } from '../../platform/listing/exported-list.js';
import { SEES_COSTS } from '../catalog/index.js';
import { percent } from '../quotes/index.js';
import { labelOf } from './contract.entity.js';
import { CONTRACT_LIST, CONTRACT_NAMES, CONTRACT_SHAPE, type ContractRow } from './contract.row.js';

texts({
  'contract.status.draft': { zh: '草稿', en: 'Draft' },
  'contract.status.in_approval': { zh: '会签中', en: 'In approval' },
  'contract.status.returned': { zh: '已退回', en: 'Returned' },
  'contract.status.rejected': { zh: '已否决', en: 'Rejected' },
  'contract.status.withdrawn': { zh: '已撤回', en: 'Withdrawn' },
  'contract.status.approved': { zh: '已批准', en: 'Approved' },
  'contract.status.reviewed': { zh: '已评审', en: 'Reviewed' },
  'contract.status.sealed': { zh: '已用印', en: 'Sealed' },
  'contract.status.signed': { zh: '已签订', en: 'Signed' },
  'contract.status.filed': { zh: '已归档', en: 'Filed' },
  'contract.status.superseded': { zh: '已被取代', en: 'Superseded' },
  'contract.type.product': { zh: '产品', en: 'Product' },
  'contract.type.integration': { zh: '集成', en: 'Integration' },
  'contract.type.service': { zh: '服务', en: 'Service' },
  'contract.text.standard': { zh: '标准文本', en: 'Company text' },
  'contract.text.changed': { zh: '有改动', en: 'Changed' },
});

const column = columnOf<ContractRow>();
const AMOUNTS = { field: 'contract.amounts', isNumber: true } as const;

export const CONTRACT_EXPORT: ExportedList<ContractRow> = {
  name: 'contracts',
  label: { zh: '合同', en: 'Contracts' },
  permission: 'contract.export',
  spec: CONTRACT_LIST,
  shape: CONTRACT_SHAPE,
  names: CONTRACT_NAMES,
  columns: [
    column('number', '合同编号', 'Number', labelOf),
    column('title', '标题', 'Title', (row) => row.title),
    column('type', '合同类型', 'Type', (row, locale) => say(`contract.type.${row.type}`, {}, locale)),
    column('customer', '客户', 'Customer', (row) => row.customerName),
    column('contact', '联系人', 'Contact', (row) => row.contactName),
    column('opportunity', '商机', 'Opportunity', (row) => row.opportunityName),
    column('quote', '报价', 'Quote', (row) => row.quoteNumber),
    column('signingEntity', '我方签约主体', 'Our signing company', (row) => row.signingEntityName),
    column('template', '合同模板', 'Template', (row) => row.templateName),
    column('status', '状态', 'Status', (row, locale) => say(`contract.status.${row.status}`, {}, locale)),
    column('currency', '币种', 'Currency', (row) => row.currency),
    column('exchangeRate', '汇率', 'Exchange rate', (row) => row.exchangeRate, { isNumber: true }),
    column('amount', '含税金额', 'Amount', (row) => row.netTotal, AMOUNTS),
    column('amountInRenminbi', '折合人民币', 'In renminbi', (row) => row.netTotalCny, AMOUNTS),
    column('ratio', '综合折扣 (%)', 'Ratio (%)', (row) => percent(row.ratio), AMOUNTS),
    column('worstRatio', '最低折 (%)', 'Worst ratio (%)', (row) => percent(row.worstRatio), AMOUNTS),
    column('margin', '毛利率 (%)', 'Margin (%)', (row) => percent(row.margin), { ...AMOUNTS, needs: SEES_COSTS }),
    column('text', '合同文本', 'Text', ({ changedClauses }, locale) =>
      say(`contract.text.${changedClauses.length === 0 ? 'standard' : 'changed'}`, {}, locale),
    ),
    column('signedOn', '签订日期', 'Signed on', (row) => row.signedOn),
    column('owner', '负责人', 'Owner', (row) => row.ownerName),
    column('department', '部门', 'Department', (row) => row.departmentName),
    column('createdAt', '创建时间', 'Created at', (row) => row.createdAt.toISOString()),
    column('updatedAt', '更新时间', 'Updated at', (row) => row.updatedAt.toISOString()),
  ],
};
