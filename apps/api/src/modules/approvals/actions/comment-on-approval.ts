import { Injectable } from '@nestjs/common';
import { PerformAction } from '../perform-action.js';

/** 沟通: a word from somebody who takes part; it changes nothing and stays. */
@Injectable()
export class CommentOnApproval {
  constructor(private readonly perform: PerformAction) {}

  async execute(instanceId: string, text: string, key: string): Promise<void> {
    await this.perform.execute(instanceId, { key }, ({ stamp }) => ({ kind: 'comment', text, ...stamp }));
  }
}
