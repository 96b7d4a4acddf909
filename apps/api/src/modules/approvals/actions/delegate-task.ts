import { Injectable } from '@nestjs/common';
import { PerformAction } from '../perform-action.js';
import type { HandOver } from './transfer-task.js';

/** 委派: somebody gives his opinion first; the seat stays where it is. */
@Injectable()
export class DelegateTask {
  constructor(private readonly perform: PerformAction) {}

  async execute(instanceId: string, request: HandOver, key: string): Promise<void> {
    await this.perform.execute(instanceId, { key }, ({ stamp, context }) => ({
      kind: 'delegate',
      ...request,
      ...stamp,
      context,
    }));
  }
}
