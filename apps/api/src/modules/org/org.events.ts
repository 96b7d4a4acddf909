import { DomainEvent } from '../../platform/events/events.js';

/** Somebody can no longer sign in. */
export class PersonLeft extends DomainEvent<{ personId: string }> {}

/**
 * From today on somebody holds other positions, heads another department or one that stands elsewhere, is away or back, or is represented by somebody
 * else. Published when such a change is made for today, and on the morning of a day for which one was entered ahead.
 * `personIds` names whose seats may need another look; nothing is known about them beyond that.
 */
export class OrganisationChanged extends DomainEvent<{
  readonly cause: 'assignment' | 'head' | 'structure' | 'absence' | 'proxy' | 'account' | 'day';
  readonly personIds: readonly string[];
}> {}

/** Roles were given or taken, or say something else now: what people may do is no longer what it was. */
export class RightsChanged extends DomainEvent<Record<string, never>> {}

/** Working hours, holidays or make-up workdays are others now; `code` names the calendar. */
export class WorkingCalendarChanged extends DomainEvent<{ readonly code: string }> {}

/** Somebody is reached by another address for mail now; `former` is where she was reached until then. */
export class AddressChanged extends DomainEvent<{
  readonly personId: string;
  /** Null: the house. */
  readonly byId: string | null;
  readonly former: string | null;
  readonly version: number;
}> {}
