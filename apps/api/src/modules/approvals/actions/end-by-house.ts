import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
import { HOUSE_ID } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApprovalInstances, type SubjectRef } from '../approval-instances.repository.js';
import { PerformAction } from '../perform-action.js';

/** 作废: what is being approved has run out, or a newer version of it goes up; nobody has to say so. */
@Injectable()
export class EndByHouse {
  constructor(
    private readonly work: UnitOfWork,
    private readonly instances: ApprovalInstances,
    private readonly perform: PerformAction,
  ) {}

  /** @returns whether there was an approval under way to be ended */
  expire(subject: SubjectRef): Promise<boolean> {
    return this.work.asHouse(async () => {
      const row = await this.instances.liveForChange(subject);
      const intent = { key: newId(), actor: HOUSE_ID };
      return (
        row !== null && this.perform.on(row, intent, ({ stamp }) => ({ kind: 'expire', ...stamp, actor: HOUSE_ID }))
      );
    });
  }

  /** @param by the approval that takes its place */
  supersede(subject: SubjectRef, by: string): Promise<boolean> {
    return this.work.asHouse(async () => {
      const row = await this.instances.liveForChange(subject);
      return (
        row !== null &&
        this.perform.on(row, { key: newId() }, ({ stamp }) => ({ kind: 'supersede', by, ...stamp, actor: HOUSE_ID }))
      );
    });
  }
}
