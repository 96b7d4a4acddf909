import { Injectable } from '@nestjs/common';
import type { OrgDirectory } from '@countersign/approval-engine';
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
  constructor(
    private readonly policies: Policies,
    private readonly directory: RoutingDirectory,
    private readonly orgs: RoutedOrgs,
  ) {}

  async forPurpose(purpose: string): Promise<RoutingContext> {
    return { policy: await this.policies.activeFor(purpose), org: await this.directory.asItIs() };
  }

  /** A running approval keeps the version it began with. */
  async forVersion(policyVersionId: string): Promise<RoutingContext> {
    return { policy: await this.policies.version(policyVersionId), org: await this.directory.asItIs() };
  }

  /** Keeps the organisation of a round with it, so that the round can be routed again as it was. */
  remember(instanceId: string, round: number, org: OrgDirectory): Promise<void> {
    return this.orgs.keep(instanceId, round, org);
  }

  policy(policyVersionId: string): Promise<PolicyRow> {
    return this.policies.version(policyVersionId);
  }
}
