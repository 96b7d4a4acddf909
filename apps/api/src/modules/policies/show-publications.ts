import { Injectable } from '@nestjs/common';
import { refView } from '../../platform/http/views.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Approvals } from '../approvals/index.js';
import { People } from '../org/index.js';
import type { PolicyPublication } from './policy-publication.entity.js';
import type { PolicyPublicationView } from './policy.view.js';
import { POLICY_SUBJECT } from './publication.js';

/** Publications as people read them: who proposed, and in which approval it is decided. */
@Injectable()
export class ShowPublications {
  constructor(
    private readonly work: UnitOfWork,
    private readonly approvals: Approvals,
    private readonly people: People,
  ) {}

  async one(publication: PolicyPublication): Promise<PolicyPublicationView> {
    return (await this.all([publication])).get(publication.policyId) as PolicyPublicationView;
  }

  /** By the id of the policy. */
  async all(publications: readonly PolicyPublication[]): Promise<Map<string, PolicyPublicationView>> {
    const approvals = await this.approvals.latestOf(
      POLICY_SUBJECT,
      publications.map(({ id }) => id),
    );
    const { personId } = this.work.principal;
    const names = await this.people.findable(publications.map(({ createdBy }) => createdBy));
    return new Map(
      publications.map((publication) => {
        const { id, policyId, kind, number, status, createdBy, createdAt, effectiveOn, note } = publication;
        const view = {
          ...{ id, kind, number, status, effectiveOn, note },
          approvalId: approvals.get(id)?.id ?? null,
          proposedBy: refView(createdBy, names.get(createdBy)),
          proposedAt: createdAt.toISOString(),
          mayWithdraw: publication.isOpen() && createdBy === personId,
        };
        return [policyId, view];
      }),
    );
  }
}
