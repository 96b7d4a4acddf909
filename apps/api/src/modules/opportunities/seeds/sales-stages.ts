import { Injectable } from '@nestjs/common';
import { uuidOf } from '@countersign/kernel';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import type { SalesStage } from '../sales-stage.entity.js';
import { SalesStages } from '../sales-stages.repository.js';

const stage = (
  sort: number,
  code: string,
  name: string,
  nameEn: string,
  probability: number,
  expectedDays: number,
  kind: SalesStage['kind'],
): SalesStage => ({
  id: stageId(code),
  code,
  name,
  nameEn,
  probability,
  sort,
  expectedDays,
  kind,
});

/** The id of one of the six stages every installation begins with. */
export function stageId(code: string): string {
  return uuidOf('sales_stage', code);
}

const STAGES: readonly SalesStage[] = [
  stage(1, 'first_contact', '初步接触', 'First contact', 10, 14, 'open'),
  stage(2, 'needs_confirmed', '需求确认', 'Needs confirmed', 30, 21, 'open'),
  stage(3, 'solution', '方案提供', 'Solution', 50, 30, 'open'),
  stage(4, 'negotiation', '商务谈判', 'Negotiation', 80, 21, 'open'),
  stage(5, 'won', '成交', 'Won', 100, 30, 'won'),
  stage(6, 'after_sales', '售后维护', 'After-sales', 100, 365, 'after_sales'),
];

/** Adds the stages that are missing and leaves those that were edited as they are. */
@Injectable()
@Seeds('reference', 4)
export class SeedSalesStages implements Seed {
  constructor(private readonly stages: SalesStages) {}

  execute(): Promise<void> {
    return this.stages.addMissing(STAGES);
  }
}
