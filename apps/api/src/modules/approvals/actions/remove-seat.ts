import { Injectable } from '@nestjs/common';
import { PerformAction } from '../perform-action.js';

/** 减签: whoever added a seat takes it away again, as long as it is undecided. */
@Injectable()
export class RemoveSeat {
  constructor(private readonly perform: PerformAction) {}

  async execute(instanceId: string, taskId: string, reason: string, key: string): Promise<void> {
    await this.perform.execute(instanceId, { key }, ({ stamp, context }) => ({
      kind: 'removeSign',
      taskId,
      reason,
      ...stamp,
      context,
    }));
  }
}
