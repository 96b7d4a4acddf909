import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HandoverSources } from '../../platform/handover/handover-sources.js';
import { PROJECT_STATUSES } from './project.entity.js';

/** A project goes to another project manager; what a salesperson follows of hers, to whoever has her customers from now on. */
@Injectable()
export class ProjectHandover implements OnModuleInit {
  constructor(private readonly sources: HandoverSources) {}

  onModuleInit(): void {
    const common = {
      table: 'projects',
      permission: 'project.view',
      group: { kind: 'customer', column: 's.customer_id' },
      fields: {
        status: { type: 'choice', sql: 's.status', choices: PROJECT_STATUSES },
        departmentId: { type: 'id', sql: 's.department_id' },
      },
      title: 's.name',
      number: 's.number',
    } as const;
    const seller = { column: 'seller_id' };
    this.sources.register({
      ...common,
      kind: 'project',
      label: { zh: '实施项目', en: 'Implementation projects' },
      columns: [{ column: 'owner_id' }, seller],
      mine: 's.owner_id = $who',
    });
    this.sources.register({
      ...common,
      kind: 'project_sale',
      label: { zh: '由其合同产生的实施项目', en: 'Projects of contracts of hers' },
      columns: [seller],
      mine: 's.seller_id = $who AND s.owner_id <> $who',
    });
  }
}
