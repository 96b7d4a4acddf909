import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HandoverSources } from '../../platform/handover/handover-sources.js';
import { COMPANY_SIZES, CUSTOMER_KINDS, CUSTOMER_STATUSES, GRADES } from './customer.entity.js';

/** Customers and the people in them go to a successor; what belongs to a customer follows it. */
@Injectable()
export class CustomerHandover implements OnModuleInit {
  constructor(private readonly sources: HandoverSources) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'customer',
      label: { zh: '客户', en: 'Customers' },
      table: 'customers',
      permission: 'customer.view',
      columns: [{ column: 'owner_id' }],
      mine: 's.owner_id = $who',
      fields: {
        industry: { type: 'text', sql: 's.industry' },
        region: { type: 'text', sql: 's.region' },
        grade: { type: 'choice', sql: 's.grade', choices: GRADES },
        status: { type: 'choice', sql: 's.status', choices: CUSTOMER_STATUSES },
        kind: { type: 'choice', sql: 's.kind', choices: CUSTOMER_KINDS },
        companySize: { type: 'choice', sql: 's.company_size', choices: COMPANY_SIZES },
        departmentId: { type: 'id', sql: 's.department_id' },
      },
      title: 's.name',
      number: 's.number',
    });
    this.sources.register({
      kind: 'contact',
      label: { zh: '联系人', en: 'Contacts' },
      table: 'contacts',
      permission: 'contact.view',
      columns: [{ column: 'owner_id' }],
      mine: 's.owner_id = $who',
      group: { kind: 'customer', column: 's.customer_id' },
      fields: { departmentId: { type: 'id', sql: 's.department_id' } },
      title: 's.name',
      number: 's.number',
    });
  }
}
