import { addDays, businessDay } from '@/lib/format';
import type { Activity, Ref } from './activity';

/** What people write down about an exchange (S-70); its number comes by itself. */
export interface ActivityValues {
  customer: Ref | null;
  contact: Ref | null;
  opportunity: Ref | null;
  occurredAt: string | null;
  channel: string;
  place: string | null;
  ourParticipants: Ref[];
  customerParticipants: string;
  subject: string;
  content: string;
  feedback: string | null;
  attitude: string | null;
  keyPoints: string | null;
  followUp: string;
  followUpOwner: Ref | null;
  followUpDueOn: string | null;
  status: string | null;
}

export const REQUIRED = [
  'customer',
  'contact',
  'occurredAt',
  'channel',
  'ourParticipants',
  'customerParticipants',
  'subject',
  'content',
  'followUp',
  'followUpOwner',
  'followUpDueOn',
  'status',
];

const DAYS_TO_FOLLOW_UP = 7;
const MINUTE_MS = 60_000;

/** An exchange that has just ended, so that little is left to fill in while standing in a lobby. */
export function blankActivity(
  me: Ref | null,
  about: { customer?: Ref; contact?: Ref; opportunity?: Ref },
): ActivityValues {
  const now = new Date(Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS);
  return {
    customer: named(about.customer),
    contact: named(about.contact),
    opportunity: named(about.opportunity),
    occurredAt: now.toISOString(),
    channel: 'visit',
    place: null,
    ourParticipants: me ? [me] : [],
    customerParticipants: about.contact?.name ?? '',
    subject: '',
    content: '',
    feedback: null,
    attitude: null,
    keyPoints: null,
    followUp: '',
    followUpOwner: me,
    followUpDueOn: addDays(businessDay(now), DAYS_TO_FOLLOW_UP),
    status: 'not_started',
  };
}

/** A whole record may be given; only what names it belongs into a form. */
function named(record: Ref | undefined): Ref | null {
  return record ? { id: record.id, name: record.name } : null;
}

export function valuesOf(activity: Activity): ActivityValues {
  const names = Object.keys(blankActivity(null, {}));
  return Object.fromEntries(names.map((name) => [name, activity[name as keyof Activity]])) as unknown as ActivityValues;
}

/** The body of the wire: references as ids, blanks as null. */
export function bodyOf(values: ActivityValues): Record<string, unknown> {
  const { customer, contact, opportunity, followUpOwner, ourParticipants, ...rest } = values;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value === '' ? null : value])),
    customerId: customer?.id,
    contactId: contact?.id,
    opportunityId: opportunity?.id ?? null,
    followUpOwnerId: followUpOwner?.id,
    ourParticipantIds: ourParticipants.map(({ id }) => id),
  };
}

/** Only what differs, so that two people who change different things do not undo each other. */
export function changesOf(before: ActivityValues, after: ActivityValues): Record<string, unknown> {
  const old = bodyOf(before);
  return Object.fromEntries(
    Object.entries(bodyOf(after)).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name])),
  );
}
