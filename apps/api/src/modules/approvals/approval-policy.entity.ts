import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GoldenCase, OrgDirectory, Policy } from '@countersign/approval-engine';
import { InstantColumn } from '../../platform/database/columns.js';

/** A policy decides one purpose, such as the discount of a quote. */
@Entity('approval_policies')
export class ApprovalPolicy {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  purpose: string;

  @InstantColumn({ name: 'created_at' })
  createdAt: Date;
}

/** Cases with the organisation they are told in; a case about nobody of it is about people of the house. */
export interface PolicyTests {
  readonly cases: readonly GoldenCase[];
  readonly organisation: OrgDirectory | null;
}

/** The policy as it was published: never edited, because instances point at it for ever; at most it is retired. */
@Entity('approval_policy_versions')
export class ApprovalPolicyVersion {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ name: 'policy_id', type: 'uuid' })
  policyId: string;

  @Column({ type: 'int' })
  number: number;

  @Column({ type: 'jsonb' })
  content: Policy;

  @Column({ name: 'content_hash', type: 'text' })
  contentHash: string;

  /** What it had to pass when it was proposed. */
  @Column({ type: 'jsonb' })
  tests: PolicyTests;

  @InstantColumn({ name: 'published_at' })
  publishedAt: Date;

  @InstantColumn({ name: 'effective_from' })
  effectiveFrom: Date;

  /** Null for what ships with the product. */
  @Column({ name: 'proposed_by', type: 'uuid', nullable: true })
  proposedBy: string | null;

  @Column({ name: 'approved_by', type: 'uuid', nullable: true })
  approvedBy: string | null;

  @InstantColumn({ name: 'retired_at', nullable: true })
  retiredAt: Date | null;
}
