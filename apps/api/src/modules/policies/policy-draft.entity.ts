import { Column, Entity } from 'typeorm';
import type { GoldenCase, OrgDirectory, Policy } from '@countersign/approval-engine';
import { RecordColumns } from '../../platform/database/columns.js';

/** What somebody is writing. It may be wrong, decides nothing, and there is at most one for each policy. */
@Entity('approval_policy_drafts')
export class PolicyDraft extends RecordColumns {
  @Column({ name: 'policy_id', type: 'uuid' })
  policyId: string;

  /** Any JSON object: the checker says what keeps it from being a policy. */
  @Column({ type: 'jsonb' })
  content: Policy;

  /** Number of the version it was begun from. */
  @Column({ name: 'based_on', type: 'int', nullable: true })
  basedOn: number | null;

  /** Everybody who wrote any of it; kept by the database, and none of them may agree to it. */
  @Column({ type: 'uuid', array: true, insert: false, update: false })
  authors: string[];
}

/** The cases a policy is tested with; published versions keep a copy. */
@Entity('approval_policy_cases')
export class PolicyCases extends RecordColumns {
  @Column({ name: 'policy_id', type: 'uuid' })
  policyId: string;

  @Column({ type: 'jsonb' })
  cases: GoldenCase[];

  /** Whom the cases are about; null for the people of the house alone. */
  @Column({ type: 'jsonb', nullable: true })
  organisation: OrgDirectory | null;
}
