import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Locale } from '../../platform/http/locale.js';
import { refView } from '../../platform/http/views.js';
import { ClosedOrganisation } from '../org/index.js';
import { Claims } from './claims.repository.js';
import type { ConflictRow, PartyRow } from './conflict.row.js';
import type { FirstEntryView, PartyView } from './conflict.view.js';
import type { RegistrationRow } from './registration.row.js';
import { registrationView } from './registration.view.js';
import { Registrations } from './registrations.repository.js';
import { verdictOf, type Entry, type Verdict } from './verdict.js';

/**
 * The parties of a conflict as its reader sees them: whose claims they are, when each was on record first and by what.
 * What a registration says is shown to whoever sees it; and a joint venture or an agent is told of nobody outside of it.
 */
@Injectable()
export class ConflictParties {
  constructor(
    private readonly work: UnitOfWork,
    private readonly claims: Claims,
    private readonly registrations: Registrations,
    private readonly closed: ClosedOrganisation,
  ) {}

  async of(
    { id, finding }: ConflictRow,
    parties: readonly PartyRow[],
    locale: Locale,
  ): Promise<{ holderId: string; views: PartyView[]; isEnclosed: boolean }> {
    const verdict = await this.verdict(id, finding);
    const seen = await this.registrations.seenAmong(parties.map(({ registrationId }) => registrationId));
    const mine = await this.closed.departments();
    const isTold = ({ registrationId, departmentId }: PartyRow): boolean =>
      !mine || seen.has(registrationId) || (departmentId !== null && mine.has(departmentId));
    const ranked = [...parties].sort((a, b) => place(verdict, a) - place(verdict, b));
    const views = ranked.map((party, at) =>
      this.view(party, { verdict, at, isTold: isTold(party), seen: seen.get(party.registrationId), locale }),
    );
    return { holderId: verdict.holderId, views, isEnclosed: mine !== null };
  }

  /** As it was found when it was decided; what was entered since then changes nothing. */
  private verdict(id: string, finding: readonly Entry[] | null): Promise<Verdict> {
    return this.work.asHouse(async () =>
      verdictOf(await this.claims.claimsOf(id), finding ?? (await this.claims.log(id))),
    );
  }

  private view(
    party: PartyRow,
    { verdict, at, isTold, seen, locale }: Shown & { readonly at: number; readonly locale: Locale },
  ): PartyView {
    const { registrationId, byRecord, ended, percent } = party;
    return {
      ...{ registrationId, byRecord, ended, percent },
      owner: isTold ? refView(party.ownerId, party.ownerName) : null,
      department: isTold ? refView(party.departmentId, party.departmentName) : null,
      registeredAt: party.registeredAt.toISOString(),
      first: firstView(verdict.firsts.find((each) => each.registrationId === registrationId)),
      place: at + 1,
      byOrder: verdict.percents[registrationId] ?? 0,
      registration: seen ? registrationView(seen, { me: this.work.principal, locale }) : null,
    };
  }
}

interface Shown {
  readonly verdict: Verdict;
  readonly isTold: boolean;
  readonly seen: RegistrationRow | undefined;
}

function firstView(entry: Entry | undefined): FirstEntryView | null {
  if (!entry) return null;
  return { kind: entry.kind, at: new Date(entry.at.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString() };
}

function place({ firsts }: Verdict, { registrationId }: PartyRow): number {
  const at = firsts.findIndex((each) => each.registrationId === registrationId);
  return at < 0 ? firsts.length : at;
}
