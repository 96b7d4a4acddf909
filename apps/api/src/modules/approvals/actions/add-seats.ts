import { Injectable } from '@nestjs/common';
import type { SignMode, Where } from '@countersign/approval-engine';
import { PerformAction } from '../perform-action.js';
import type { SeenSeat } from './decide-task.js';

export interface Addition extends SeenSeat {
  readonly people: readonly string[];
  readonly where: Where;
  readonly mode: SignMode;
  readonly reason: string;
}

/** 加签: others sign as well, before the seat, after it or beside it. */
@Injectable()
export class AddSeats {
  constructor(private readonly perform: PerformAction) {}

  async execute(instanceId: string, request: Addition, key: string): Promise<void> {
    await this.perform.execute(instanceId, { key }, ({ stamp, context }) => ({
      kind: 'addSign',
      ...request,
      ...stamp,
      context,
    }));
  }
}
