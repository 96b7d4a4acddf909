import { Injectable } from '@nestjs/common';
import { addDays, startOfBusinessDay, type PlainDate } from '@countersign/kernel';
import type { OrgDirectory } from '@countersign/approval-engine';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Deciders, RoutingDirectory } from '../../approvals/index.js';
import { ForeseeHoles } from '../../policies/index.js';
import { HORIZON_DAYS, watch, type OfficeWatch } from './continuity.js';
import { officesOf } from './offices.js';

/** What the coming thirty days look like for every office that a policy in force asks for. */
@Injectable()
export class Sight {
  constructor(
    private readonly work: UnitOfWork,
    private readonly directory: RoutingDirectory,
    private readonly deciders: Deciders,
    private readonly policies: ForeseeHoles,
  ) {}

  async execute(today: PlainDate): Promise<OfficeWatch[]> {
    const days: OrgDirectory[] = [];
    for (let ahead = 0; ahead <= HORIZON_DAYS; ahead++) {
      const morning = startOfBusinessDay(addDays(today, ahead));
      days.push(await this.directory.asOf(morning < this.work.now ? this.work.now : morning));
    }
    const [first] = days;
    return first ? watch(officesOf(await this.policies.inForce(), first), days, await this.deciders.ids()) : [];
  }
}
