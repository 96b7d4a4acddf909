import { Injectable } from '@nestjs/common';
import type { ChangeLeadPoolRuleDto } from '../claiming/lead-pool.dto.js';
import { LeadPool } from '../claiming/lead-pool.repository.js';

@Injectable()
export class ChangeLeadPoolRule {
  constructor(private readonly pool: LeadPool) {}

  /** @throws RowIsStale */
  async execute(version: number, { claimQuota, quotaDays, cooldownDays }: ChangeLeadPoolRuleDto): Promise<void> {
    const rule = await this.pool.ruleForChange();
    await this.pool.save(Object.assign(rule, { claimQuota: claimQuota ?? null, quotaDays, cooldownDays }), version);
  }
}
