import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Policy } from '@countersign/approval-engine';
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

/** The policy as it was published: never edited, because instances point at it for ever. */
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

  @InstantColumn({ name: 'published_at' })
  publishedAt: Date;
}
