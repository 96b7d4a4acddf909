import { Injectable } from '@nestjs/common';
import { PerformAction } from '../perform-action.js';

/** 抄送: whoever knows of it tells others, who read it from then on and have nothing to decide. */
@Injectable()
export class CopyApproval {
  constructor(private readonly perform: PerformAction) {}

  async execute(
    instanceId: string,
    { people, reason = '' }: { readonly people: readonly string[]; readonly reason?: string | undefined },
    key: string,
  ): Promise<void> {
    await this.perform.execute(instanceId, { key }, ({ stamp, context }) => ({
      kind: 'cc',
      people,
      reason,
      ...stamp,
      context,
    }));
  }
}
