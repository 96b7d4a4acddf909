import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HandoverSources } from '../../platform/handover/handover-sources.js';

/** A claim goes on with its place in the order of entry, to whoever gets the customer. */
@Injectable()
export class RegistrationsHandover implements OnModuleInit {
  constructor(private readonly sources: HandoverSources) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'registration',
      label: { zh: '报备', en: 'Registrations' },
      table: 'registrations',
      permission: 'registration.view',
      columns: [{ column: 'owner_id' }],
      mine: 's.owner_id = $who AND s.ended_at IS NULL',
      group: { kind: 'customer', column: 's.customer_id' },
      fields: { departmentId: { type: 'id', sql: 's.department_id' } },
      title: 's.company_name',
      number: 's.number',
    });
  }
}
