import { Injectable } from '@nestjs/common';
import type { OrgDirectory } from '@countersign/approval-engine';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ApprovalSubjects } from './approval-subjects.js';
import { guardedFrom } from './guarded-facts.js';
import { RoutingDirectory } from './org-directory.js';
import { Policies, type PolicyRow } from './policies.repository.js';
import { RoutedOrgs } from './routed-orgs.repository.js';

export interface RoutingContext {
  readonly policy: PolicyRow;
  readonly org: OrgDirectory;
}

/** What a route is found in: a policy version, and the organisation as it is now. */
@Injectable()
export class RoutingContexts {
  private readonly kept = new Map<string, PolicyRow>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly policies: Policies,
    private readonly directory: RoutingDirectory,
    private readonly orgs: RoutedOrgs,
    private readonly subjects: ApprovalSubjects,
  ) {}

  async forPurpose(purpose: string): Promise<RoutingContext> {
    const [policy, org] = await Promise.all([this.policies.activeFor(purpose), this.directory.asItIs()]);
    return { policy, org };
  }

  /** A running approval keeps the version it began with. */
  async forVersion(policyVersionId: string): Promise<RoutingContext> {
    const [policy, org] = await Promise.all([this.policy(policyVersionId), this.directory.asItIs()]);
    return { policy, org };
  }

  /** The facts that whoever asks may not be told the values of. */
  guarded(purpose: string): ReadonlySet<string> {
    return guardedFrom(this.work.actor, this.subjects.purpose(purpose));
  }

  /** Keeps the organisation of a round with it, so that the round can be routed again as it was. */
  remember(instanceId: string, round: number, org: OrgDirectory): Promise<void> {
    return this.orgs.keep(instanceId, round, org);
  }

  /** A published version never changes, so each is read once. */
  async policy(policyVersionId: string): Promise<PolicyRow> {
    const policy = this.kept.get(policyVersionId) ?? (await this.policies.version(policyVersionId));
    this.work.afterCommit(() => this.kept.set(policyVersionId, policy));
    return policy;
  }
}
