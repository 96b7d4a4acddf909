import { Injectable } from '@nestjs/common';
import { PerformAction } from '../perform-action.js';

/** 拿回: whoever decided last thinks again, as long as nobody has built on it. */
@Injectable()
export class TakeBack {
  constructor(private readonly perform: PerformAction) {}

  async execute(instanceId: string, taskId: string, key: string): Promise<void> {
    await this.perform.execute(instanceId, { key }, ({ stamp, context }) => ({
      kind: 'takeBack',
      taskId,
      ...stamp,
      context,
    }));
  }
}
