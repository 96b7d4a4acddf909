import { say, texts } from '../../platform/http/domain-error.js';
import { columnOf, type ExportedList } from '../../platform/listing/exported-list.js';
import type { ContactRow } from './contact.view.js';
import { CONTACT_LIST, CONTACT_SHAPE } from './contacts.list.js';
import { shownContact } from './looked-at.js';

texts({
  'contact.role.decision_maker': { zh: '决策者', en: 'Decision maker' },
  'contact.role.influencer': { zh: '影响者', en: 'Influencer' },
  'contact.role.user': { zh: '使用者', en: 'User' },
  'contact.role.technical_evaluator': { zh: '技术评估者', en: 'Technical evaluator' },
  'contact.relationship.stranger': { zh: '陌生', en: 'Stranger' },
  'contact.relationship.acquainted': { zh: '认识', en: 'Acquainted' },
  'contact.relationship.familiar': { zh: '熟悉', en: 'Familiar' },
  'contact.relationship.trusted': { zh: '信任', en: 'Trusted' },
  'contact.relationship.partner': { zh: '伙伴', en: 'Partner' },
});

const column = columnOf<ContactRow>();

export const CONTACT_EXPORT: ExportedList<ContactRow> = {
  name: 'contacts',
  label: { zh: '联系人', en: 'Contacts' },
  permission: 'contact.export',
  spec: CONTACT_LIST,
  shape: CONTACT_SHAPE,
  shownTo: ({ fields }, row) => shownContact(row, fields),
  columns: [
    column('number', '联系人编号', 'Number', (row) => row.number),
    column('customer', '客户名称', 'Customer', (row) => row.customerName),
    column('name', '姓名', 'Name', (row) => row.name),
    column('title', '职位', 'Title', (row) => row.title),
    column('department', '部门', 'Department', (row) => row.department),
    column('role', '角色', 'Role', (row, locale) => say(`contact.role.${row.role}`, {}, locale)),
    column('officePhone', '办公电话', 'Office phone', (row) => row.officePhone, { field: 'contact.officePhone' }),
    column('mobile', '手机', 'Mobile', (row) => row.mobile, { field: 'contact.mobile' }),
    column('email', '邮箱', 'E-mail', (row) => row.email, { field: 'contact.email' }),
    column('wechat', '微信号', 'WeChat', (row) => row.wechat, { field: 'contact.wechat' }),
    column('relationship', '关系程度', 'Relationship', (row, locale) =>
      say(`contact.relationship.${row.relationship}`, {}, locale),
    ),
    column('owner', '负责销售', 'Owner', (row) => row.ownerName),
    column('createdAt', '创建时间', 'Created at', (row) => row.createdAt.toISOString()),
    column('updatedAt', '更新时间', 'Updated at', (row) => row.updatedAt.toISOString()),
  ],
};
