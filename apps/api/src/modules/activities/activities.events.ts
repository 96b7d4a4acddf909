import { DomainEvent } from '../../platform/events/events.js';

export class ActivityLogged extends DomainEvent<{
  readonly activityId: string;
  readonly customerId: string;
  readonly followUpOwnerId: string;
}> {}
