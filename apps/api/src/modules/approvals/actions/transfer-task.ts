import { Injectable } from '@nestjs/common';
import { PerformAction } from '../perform-action.js';
import type { SeenSeat } from './decide-task.js';

export interface HandOver extends SeenSeat {
  readonly to: string;
  readonly reason: string;
}

/** 转办: the seat, and the authority used in it, become somebody else's. */
@Injectable()
export class TransferTask {
  constructor(private readonly perform: PerformAction) {}

  async execute(instanceId: string, request: HandOver, key: string): Promise<void> {
    await this.perform.execute(instanceId, { key }, ({ stamp, context }) => ({
      kind: 'transfer',
      ...request,
      ...stamp,
      context,
    }));
  }
}
