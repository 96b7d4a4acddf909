import { Injectable, type OnModuleInit } from '@nestjs/common';
import { texts } from '../../platform/http/domain-error.js';
import { Subjects } from '../../platform/subjects/subjects.js';

/** How a registration appears where any record may: audit, handover, and who sees it why. */
@Injectable()
export class RegistrationSubject implements OnModuleInit {
  constructor(private readonly subjects: Subjects) {}

  onModuleInit(): void {
    this.subjects.declare({
      type: 'registration',
      table: 'registrations',
      label: { zh: '报备', en: 'Registration' },
      title: 's.company_name',
      number: 's.number',
      page: '/registrations',
      scope: { module: 'opportunity' },
      references: { customer_id: 'customer', opportunity_id: 'opportunity', owner_id: 'person' },
      hidden: ['department_id', 'seq', 'by_record', 'ended_at'],
    });
  }
}

texts({
  'field.registration.company_name': { zh: '公司', en: 'Company' },
  'field.registration.credit_code': { zh: '统一社会信用代码', en: 'Credit code' },
  'field.registration.customer_id': { zh: '客户', en: 'Customer' },
  'field.registration.opportunity_id': { zh: '商机', en: 'Opportunity' },
  'field.registration.project': { zh: '商机或项目', en: 'Deal or project' },
  'field.registration.heard_on': { zh: '获悉日期', en: 'Heard of on' },
  'field.registration.note': { zh: '备注', en: 'Note' },
  'field.registration.owner_id': { zh: '报备人', en: 'Registered by' },
  'field.registration.ended_for': { zh: '失效原因', en: 'Ended because' },
  'value.registration.ended_for.withdrawn': { zh: '撤回', en: 'withdrawn' },
  'value.registration.ended_for.lost': { zh: '丢单', en: 'the deal was lost' },
  'value.registration.ended_for.recycled': { zh: '客户回到公海', en: 'the customer went back into the pool' },
});
