import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HandoverSources } from '../../platform/handover/handover-sources.js';
import { CHANNELS, STATUSES } from './activity.entity.js';

/** Contact records go along, so that a successor reads what was said; who said it stays as it was written. */
@Injectable()
export class ActivityHandover implements OnModuleInit {
  constructor(private readonly sources: HandoverSources) {}

  onModuleInit(): void {
    const common = {
      table: 'activities',
      permission: 'activity.view',
      group: { kind: 'customer', column: 's.customer_id' },
      fields: {
        channel: { type: 'choice', sql: 's.channel', choices: CHANNELS },
        status: { type: 'choice', sql: 's.status', choices: STATUSES },
        departmentId: { type: 'id', sql: 's.department_id' },
      },
      title: 's.subject',
      number: 's.number',
    } as const;
    const openTask = { column: 'follow_up_owner_id', when: `s.status <> 'done'` };
    this.sources.register({
      ...common,
      kind: 'activity',
      label: { zh: '互动记录', en: 'Activities' },
      columns: [{ column: 'owner_id' }, openTask],
      mine: 's.owner_id = $who',
    });
    this.sources.register({
      ...common,
      kind: 'task',
      label: { zh: '未完成的待办', en: 'Open tasks' },
      columns: [openTask],
      mine: `s.follow_up_owner_id = $who AND s.owner_id <> $who AND s.status <> 'done'`,
    });
  }
}
