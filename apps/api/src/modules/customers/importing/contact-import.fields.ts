import { cells, type ImportField } from '../../imports/index.js';
import { CHANNEL_WORDS, GENDER_WORDS, RELATIONSHIP_WORDS, ROLE_WORDS } from '../customer-words.js';

const { field } = cells;

const FIELDS: readonly ImportField[] = [
  field(
    'customer',
    '客户',
    'Customer',
    cells.text(200),
    ['客户名称', '客户编号', '公司名称', '公司', '单位', '单位名称', '企业名称', 'company', 'account', 'customer name'],
    true,
  ),
  field('name', '姓名', 'Name', cells.text(100), ['联系人', '联系人姓名', '名字', 'contact', 'full name'], true),
  field('number', '联系人编号', 'Contact number', cells.text(60)),
  field('title', '职位', 'Title', cells.text(100), ['职务', '岗位', '头衔', 'job title', 'position'], true),
  field('department', '部门', 'Department', cells.text(100), ['所在部门', 'dept']),
  field('role', '角色', 'Role', cells.choice(ROLE_WORDS), ['联系人角色', '采购角色']),
  field('gender', '性别', 'Gender', cells.choice(GENDER_WORDS), ['sex']),
  field('officePhone', '办公电话', 'Office phone', cells.text(40), ['电话', '座机', '联系电话', 'phone', 'tel']),
  field('mobile', '手机', 'Mobile', cells.text(40), ['手机号', '手机号码', '移动电话', 'mobile phone', 'cell']),
  field('email', '邮箱', 'E-mail', cells.email, ['电子邮箱', '邮件', 'mail', 'email address']),
  field('wechat', '微信号', 'WeChat', cells.text(100), ['微信', 'wechat id']),
  field('birthday', '生日', 'Birthday', cells.date, ['出生日期']),
  field('education', '教育背景', 'Education', cells.text(500), ['学历']),
  field('workHistory', '工作经历', 'Work history', cells.text(2000), ['履历']),
  field('hobbies', '兴趣爱好', 'Interests', cells.text(500), ['爱好']),
  field('preferredChannel', '偏好沟通方式', 'Preferred channel', cells.choice(CHANNEL_WORDS), ['沟通方式']),
  field('relationship', '关系程度', 'Relationship', cells.choice(RELATIONSHIP_WORDS), ['关系']),
  field('note', '备注', 'Note', cells.text(2000), ['说明', 'remark', 'remarks', 'notes']),
];

/** What a file of contacts may hold; the customer each works for is there already, by its name or number. */
export const CONTACT_FIELDS = cells.knownBy(FIELDS, { customer: 'company', mobile: 'mobile', email: 'email' });
