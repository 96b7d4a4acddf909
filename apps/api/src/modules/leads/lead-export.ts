import { say } from '../../platform/http/domain-error.js';
import { columnOf, type ExportedList } from '../../platform/listing/exported-list.js';
import type { LeadRow } from './lead.view.js';
import { LEAD_LIST, LEAD_SHAPE } from './leads.list.js';

const column = columnOf<LeadRow>();

/** The headers are words the import understands, so that an export can be read back. */
export const LEAD_EXPORT: ExportedList<LeadRow> = {
  name: 'leads',
  label: { zh: '线索', en: 'Leads' },
  permission: 'lead.export',
  spec: LEAD_LIST,
  shape: LEAD_SHAPE,
  columns: [
    column('number', '线索编号', 'Number', (row) => row.number),
    column('name', '公司名称', 'Company', (row) => row.name),
    column('shortName', '简称', 'Short name', (row) => row.shortName),
    column('stockCode', '股票代码', 'Stock code', (row) => row.stockCode),
    column('contactName', '联系人', 'Contact', (row) => row.contactName),
    column('title', '职位', 'Title', (row) => row.title),
    column('phone', '电话', 'Phone', (row) => row.phone, { field: 'lead.phone' }),
    column('email', '邮箱', 'E-mail', (row) => row.email, { field: 'lead.email' }),
    column('wechat', '微信', 'WeChat', (row) => row.wechat, { field: 'lead.wechat' }),
    column('source', '来源', 'Source', (row, locale) => say(`source.${row.source}`, {}, locale)),
    column('campaign', '市场活动', 'Campaign', (row) => row.campaign),
    column('industry', '行业', 'Industry', (row) => row.industry),
    column('region', '区域', 'Region', (row) => row.region),
    column('address', '地址', 'Address', (row) => row.address),
    column('need', '需求', 'Need', (row) => row.need),
    column('productInterest', '意向产品', 'Product', (row) => row.productInterest),
    column('note', '备注', 'Note', (row) => row.note),
    column('status', '状态', 'Status', (row, locale) => say(`lead.status.${row.status}`, {}, locale)),
    column(
      'unqualifiedReason',
      '放弃原因',
      'Given up because',
      (row, locale) => row.unqualifiedReason && say(`lead.reason.${row.unqualifiedReason}`, {}, locale),
    ),
    column('customer', '客户', 'Customer', (row) => row.customerName),
    column('owner', '负责人', 'Owner', (row) => row.ownerName),
    column('department', '部门', 'Department', (row) => row.departmentName),
    column('createdAt', '创建时间', 'Created at', (row) => row.createdAt.toISOString()),
    column('updatedAt', '更新时间', 'Updated at', (row) => row.updatedAt.toISOString()),
  ],
};
