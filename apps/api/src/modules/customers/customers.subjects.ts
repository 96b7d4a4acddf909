import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CustomObjects } from '../../platform/custom/custom-objects.js';
import { texts } from '../../platform/http/domain-error.js';
import { Holds } from '../../platform/subjects/holds.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { searchCondition } from '../../platform/text-search/text-search.js';
import { Contact } from './contact.entity.js';
import { ContactView } from './contact.view.js';
import { contactSearch } from './contact-search.js';
import { Customer } from './customer.entity.js';
import { CustomerView } from './customer.view.js';

/** How customers and contacts appear where any record may: timeline, palette, recycle bin, notes and files. */
@Injectable()
export class CustomerSubjects implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly holds: Holds,
    private readonly objects: CustomObjects,
  ) {}

  onModuleInit(): void {
    this.subjects.declare({
      type: 'customer',
      table: 'customers',
      label: { zh: '客户', en: 'Customer' },
      title: 's.name',
      number: 's.number',
      subtitle: `s.number || ' · ' || s.industry`,
      page: '/customers/:id',
      scope: { module: 'customer' },
      shareable: true,
      found: searchCondition('s'),
      references: { primary_contact_id: 'contact', parent_id: 'customer', owner_id: 'person' },
      hidden: ['department_id', 'import_id', 'historic_currency', 'merged_into_id'],
      replaced: 's.merged_into_id IS NOT NULL',
    });
    this.subjects.declare({
      type: 'contact',
      table: 'contacts',
      label: { zh: '联系人', en: 'Contact' },
      title: 's.name',
      number: 's.number',
      subtitle: `s.number || ' · ' || s.title`,
      page: '/contacts/:id',
      scope: { module: 'customer', through: { customer_id: 'customer' } },
      found: contactSearch('s'),
      references: { customer_id: 'customer', owner_id: 'person' },
      hidden: ['department_id', 'merged_into_id'],
      replaced: 's.merged_into_id IS NOT NULL',
    });
    this.objects.declare({ type: 'customer', entity: Customer, view: CustomerView });
    this.objects.declare({ type: 'contact', entity: Contact, view: ContactView });
    this.holds.register({
      on: 'customer',
      label: { zh: '下级客户', en: 'customers below it' },
      table: 'customers',
      column: 'parent_id',
    });
  }
}

texts({
  'field.customer.name': { zh: '客户名称', en: 'Name' },
  'field.customer.industry': { zh: '行业', en: 'Industry' },
  'field.customer.company_size': { zh: '企业规模', en: 'Company size' },
  'field.customer.registered_address': { zh: '注册地址', en: 'Registered address' },
  'field.customer.business_address': { zh: '经营地址', en: 'Business address' },
  'field.customer.source': { zh: '客户来源', en: 'Source' },
  'field.customer.first_contact_on': { zh: '首次接触日期', en: 'First contact on' },
  'field.customer.grade': { zh: '客户等级', en: 'Grade' },
  'field.customer.primary_contact_id': { zh: '主要联系人', en: 'Primary contact' },
  'field.customer.key_decision_maker': { zh: '关键决策人', en: 'Key decision maker' },
  'field.customer.main_needs': { zh: '主要需求', en: 'Main needs' },
  'field.customer.budget_range': { zh: '预算范围', en: 'Budget' },
  'field.customer.purchase_time': { zh: '采购时间', en: 'Purchase time' },
  'field.customer.historic_amount': { zh: '历史交易金额', en: 'Historic amount' },
  'field.customer.last_deal_on': { zh: '最后交易日期', en: 'Last deal on' },
  'field.customer.status': { zh: '客户状态', en: 'Status' },
  'field.customer.credit_code': { zh: '统一社会信用代码', en: 'Credit code' },
  'field.customer.region': { zh: '区域', en: 'Region' },
  'field.customer.parent_id': { zh: '上级客户', en: 'Part of' },
  'field.customer.kind': { zh: '客户类型', en: 'Kind' },
  'field.customer.stock_code': { zh: '股票代码', en: 'Stock code' },
  'field.contact.customer_id': { zh: '客户', en: 'Customer' },
  'field.contact.name': { zh: '姓名', en: 'Name' },
  'field.contact.title': { zh: '职位', en: 'Title' },
  'field.contact.department': { zh: '部门', en: 'Department' },
  'field.contact.role': { zh: '角色', en: 'Role' },
  'field.contact.gender': { zh: '性别', en: 'Gender' },
  'field.contact.office_phone': { zh: '办公电话', en: 'Office phone' },
  'field.contact.mobile': { zh: '手机', en: 'Mobile' },
  'field.contact.email': { zh: '邮箱', en: 'E-mail' },
  'field.contact.wechat': { zh: '微信号', en: 'WeChat' },
  'field.contact.birthday': { zh: '生日', en: 'Birthday' },
  'field.contact.education': { zh: '教育背景', en: 'Education' },
  'field.contact.work_history': { zh: '工作经历', en: 'Work history' },
  'field.contact.hobbies': { zh: '兴趣爱好', en: 'Interests' },
  'field.contact.preferred_channel': { zh: '沟通偏好', en: 'Preferred channel' },
  'field.contact.relationship': { zh: '关系程度', en: 'Relationship' },
  'field.contact.note': { zh: '备注', en: 'Note' },
});
