import { Injectable } from '@nestjs/common';
import type { OrgDirectory } from '@countersign/approval-engine';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Who may decide at all. Whoever looks ahead counts nobody whose roles refuse her the decision. */
@Injectable()
export class Deciders {
  constructor(private readonly work: UnitOfWork) {}

  /** What people may do is known of today alone, and taken for every day. */
  async ids(): Promise<ReadonlySet<string>> {
    const rows = await this.work.asHouse(() =>
      this.work.manager.query<{ id: string }[]>(
        `SELECT person_id AS id FROM principals WHERE 'approval.decide' = ANY (permissions)`,
      ),
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The organisation as it can decide: an account that may not is as good as a disabled one. */
  async among(org: OrgDirectory): Promise<OrgDirectory> {
    const deciding = await this.ids();
    const people = org.people.map((person) => (deciding.has(person.id) ? person : { ...person, disabled: true }));
    return { ...org, people };
  }
}
