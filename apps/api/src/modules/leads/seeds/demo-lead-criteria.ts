import { Injectable } from '@nestjs/common';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import type { LeadCriterion } from '../judging/lead-criterion.entity.js';
import { LeadCriteria } from '../judging/lead-criteria.repository.js';

type DemoCriterion = Pick<LeadCriterion, 'name' | 'condition' | 'points'>;

const DEMO_CRITERIA: readonly DemoCriterion[] = [
  { name: '有电话', condition: { field: 'hasPhone', op: 'eq', value: 'true' }, points: 20 },
  { name: '写明了需求', condition: { field: 'need', op: 'isNull', value: false }, points: 20 },
  {
    name: '展会、介绍或设计院来的',
    condition: { field: 'source', op: 'in', value: ['exhibition', 'referral', 'design_institute'] },
    points: 20,
  },
  { name: '找到决策人', condition: null, points: 20 },
  { name: '预算已确认', condition: null, points: 20 },
];

/** What the demo company judges its leads by; nothing of it is required yet. */
@Seeds('demo', 5.2)
@Injectable()
export class DemoLeadCriteria implements Seed {
  constructor(private readonly criteria: LeadCriteria) {}

  async execute(): Promise<void> {
    for (const [at, criterion] of DEMO_CRITERIA.entries())
      await this.criteria.insert({ ...criterion, place: at + 1, enabled: true, required: false });
  }
}
