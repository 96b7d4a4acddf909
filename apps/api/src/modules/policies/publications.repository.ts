import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OPEN_PUBLICATIONS, PolicyPublication } from './policy-publication.entity.js';

export type NewPublication = Pick<
  PolicyPublication,
  'policyId' | 'kind' | 'number' | 'content' | 'contentHash' | 'tests' | 'effectiveOn' | 'note'
>;

@Injectable()
export class Publications {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
  ) {}

  /** Two people who act on one policy at the same moment act one after the other. */
  async lock(policyId: string): Promise<void> {
    await this.work.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 18))', [policyId]);
  }

  /** The one that waits for a decision, or was sent back to its proposer. */
  open(policyId: string): Promise<PolicyPublication | null> {
    return this.work.manager.findOneBy(PolicyPublication, { policyId, status: In([...OPEN_PUBLICATIONS]) });
  }

  allOpen(): Promise<PolicyPublication[]> {
    return this.work.manager.findBy(PolicyPublication, { status: In([...OPEN_PUBLICATIONS]) });
  }

  async get(id: string): Promise<PolicyPublication> {
    const row = await this.work.manager.findOneBy(PolicyPublication, { id });
    if (!row) throw new RowIsMissing({ type: 'policy', id });
    return row;
  }

  insert(fields: NewPublication): Promise<PolicyPublication> {
    return this.rows.insert(PolicyPublication, { ...fields, status: 'proposed', decidedAt: null } as never);
  }

  save(publication: PolicyPublication): Promise<PolicyPublication> {
    return this.rows.change(publication);
  }
}
