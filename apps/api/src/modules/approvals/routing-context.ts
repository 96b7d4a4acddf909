import { Injectable } from '@nestjs/common';
import type { OrgDirectory } from '@countersign/approval-engine';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import type { ApprovalInstance } from './approval-instance.entity.js';
import { ApprovalSubjects } from './approval-subjects.js';
import { guardedFrom } from './guarded-facts.js';
import { RoutingDirectory } from './org-directory.js';
import { Policies, type PolicyRow } from './policies.repository.js';
import { RoutedOrgs } from './routed-orgs.repository.js';

export interface RoutingContext {
  readonly policy: PolicyRow;
  readonly org: OrgDirectory;
}

/** The same for an approval that is under way, with whose its record is today. */
export interface RunningContext extends RoutingContext {
  readonly owner: string | undefined;
}

type Running = Pick<ApprovalInstance, 'policyVersionId' | 'subjectType' | 'subjectId'>;

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
    private readonly records: Subjects,
  ) {}

  async forPurpose(purpose: string): Promise<RoutingContext> {
    return { policy: await this.policies.activeFor(purpose), org: await this.directory.asItIs() };
  }

  /** A running approval keeps the version it began with. */
  async forVersion(policyVersionId: string): Promise<RoutingContext> {
    return { policy: await this.policy(policyVersionId), org: await this.directory.asItIs() };
  }

  /** As well, whose the record is by now: it may have changed hands since it was put up. */
  async ofRunning({ policyVersionId, subjectType: type, subjectId: id }: Running): Promise<RunningContext> {
    const [known, owner] = await Promise.all([this.forVersion(policyVersionId), this.records.ownerOf({ type, id })]);
    return { ...known, owner: owner ?? undefined };
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
