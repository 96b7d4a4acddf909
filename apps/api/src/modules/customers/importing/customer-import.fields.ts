import { cells, type ImportField } from '../../imports/index.js';
import {
  GRADE_WORDS,
  KIND_WORDS,
  RELATIONSHIP_WORDS,
  ROLE_WORDS,
  SIZE_WORDS,
  SOURCE_WORDS,
  STATUS_WORDS,
} from '../customer-words.js';

const { field } = cells;

const FIELDS: readonly ImportField[] = [
  field(
    'name',
    '客户名称',
    'Name',
    cells.text(200),
    ['公司名称', '企业名称', '单位名称', '公司', 'company', 'company name', 'customer'],
    true,
  ),
  field('number', '客户编号', 'Customer number', cells.text(60)),
  field('industry', '行业', 'Industry', cells.text(100), ['行业分类', '所属行业', 'sector'], true),
  field('companySize', '企业规模', 'Company size', cells.choice(SIZE_WORDS), ['规模', 'size'], true),
  field('registeredAddress', '注册地址', 'Registered address', cells.text(300), ['地址', 'address'], true),
  field('businessAddress', '经营地址', 'Business address', cells.text(300), ['办公地址']),
  field('source', '客户来源', 'Source', cells.choice(SOURCE_WORDS), ['来源', '渠道']),
  field('firstContactOn', '首次接触日期', 'First contact on', cells.date, [
    '首次接触',
    '首次联系日期',
    'first contact',
  ]),
  field('grade', '客户等级', 'Grade', cells.choice(GRADE_WORDS), ['等级', '级别', 'level']),
  field('keyDecisionMaker', '关键决策人', 'Key decision maker', cells.text(200)),
  field('mainNeeds', '主要需求', 'Main needs', cells.text(2000), ['需求', 'needs'], true),
  field('budgetRange', '预算范围', 'Budget', cells.text(100), ['预算']),
  field('purchaseTime', '采购时间', 'Purchase time', cells.text(100)),
  field('historicAmount', '历史交易金额', 'Historic amount', cells.amount, ['历史金额']),
  field('lastDealOn', '最后交易日期', 'Last deal on', cells.date),
  field('status', '客户状态', 'Status', cells.choice(STATUS_WORDS), ['状态']),
  field('creditCode', '统一社会信用代码', 'Credit code', cells.text(40), ['信用代码', '税号', '纳税人识别号']),
  field('region', '区域', 'Region', cells.text(50), ['地区', '大区']),
  field('kind', '客户类型', 'Kind', cells.choice(KIND_WORDS), ['类型']),
  field('stockCode', '股票代码', 'Stock code', cells.text(20), ['证券代码']),
  field(
    'contactName',
    '主要联系人',
    'Primary contact',
    cells.text(100),
    ['联系人', '联系人姓名', '姓名', 'contact'],
    true,
  ),
  field('contactNumber', '联系人编号', 'Contact number', cells.text(60)),
  field('contactTitle', '联系人职位', 'Contact title', cells.text(100), ['职位', '职务', 'title'], true),
  field('contactRole', '联系人角色', 'Contact role', cells.choice(ROLE_WORDS), ['角色', 'role']),
  field('relationship', '关系程度', 'Relationship', cells.choice(RELATIONSHIP_WORDS), ['关系']),
  field('mobile', '手机', 'Mobile', cells.text(40), ['手机号', '手机号码', '联系人手机']),
  field('officePhone', '办公电话', 'Office phone', cells.text(40), ['电话', '联系电话', 'phone']),
  field('email', '邮箱', 'E-mail', cells.email, ['电子邮箱', '联系人邮箱', 'mail']),
  field('wechat', '微信号', 'WeChat', cells.text(100), ['微信']),
];

/** What a file of customers may hold. A customer without a contact is none, so the contact stands in the same row. */
export const CUSTOMER_FIELDS = cells.knownBy(FIELDS, {
  name: 'company',
  creditCode: 'creditCode',
  mobile: 'mobile',
  email: 'email',
});
