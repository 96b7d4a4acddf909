import { Column, Entity } from 'typeorm';
import type { ConditionTree } from '../../../platform/conditions/condition.js';
import { RecordColumns } from '../../../platform/database/columns.js';

/** In turn by weight, or to whoever has the fewest open leads for her weight. */
export const WAYS = ['turn', 'load'] as const;
export type Way = (typeof WAYS)[number];

export interface Candidate {
  readonly personId: string;
  /** Of the weights of all of them; 0: gets nothing for now. */
  readonly weight: number;
}

/** Which leads go to whom. Rules are tried in their order; the first that is true and has somebody gives the lead. */
@Entity('lead_rules')
export class LeadRule extends RecordColumns {
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'int' })
  place: number;

  @Column({ type: 'boolean' })
  enabled: boolean;

  @Column({ type: 'jsonb' })
  condition: ConditionTree;

  @Column({ type: 'text' })
  way: Way;

  /** Whoever has so many open leads gets no more by this rule. */
  @Column({ name: 'most_open', type: 'int', nullable: true })
  mostOpen: number | null;

  @Column({ type: 'jsonb' })
  people: Candidate[];
}
