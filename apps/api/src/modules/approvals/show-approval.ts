import type { Instance } from '@countersign/approval-engine';
import { Injectable } from '@nestjs/common';
import { mayDo } from '../../platform/access/principal.js';
import { newId } from '../../platform/database/ids.js';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ReadApproval } from './actions/read-approval.js';
import { approvalView } from './approval-detail.js';
import type { ApprovalView } from './approval-detail.view.js';
import { mustBeWhatWasPutUp } from './put-up.js';
import { ReassignmentIsProposed } from './reassigning/reassignments.errors.js';
import { ShowReassignments } from './reassigning/show-reassignments.js';
import { guardedFrom } from './guarded-facts.js';
import { ApprovalSubjects } from './approval-subjects.js';

/** One approval for the person of the request, in her language. */
@Injectable()
export class ShowApproval {
  constructor(
    private readonly work: UnitOfWork,
    private readonly read: ReadApproval,
    private readonly subjects: ApprovalSubjects,
    private readonly reassignments: ShowReassignments,
  ) {}

  /** @throws RowIsMissing, DocumentIsAltered */
  async execute(id: string, locale: Locale): Promise<ApprovalView> {
    const [record, reassignments] = await Promise.all([
      this.read.execute(id),
      this.reassignments.list(locale, { instanceId: id }),
    ]);
    const { instance, policy, org, owner, entity, row } = record;
    // Whoever administers it reads nothing of it, and may stop it all the same.
    if (!row.isMasked) mustBeWhatWasPutUp(entity, instance);
    const { principal, now } = this.work;
    const stamp = { actor: principal.personId, at: now.toISOString(), idempotencyKey: newId() };
    const situation = { instance, context: { policy: policy.content, org, owner }, stamp };
    const reader = {
      personId: principal.personId,
      mayView: mayDo(principal, 'approval.view'),
      mayAdminister: mayDo(principal, 'approval.administer'),
    };
    const decides = instance.tasks.some((task) => task.principal === reader.personId || task.actor === reader.personId);
    const guarded = guardedFrom(principal, this.subjects.purpose(entity.purpose), decides);
    const subject = this.subjects.find(entity.subjectType);
    const view = approvalView(record, situation, reader, subject, locale, guarded);
    return { ...view, can: { ...view.can, ...alreadyProposed(view, reassignments, instance, locale) }, reassignments };
  }
}

/** Every seat that is waited for is proposed for somebody else already: there is nothing left to propose. */
function alreadyProposed(
  { can }: Pick<ApprovalView, 'can'>,
  reassignments: ApprovalView['reassignments'],
  { tasks }: Instance,
  locale: Locale,
): Partial<ApprovalView['can']> {
  const open = reassignments.filter(({ state }) => state === 'open');
  const waiting = tasks.filter(({ state }) => state === 'OPEN' || state === 'HELD').length;
  const [first] = open;
  if (!first || !can.reassign.allowed || open.length < waiting) return {};
  const { code } = ReassignmentIsProposed;
  return { reassign: { allowed: false, code, detail: say(code, { byName: first.proposedBy.name }, locale) } };
}
