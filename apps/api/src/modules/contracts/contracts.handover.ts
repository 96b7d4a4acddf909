import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HandoverSources } from '../../platform/handover/handover-sources.js';
import { CONTRACT_STATUSES } from './contract.entity.js';

/** Contracts in every state go to a successor; nothing of the paper changes with their owner. */
@Injectable()
export class ContractHandover implements OnModuleInit {
  constructor(private readonly sources: HandoverSources) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'contract',
      label: { zh: '合同', en: 'Contracts' },
      table: 'contracts',
      permission: 'contract.view',
      columns: [{ column: 'owner_id' }],
      mine: 's.owner_id = $who',
      group: { kind: 'customer', column: 's.customer_id' },
      fields: {
        status: { type: 'choice', sql: 's.status', choices: CONTRACT_STATUSES },
        departmentId: { type: 'id', sql: 's.department_id' },
      },
      title: 's.title',
      number: 's.number',
    });
  }
}
