import { Injectable } from '@nestjs/common';
import { Afterwards } from '../../../platform/events/events.js';
import { People } from '../../org/index.js';
import { ConflictDecided, RegistrationsMet, type Concerned } from '../../registrations/index.js';
import type { NotificationKind } from '../notifications.texts.js';
import { TellPeople } from '../tell-people.js';

/** Parties hear of a conflict and of its end, each with her own words for the company; so do those they report to. */
@Injectable()
export class OnRegistrations {
  constructor(
    private readonly people: People,
    private readonly tell: TellPeople,
  ) {}

  @Afterwards(RegistrationsMet)
  async met({ payload: { conflictId, number, parties } }: RegistrationsMet): Promise<void> {
    for (const party of parties) {
      await this.one(party.personId, 'registrations_met', { conflictId, number, party });
      const [person] = await this.people.activeAmong([party.personId]);
      if (person?.superiorId) await this.one(person.superiorId, 'registrations_met', { conflictId, number, party });
    }
  }

  @Afterwards(ConflictDecided)
  async decided({ payload: { conflictId, number, outcome, parties } }: ConflictDecided): Promise<void> {
    for (const party of parties) await this.one(party.personId, `conflict_${outcome}`, { conflictId, number, party });
  }

  private one(personId: string, kind: NotificationKind, { conflictId, number, party }: Told): Promise<void> {
    const params = { number, company: party.company, percent: String(party.percent ?? '') };
    const link = `/registration-conflicts/${conflictId}`;
    return this.tell.execute({ personId, kind, params, link, dedupKey: `${kind} ${conflictId}` });
  }
}

interface Told {
  readonly conflictId: string;
  readonly number: string;
  readonly party: Concerned;
}
