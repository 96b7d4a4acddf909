import { Injectable } from '@nestjs/common';
import { PerformAction } from '../perform-action.js';

/** 催办: a word to whoever is being waited for; it changes nothing, and not too often. */
@Injectable()
export class UrgeApprovers {
  constructor(private readonly perform: PerformAction) {}

  async execute(instanceId: string, reason: string, key: string): Promise<void> {
    await this.perform.execute(instanceId, { key }, ({ stamp }) => ({ kind: 'urge', reason, ...stamp }));
  }
}
