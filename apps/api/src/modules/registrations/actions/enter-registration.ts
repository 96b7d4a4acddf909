import { Injectable } from '@nestjs/common';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { searchColumns } from '../../../platform/text-search/text-search.js';
import { keysOf } from '../../customers/index.js';
import { Claims } from '../claims.repository.js';
import type { Registration } from '../registration.entity.js';
import type { Registered } from '../registration-source.js';
import { Registrations } from '../registrations.repository.js';

const SERIES = 'BB';

/** Writes registrations down, as the house and one at a time. */
@Injectable()
export class EnterRegistration {
  constructor(
    private readonly registrations: Registrations,
    private readonly claims: Claims,
    private readonly numbering: Numbering,
  ) {}

  async execute({ name, ...said }: Registered & Pick<Registration, 'byRecord'>): Promise<Registration> {
    const number = await this.numbering.next(SERIES);
    const found = { nameKeys: keysOf({ name, phones: [] }), ...searchColumns(number, name, said.project) };
    return this.registrations.insert({ ...said, ...found, number, companyName: name, endedAt: null, endedFor: null });
  }

  /** Whoever has one of these customers, or an open deal with it, counts as having registered it. */
  async onRecord(customerIds: readonly string[], taken: ReadonlySet<string>): Promise<void> {
    for (const { name, ...who } of await this.claims.onRecord(customerIds)) {
      if (taken.has(who.ownerId)) continue;
      const unsaid = { opportunityId: null, project: '', heardOn: null, note: '' };
      await this.execute({ ...who, ...unsaid, name, byRecord: true });
    }
  }
}
