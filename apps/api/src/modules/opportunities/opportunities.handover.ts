import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HandoverSources } from '../../platform/handover/handover-sources.js';
import { OUTCOMES } from './opportunity.entity.js';

/** Opportunities go to a successor with their next step; next steps in the deals of others go on their own. */
@Injectable()
export class OpportunityHandover implements OnModuleInit {
  constructor(private readonly sources: HandoverSources) {}

  onModuleInit(): void {
    const common = {
      table: 'opportunities',
      permission: 'opportunity.view',
      group: { kind: 'customer', column: 's.customer_id' },
      fields: {
        outcome: { type: 'choice', sql: 's.outcome', choices: OUTCOMES },
        stageId: { type: 'id', sql: 's.stage_id' },
        expectedAmount: { type: 'decimal', sql: 's.expected_amount', protects: 'opportunity.amounts' },
        departmentId: { type: 'id', sql: 's.department_id' },
      },
      title: 's.name',
      number: 's.number',
    } as const;
    const nextStep = { column: 'next_action_owner_id', when: `s.outcome = 'open'` };
    this.sources.register({
      ...common,
      kind: 'opportunity',
      label: { zh: '商机', en: 'Opportunities' },
      columns: [{ column: 'owner_id' }, nextStep],
      mine: 's.owner_id = $who',
    });
    this.sources.register({
      ...common,
      kind: 'next_step',
      label: { zh: '他人商机中的下一步', en: 'Next steps in deals of others' },
      columns: [nextStep],
      mine: `s.next_action_owner_id = $who AND s.owner_id <> $who AND s.outcome = 'open'`,
    });
  }
}
