import { covered, readsField } from '../../platform/access/field-access.js';
import type { Fields } from '../../platform/access/principal.js';
import type { CsvColumn } from '../../platform/csv/csv-download.js';
import type { Locale } from '../../platform/http/locale.js';
import { say, texts } from '../../platform/http/domain-error.js';
import type { ContactRow } from './contact.view.js';
import type { CustomerRow } from './customer.view.js';

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
  'contact.role.decision_maker': { zh: '决策者', en: 'Decision maker' },
  'contact.role.influencer': { zh: '影响者', en: 'Influencer' },
  'contact.role.user': { zh: '使用者', en: 'User' },
  'contact.role.technical_evaluator': { zh: '技术评估者', en: 'Technical evaluator' },
  'contact.relationship.stranger': { zh: '陌生', en: 'Stranger' },
  'contact.relationship.acquainted': { zh: '认识', en: 'Acquainted' },
  'contact.relationship.familiar': { zh: '熟悉', en: 'Familiar' },
  'contact.relationship.trusted': { zh: '信任', en: 'Trusted' },
  'contact.relationship.partner': { zh: '伙伴', en: 'Partner' },
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

/**
 * The headers are words the import understands, so that an export can be read back.
 * @param fields what is hidden from whoever takes the file out, and empty in it
 */
export function customerColumns(locale: Locale, fields: Fields): CsvColumn<CustomerRow>[] {
  const reads = readsField(fields, 'customer.amounts');
  const word = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  return [
    { header: word('客户编号', 'Number'), value: (row) => row.number },
    { header: word('客户名称', 'Name'), value: (row) => row.name },
    { header: word('行业', 'Industry'), value: (row) => row.industry },
    { header: word('企业规模', 'Company size'), value: (row) => say(`customer.size.${row.companySize}`, {}, locale) },
    { header: word('注册地址', 'Registered address'), value: (row) => row.registeredAddress },
    { header: word('经营地址', 'Business address'), value: (row) => row.businessAddress },
    { header: word('客户来源', 'Source'), value: (row) => say(`source.${row.source}`, {}, locale) },
    { header: word('首次接触日期', 'First contact on'), value: (row) => row.firstContactOn },
    { header: word('客户等级', 'Grade'), value: (row) => row.grade },
    { header: word('主要联系人', 'Primary contact'), value: (row) => row.primaryContactName },
    { header: word('关键决策人', 'Key decision maker'), value: (row) => row.keyDecisionMaker },
    { header: word('主要需求', 'Main needs'), value: (row) => row.mainNeeds },
    { header: word('预算范围', 'Budget'), value: (row) => (reads ? row.budgetRange : null) },
    { header: word('采购时间', 'Purchase time'), value: (row) => row.purchaseTime },
    { header: word('历史交易金额', 'Historic amount'), value: (row) => (reads ? row.historicAmount : null) },
    { header: word('最后交易日期', 'Last deal on'), value: (row) => row.lastDealOn },
    { header: word('客户状态', 'Status'), value: (row) => say(`customer.status.${row.status}`, {}, locale) },
    { header: word('统一社会信用代码', 'Credit code'), value: (row) => row.creditCode },
    { header: word('区域', 'Region'), value: (row) => row.region },
    { header: word('客户类型', 'Kind'), value: (row) => say(`customer.kind.${row.kind}`, {}, locale) },
    { header: word('负责销售', 'Owner'), value: (row) => row.ownerName },
    { header: word('部门', 'Department'), value: (row) => row.departmentName },
    { header: word('创建时间', 'Created at'), value: (row) => row.createdAt.toISOString() },
    { header: word('更新时间', 'Updated at'), value: (row) => row.updatedAt.toISOString() },
  ];
}

/** @param fields what of a contact is covered for whoever takes the file out */
export function contactColumns(locale: Locale, fields: Fields): CsvColumn<ContactRow>[] {
  const seen = (row: ContactRow): ContactRow => covered(row, 'contact', fields);
  const word = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  return [
    { header: word('联系人编号', 'Number'), value: (row) => row.number },
    { header: word('客户名称', 'Customer'), value: (row) => row.customerName },
    { header: word('姓名', 'Name'), value: (row) => row.name },
    { header: word('职位', 'Title'), value: (row) => row.title },
    { header: word('部门', 'Department'), value: (row) => row.department },
    { header: word('角色', 'Role'), value: (row) => say(`contact.role.${row.role}`, {}, locale) },
    { header: word('办公电话', 'Office phone'), value: (row) => seen(row).officePhone },
    { header: word('手机', 'Mobile'), value: (row) => seen(row).mobile },
    { header: word('邮箱', 'E-mail'), value: (row) => seen(row).email },
    { header: word('微信号', 'WeChat'), value: (row) => seen(row).wechat },
    {
      header: word('关系程度', 'Relationship'),
      value: (row) => say(`contact.relationship.${row.relationship}`, {}, locale),
    },
    { header: word('负责销售', 'Owner'), value: (row) => row.ownerName },
  ];
}
