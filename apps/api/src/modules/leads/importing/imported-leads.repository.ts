import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Takeable } from '../../imports/index.js';
import { Lead, leadKeys } from '../lead.entity.js';
import { Leads } from '../leads.repository.js';

export type OwnedLead = Lead & { readonly owner: string };

/** Any number will do, as long as every import of leads uses the same one. */
const ONE_AT_A_TIME = 4_715_119;

/** The leads that imports make and change. */
@Injectable()
export class ImportedLeads implements Takeable<Lead> {
  readonly type = 'lead';
  readonly entity = Lead;

  constructor(
    private readonly work: UnitOfWork,
    private readonly leads: Leads,
  ) {}

  /** As the house: no other import adds a lead until this transaction ends. */
  async alone(): Promise<void> {
    await this.work.manager.query('SELECT pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
  }

  /** Live leads by what makes them the same, whoever's they are; as the house. */
  async knownBy(keys: readonly string[]): Promise<Map<string, OwnedLead>> {
    return this.work.asHouse(async () => {
      const { manager } = this.work;
      const leads = await manager.find(Lead, { where: { sameAs: In([...new Set(keys)]), deletedAt: IsNull() } });
      const sql = 'SELECT id, name FROM shown_owners WHERE id = ANY($1::uuid[])';
      const owners = await manager.query<{ id: string; name: string }[]>(sql, [leads.map(({ ownerId }) => ownerId)]);
      const names = new Map(owners.map(({ id, name }) => [id, name]));
      return new Map(leads.map((lead) => [lead.sameAs, Object.assign(lead, { owner: names.get(lead.ownerId) ?? '' })]));
    });
  }

  restore(lead: Lead): Promise<unknown> {
    return this.leads.save(Object.assign(lead, leadKeys(lead)));
  }
}
