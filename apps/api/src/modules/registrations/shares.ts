import type { PartyRow } from './conflict.row.js';
import type { OverrideDto } from './registration.dto.js';
import { LeaderIsNoParty, SharesAreNotOfParties, SharesAreNotWhole } from './registrations.errors.js';

/**
 * The split as it is kept.
 * @throws SharesAreNotOfParties, SharesAreNotWhole, LeaderIsNoParty
 */
export function mustBeWhole(
  { leaderId, shares }: Pick<OverrideDto, 'leaderId' | 'shares'>,
  parties: readonly PartyRow[],
): Record<string, number> {
  const percents = Object.fromEntries(shares.map(({ registrationId, percent }) => [registrationId, percent]));
  const isOfParties = shares.length === parties.length && parties.every(({ registrationId: id }) => id in percents);
  if (!isOfParties) throw new SharesAreNotOfParties({}, [{ pointer: '/shares', code: SharesAreNotOfParties.code }]);
  const sum = shares.reduce((all, { percent }) => all + percent, 0);
  if (sum !== 100)
    throw new SharesAreNotWhole({ sum }, [{ pointer: '/shares', code: SharesAreNotWhole.code, params: { sum } }]);
  const leader = parties.find(({ registrationId }) => registrationId === leaderId);
  if (!leader || leader.ended || percents[leaderId] === 0)
    throw new LeaderIsNoParty({}, [{ pointer: '/leaderId', code: LeaderIsNoParty.code }]);
  return percents;
}
