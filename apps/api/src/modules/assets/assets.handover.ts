import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HandoverSources } from '../../platform/handover/handover-sources.js';
import { ASSET_BRANDS, ASSET_STATES } from './asset.entity.js';

/** What is known of a customer's equipment goes on; of a customer that goes along it goes to the same hands. */
@Injectable()
export class AssetHandover implements OnModuleInit {
  constructor(private readonly sources: HandoverSources) {}

  onModuleInit(): void {
    this.sources.register({
      kind: 'asset',
      label: { zh: '客户资产', en: 'Customer assets' },
      table: 'assets',
      permission: 'asset.view',
      columns: [{ column: 'owner_id' }],
      mine: 's.owner_id = $who',
      group: { kind: 'customer', column: 's.customer_id' },
      fields: {
        brand: { type: 'choice', sql: 's.brand', choices: ASSET_BRANDS },
        state: { type: 'choice', sql: 's.state', choices: ASSET_STATES },
        departmentId: { type: 'id', sql: 's.department_id' },
      },
      title: 's.name',
      number: 's.number',
    });
  }
}
