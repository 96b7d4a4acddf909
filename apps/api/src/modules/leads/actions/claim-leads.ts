import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { RefusedRow } from '../../../platform/http/refused-rows.js';
import { ClosedOrganisation } from '../../org/index.js';
import { judgeLeadClaims } from '../claiming/judge-lead-claims.js';
import { LeadPool } from '../claiming/lead-pool.repository.js';
import { Leads } from '../leads.repository.js';

export interface LeadClaims {
  readonly moved: readonly string[];
  readonly refused: readonly RefusedRow[];
}

/** Takes leads out of the pool for oneself: each has exactly one owner afterwards, however many asked at once. */
@Injectable()
export class ClaimLeads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly pool: LeadPool,
    private readonly leads: Leads,
    private readonly closed: ClosedOrganisation,
  ) {}

  async execute(ids: readonly string[]): Promise<LeadClaims> {
    const { personId, departmentId } = this.work.principal;
    // The pool is the company's: a joint venture or an agent gets from it what is given to it.
    const isClosed = (await this.closed.departments()) !== null;
    return this.work.asHouse(async () => {
      await this.pool.oneAtATime(personId);
      const waiting = isClosed ? [] : await this.pool.lock(ids, personId);
      const { accepted, refused } = judgeLeadClaims(ids, waiting, await this.pool.state());
      await this.leads.assign(accepted.map((leadId) => ({ leadId, ownerId: personId, departmentId })));
      return { moved: accepted, refused };
    });
  }
}
