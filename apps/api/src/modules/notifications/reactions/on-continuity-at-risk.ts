import { Injectable } from '@nestjs/common';
import { Afterwards } from '../../../platform/events/events.js';
import { ContinuityAtRisk } from '../../reorganisation/index.js';
import { TellPeople } from '../tell-people.js';

/** Whoever plans the organisation hears in time that an office will have nobody. */
@Injectable()
export class OnContinuityAtRisk {
  constructor(private readonly tell: TellPeople) {}

  @Afterwards(ContinuityAtRisk)
  async execute({ payload: { day, offices, personIds } }: ContinuityAtRisk): Promise<void> {
    const news = {
      kind: 'continuity_at_risk',
      params: { offices: String(offices) },
      link: '/reorganisation/continuity',
    } as const;
    for (const personId of personIds) await this.tell.execute({ personId, ...news, dedupKey: `continuity ${day}` });
  }
}
