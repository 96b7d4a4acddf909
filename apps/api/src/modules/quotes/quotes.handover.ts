import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HandoverSources } from '../../platform/handover/handover-sources.js';
import { QUOTE_STATUSES } from './quote.entity.js';

/** Drafts and what was offered go to a successor; what is frozen stays exactly as it was approved, under a new owner. */
@Injectable()
export class QuoteHandover implements OnModuleInit {
  constructor(private readonly sources: HandoverSources) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'quote',
      label: { zh: '报价', en: 'Quotes' },
      table: 'quotes',
      permission: 'quote.view',
      columns: [{ column: 'owner_id' }],
      mine: 's.owner_id = $who',
      group: { kind: 'customer', column: 's.customer_id' },
      fields: {
        status: { type: 'choice', sql: 's.status', choices: QUOTE_STATUSES },
        departmentId: { type: 'id', sql: 's.department_id' },
      },
      title: 's.title',
      number: 's.number',
    });
  }
}
