import { Injectable } from '@nestjs/common';
import { Subjects } from '../../platform/subjects/subjects.js';
import type { ApprovalInstance } from './approval-instance.entity.js';
import { RoutingContexts, type RoutingContext } from './routing-context.js';

/** What the next step of an approval under way is judged by, with whose its record is today. */
export interface RunningContext extends RoutingContext {
  readonly owner: string | undefined;
}

type About = Pick<ApprovalInstance, 'policyVersionId' | 'subjectType' | 'subjectId'>;

@Injectable()
export class RunningContexts {
  constructor(
    private readonly contexts: RoutingContexts,
    private readonly records: Subjects,
  ) {}

  /** The record may have changed hands since it was put up. */
  async of({ policyVersionId, subjectType: type, subjectId: id }: About): Promise<RunningContext> {
    const [known, owner] = await Promise.all([
      this.contexts.forVersion(policyVersionId),
      this.records.ownerOf({ type, id }),
    ]);
    return { ...known, owner: owner ?? undefined };
  }
}
