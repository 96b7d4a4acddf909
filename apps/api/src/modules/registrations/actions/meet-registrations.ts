import { Injectable } from '@nestjs/common';
import { EventBus } from '../../../platform/events/event-bus.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { Claims, type LiveClaim, type Sought } from '../claims.repository.js';
import { Conflicts } from '../conflicts.repository.js';
import { RegistrationsMet } from '../registrations.events.js';

const SERIES = 'ZD';

/**
 * 撞单: registrations of one company that stand, of more than one owner, are parties of one conflict. Who comes while it
 * is open joins it; who comes while an exception is being approved waits, and meets whoever stands after the decision.
 */
@Injectable()
export class MeetRegistrations {
  constructor(
    private readonly claims: Claims,
    private readonly conflicts: Conflicts,
    private readonly numbering: Numbering,
    private readonly events: EventBus,
  ) {}

  /** As the house, one at a time. */
  async execute(sought: Sought): Promise<void> {
    const standing = (await this.claims.ofCompany(sought)).filter(stands);
    const fresh = standing.filter(({ conflictId }) => conflictId === null);
    const isBeingDecided = standing.some(({ status }) => status === 'in_approval');
    const owners = new Set(standing.map(({ ownerId }) => ownerId));
    if (isBeingDecided || fresh.length === 0 || owners.size < 2) return;
    const open = standing.find(({ status }) => status === 'open');
    const id = open?.conflictId ? await this.join(open.conflictId, fresh) : await this.open(sought, standing);
    await this.tell(id, open ? fresh : standing);
  }

  private async open({ name }: Sought, standing: readonly LiveClaim[]): Promise<string> {
    const customerId = standing.find((each) => each.customerId !== null)?.customerId ?? null;
    const number = await this.numbering.next(SERIES);
    const { id } = await this.conflicts.open({ number, companyName: name, customerId });
    await this.conflicts.join(id, ids(standing));
    return id;
  }

  /** Whoever has read it before is to read it again before she settles it. */
  private async join(id: string, fresh: readonly LiveClaim[]): Promise<string> {
    await this.conflicts.save(await this.conflicts.getForChange(id));
    await this.conflicts.join(id, ids(fresh));
    return id;
  }

  private async tell(conflictId: string, met: readonly LiveClaim[]): Promise<void> {
    const { number } = await this.conflicts.show(conflictId);
    const parties = met.map(({ ownerId: personId, companyName: company, percent }) => ({ personId, company, percent }));
    await this.events.publish(new RegistrationsMet({ conflictId, number, parties }));
  }
}

const ids = (claims: readonly LiveClaim[]): string[] => claims.map(({ id }) => id);

/** Who yielded stays out; of those that were found to be two matters, whoever came first goes on holding the company. */
function stands({ status, outcome, percent, leads }: LiveClaim): boolean {
  if (status !== 'decided') return true;
  return outcome === 'separate' ? leads : percent !== null && percent > 0;
}
