import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HandoverSources } from '../../platform/handover/handover-sources.js';
import { SOURCES } from '../customers/index.js';
import { LEAD_STATUSES } from './lead.entity.js';

/** Leads go to a successor, closed ones too: what became of them stays known. */
@Injectable()
export class LeadHandover implements OnModuleInit {
  constructor(private readonly sources: HandoverSources) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'lead',
      label: { zh: '线索', en: 'Leads' },
      table: 'leads',
      permission: 'lead.view',
      columns: [{ column: 'owner_id' }],
      mine: 's.owner_id = $who',
      group: { kind: 'customer', column: 's.customer_id' },
      fields: {
        industry: { type: 'text', sql: 's.industry' },
        region: { type: 'text', sql: 's.region' },
        source: { type: 'choice', sql: 's.source', choices: SOURCES },
        status: { type: 'choice', sql: 's.status', choices: LEAD_STATUSES },
        departmentId: { type: 'id', sql: 's.department_id' },
      },
      title: 's.name',
      number: 's.number',
    });
  }
}
