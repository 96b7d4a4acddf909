import { Injectable } from '@nestjs/common';
import { Together } from '../../../platform/events/events.js';
import { OpportunityLost } from '../../opportunities/index.js';
import { EndRegistration } from '../actions/end-registration.js';

/** A claim that began with a deal goes with it. */
@Injectable()
export class OnOpportunityLost {
  constructor(private readonly end: EndRegistration) {}

  @Together(OpportunityLost)
  lost({ payload: { opportunityId } }: OpportunityLost): Promise<void> {
    return this.end.lost(opportunityId);
  }
}
