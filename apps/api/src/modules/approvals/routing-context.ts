import { Injectable } from '@nestjs/common';
import type { OrgDirectory } from '@countersign/approval-engine';
import { RoutingDirectory } from './org-directory.js';
import { Policies, type PolicyRow } from './policies.repository.js';

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
  ) {}

  async forPurpose(purpose: string): Promise<RoutingContext> {
    return { policy: await this.policies.activeFor(purpose), org: await this.directory.asItIs() };
  }

  /** A running approval keeps the version it began with. */
  async forVersion(policyVersionId: string): Promise<RoutingContext> {
    return { policy: await this.policies.version(policyVersionId), org: await this.directory.asItIs() };
  }

  policy(policyVersionId: string): Promise<PolicyRow> {
    return this.policies.version(policyVersionId);
  }
}
