import { cells, type ImportField } from '../../imports/index.js';
import { SOURCE_WORDS } from '../../customers/index.js';

const { field } = cells;

const FIELDS: readonly ImportField[] = [
  field(
    'name',
    '公司名称',
    'Company',
    cells.text(200),
    [
      '名称',
      '企业名称',
      '客户名称',
      '单位名称',
      '公司',
      '股票名称',
      '证券名称',
      '证券简称',
      'company name',
      'name',
      'account',
    ],
    true,
  ),
  field('number', '线索编号', 'Lead number', cells.text(60)),
  field('shortName', '简称', 'Short name', cells.text(100), ['公司简称', '企业简称', 'abbreviation']),
  field('stockCode', '股票代码', 'Stock code', cells.text(20), ['证券代码', '代码', 'ticker', 'symbol', 'code']),
  field('contactName', '联系人', 'Contact', cells.text(100), ['姓名', '联系人姓名', 'contact name', 'full name']),
  field('title', '职位', 'Title', cells.text(100), ['职务', '岗位', 'job title', 'position']),
  field('phone', '电话', 'Phone', cells.text(40), [
    '手机',
    '手机号',
    '手机号码',
    '联系电话',
    '电话号码',
    'mobile',
    'tel',
    'telephone',
    'phone number',
  ]),
  field('email', '邮箱', 'E-mail', cells.email, ['电子邮箱', '邮件', '电子邮件', 'mail', 'email address']),
  field('wechat', '微信', 'WeChat', cells.text(100), ['微信号', 'wechat id']),
  field('source', '来源', 'Source', cells.choice(SOURCE_WORDS), ['线索来源', '客户来源', '渠道', 'lead source']),
  field('campaign', '市场活动', 'Campaign', cells.text(100), ['活动', '活动名称', '展会名称']),
  field('industry', '行业', 'Industry', cells.text(100), ['所属行业', '行业分类', 'sector']),
  field('region', '区域', 'Region', cells.text(50), ['地区', '省份', '大区', 'province', 'area']),
  field('address', '地址', 'Address', cells.text(300), ['公司地址', '注册地址', '经营地址']),
  field('need', '需求', 'Need', cells.text(2000), ['主要需求', '需求描述', '客户需求', 'requirement']),
  field('productInterest', '意向产品', 'Product', cells.text(200), [
    '产品',
    '产品意向',
    '感兴趣的产品',
    'product interest',
  ]),
  field('note', '备注', 'Note', cells.text(2000), ['说明', 'remark', 'remarks', 'comment', 'notes']),
];

/** What a file of leads may hold, and what people call it. */
export const LEAD_FIELDS = cells.knownBy(FIELDS, { name: 'company', phone: 'mobile', email: 'email' });
