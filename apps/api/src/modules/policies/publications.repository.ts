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

  /** What decides on one purpose is taken away by one at a time, whichever policies it belongs to. */
  async lockPurpose(purpose: string): Promise<void> {
    await this.work.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 19))', [purpose]);
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

  /** Somebody is asked, and each of those has written part of it. */
  async onlyAuthorsAreAsked(id: string): Promise<boolean> {
    const [row] = await this.work.asHouse(() =>
      this.work.manager.query<[{ only: boolean | null }]>(
        `SELECT bool_and(t.actor_id = ANY (p.authors) OR t.principal_id = ANY (p.authors)) AS only
         FROM approval_policy_publications p JOIN approval_instances i ON i.subject_id = p.id AND i.finished_at IS NULL
         JOIN approval_tasks t ON t.instance_id = i.id AND t.state = 'open' WHERE p.id = $1`,
        [id],
      ),
    );
    return row.only ?? false;
  }

  save(publication: PolicyPublication): Promise<PolicyPublication> {
    return this.rows.change(publication);
  }
}
