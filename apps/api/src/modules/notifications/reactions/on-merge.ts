import { Injectable } from '@nestjs/common';
import { Afterwards } from '../../../platform/events/events.js';
import { CustomerMergeUndone, CustomersMerged } from '../../merging/index.js';
import { People } from '../../org/index.js';
import { TellPeople } from '../tell-people.js';

/** Whoever had the record that gave way hears where her customer went, and that it came back. */
@Injectable()
export class OnMerge {
  constructor(
    private readonly people: People,
    private readonly tell: TellPeople,
  ) {}

  @Afterwards(CustomersMerged)
  merged({ payload }: CustomersMerged): Promise<void> {
    return this.owner('customer_merged', payload, `/customers/${payload.survivorId}`);
  }

  @Afterwards(CustomerMergeUndone)
  undone({ payload }: CustomerMergeUndone): Promise<void> {
    return this.owner('customer_merge_undone', payload, `/customers/${payload.loserId}`);
  }

  private async owner(
    kind: 'customer_merged' | 'customer_merge_undone',
    { mergeId, loserId, loserOwnerId, loserName, survivorName, byId }: CustomersMerged['payload'],
    link: string,
  ): Promise<void> {
    if (loserOwnerId === byId) return;
    const [owner] = await this.people.activeAmong([loserOwnerId]);
    if (!owner) return;
    const params = { name: loserName, into: survivorName, mergedId: loserId, actorId: byId };
    await this.tell.execute({ personId: loserOwnerId, kind, params, link, dedupKey: `${kind} ${mergeId}` });
  }
}
