import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApprovalHistory } from '../approval-history.repository.js';
import { ApprovalInstances, type SubjectRef } from '../approval-instances.repository.js';
import { InstanceIsNotFound } from '../approvals.errors.js';
import { DecideTask, type DecisionRequest } from './decide-task.js';

export type DemoDecision = Pick<DecisionRequest, 'decision' | 'opinion' | 'reason'>;

/** Lets the people of the demo company decide, so that a fresh installation has a past. Only while the house acts alone. */
@Injectable()
export class DecideInDemo {
  constructor(
    private readonly work: UnitOfWork,
    private readonly instances: ApprovalInstances,
    private readonly history: ApprovalHistory,
    private readonly decideTask: DecideTask,
  ) {}

  /** @param personId who decides her own open seat at the approval of `subject` */
  async execute(subject: SubjectRef, personId: string, decision: DemoDecision): Promise<void> {
    if (this.work.actor !== HOUSE) throw new Error('Nobody decides in the name of somebody else.');
    const row = await this.instances.live(subject);
    if (!row) throw new InstanceIsNotFound({});
    const { instance } = await this.history.of(row.id);
    const seat = instance.tasks.find(({ actor, state }) => actor === personId && state === 'OPEN');
    const seen = { taskId: seat?.id ?? '', taskVersion: seat?.version ?? 0, subjectHash: instance.subject.hash };
    await this.decideTask.execute(row.id, { ...seen, ...decision }, newId(), personId);
  }
}
