import { say, texts } from '../../platform/http/domain-error.js';
import { columnOf, type ExportedList } from '../../platform/listing/exported-list.js';
import type { CustomerRow } from './customer.view.js';
import { CUSTOMER_LIST, CUSTOMER_SHAPE } from './customers.list.js';

texts({
  'customer.size.large': { zh: '大型', en: 'Large' },
  'customer.size.medium': { zh: '中型', en: 'Medium' },
  'customer.size.small': { zh: '小型', en: 'Small' },
  'customer.status.active': { zh: '活跃', en: 'Active' },
  'customer.status.dormant': { zh: '休眠', en: 'Dormant' },
  'customer.status.lost': { zh: '流失', en: 'Lost' },
  'customer.kind.end_user': { zh: '最终用户', en: 'End user' },
  'customer.kind.design_institute': { zh: '设计院', en: 'Design institute' },
  'customer.kind.system_integrator': { zh: '系统集成商', en: 'System integrator' },
  'customer.kind.partner': { zh: '合作伙伴', en: 'Partner' },
  'source.phone': { zh: '电话咨询', en: 'Phone' },
  'source.industry_news': { zh: '行业信息', en: 'Industry news' },
  'source.colleague': { zh: '同事介绍', en: 'Colleague' },
  'source.key_account_visit': { zh: '重点客户拜访', en: 'Key account visit' },
  'source.design_institute': { zh: '设计院', en: 'Design institute' },
  'source.web_search': { zh: '网络搜索', en: 'Web search' },
  'source.website_form': { zh: '网站注册', en: 'Website form' },
  'source.online_chat': { zh: '在线咨询', en: 'Online chat' },
  'source.exhibition': { zh: '展会', en: 'Exhibition' },
  'source.referral': { zh: '客户推荐', en: 'Referral' },
  'source.import': { zh: '导入', en: 'Import' },
  'source.other': { zh: '其他', en: 'Other' },
});

const column = columnOf<CustomerRow>();

/** The headers are words the import understands, so that an export can be read back. */
export const CUSTOMER_EXPORT: ExportedList<CustomerRow> = {
  name: 'customers',
  label: { zh: '客户', en: 'Customers' },
  permission: 'customer.export',
  spec: CUSTOMER_LIST,
  shape: CUSTOMER_SHAPE,
  columns: [
    column('number', '客户编号', 'Number', (row) => row.number),
    column('name', '客户名称', 'Name', (row) => row.name),
    column('industry', '行业', 'Industry', (row) => row.industry),
    column('companySize', '企业规模', 'Company size', (row, locale) =>
      say(`customer.size.${row.companySize}`, {}, locale),
    ),
    column('registeredAddress', '注册地址', 'Registered address', (row) => row.registeredAddress),
    column('businessAddress', '经营地址', 'Business address', (row) => row.businessAddress),
    column('source', '客户来源', 'Source', (row, locale) => say(`source.${row.source}`, {}, locale)),
    column('firstContactOn', '首次接触日期', 'First contact on', (row) => row.firstContactOn),
    column('grade', '客户等级', 'Grade', (row) => row.grade),
    column('primaryContact', '主要联系人', 'Primary contact', (row) => row.primaryContactName),
    column('keyDecisionMaker', '关键决策人', 'Key decision maker', (row) => row.keyDecisionMaker),
    column('mainNeeds', '主要需求', 'Main needs', (row) => row.mainNeeds),
    column('budgetRange', '预算范围', 'Budget', (row) => row.budgetRange, { field: 'customer.amounts' }),
    column('purchaseTime', '采购时间', 'Purchase time', (row) => row.purchaseTime),
    column('historicAmount', '历史交易金额', 'Historic amount', (row) => row.historicAmount, {
      field: 'customer.amounts',
      isNumber: true,
    }),
    column('lastDealOn', '最后交易日期', 'Last deal on', (row) => row.lastDealOn),
    column('status', '客户状态', 'Status', (row, locale) => say(`customer.status.${row.status}`, {}, locale)),
    column('creditCode', '统一社会信用代码', 'Credit code', (row) => row.creditCode),
    column('region', '区域', 'Region', (row) => row.region),
    column('kind', '客户类型', 'Kind', (row, locale) => say(`customer.kind.${row.kind}`, {}, locale)),
    column('owner', '负责销售', 'Owner', (row) => row.ownerName),
    column('department', '部门', 'Department', (row) => row.departmentName),
    column('createdAt', '创建时间', 'Created at', (row) => row.createdAt.toISOString()),
    column('updatedAt', '更新时间', 'Updated at', (row) => row.updatedAt.toISOString()),
  ],
};
