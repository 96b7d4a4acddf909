import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Locale } from '../../platform/http/locale.js';
import { refView } from '../../platform/http/views.js';
import { ClosedOrganisation } from '../org/index.js';
import type { ConflictRow, PartyRow } from './conflict.row.js';
import type { FirstEntryView, PartyView } from './conflict.view.js';
import type { RegistrationRow } from './registration.row.js';
import { registrationView } from './registration.view.js';
import { Registrations } from './registrations.repository.js';
import type { Entry, Verdict } from './verdict.js';
import { Verdicts } from './verdicts.js';

/** What the parties of some conflicts are shown by. */
interface Known {
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Registrations that the reader sees. */
  readonly seen: ReadonlyMap<string, RegistrationRow>;
  /** Her closed organisation, where she belongs to one. */
  readonly mine: ReadonlySet<string> | null;
}

export interface Parties {
  readonly holderId: string;
  readonly views: PartyView[];
  readonly isEnclosed: boolean;
}

/**
 * The parties of conflicts as their reader sees them: whose claims they are, when each was on record first and by what.
 * What a registration says is shown to whoever sees it; and a joint venture or an agent is told of nobody outside of it.
 */
@Injectable()
export class ConflictParties {
  constructor(
    private readonly work: UnitOfWork,
    private readonly verdicts: Verdicts,
    private readonly registrations: Registrations,
    private readonly closed: ClosedOrganisation,
  ) {}

  /** By conflict. */
  async of(
    rows: readonly ConflictRow[],
    parties: readonly PartyRow[],
    locale: Locale,
  ): Promise<ReadonlyMap<string, Parties>> {
    const known: Known = {
      verdicts: await this.verdicts.of(rows),
      seen: await this.registrations.seenAmong(parties.map(({ registrationId }) => registrationId)),
      mine: await this.closed.departments(),
    };
    const own = (id: string) => parties.filter(({ conflictId }) => conflictId === id);
    return new Map(rows.map(({ id }) => [id, this.one(id, own(id), { ...known, locale })]));
  }

  private one(id: string, parties: readonly PartyRow[], known: Known & { readonly locale: Locale }): Parties {
    const verdict = known.verdicts.get(id) as Verdict;
    const ranked = [...parties].sort((a, b) => place(verdict, a) - place(verdict, b));
    const views = ranked.map((party, at) => ({ ...this.view(party, verdict, known), place: at + 1 }));
    return { holderId: verdict.holderId, views, isEnclosed: known.mine !== null };
  }

  private view(
    party: PartyRow,
    verdict: Verdict,
    { seen, mine, locale }: Known & { readonly locale: Locale },
  ): Omit<PartyView, 'place'> {
    const { registrationId, byRecord, ended, percent, departmentId } = party;
    const registration = seen.get(registrationId);
    const isTold = !mine || registration !== undefined || (departmentId !== null && mine.has(departmentId));
    return {
      ...{ registrationId, byRecord, ended, percent },
      owner: isTold ? refView(party.ownerId, party.ownerName) : null,
      department: isTold ? refView(departmentId, party.departmentName) : null,
      registeredAt: party.registeredAt.toISOString(),
      first: firstView(verdict.firsts.find((each) => each.registrationId === registrationId)),
      byOrder: verdict.percents[registrationId] ?? 0,
      registration: registration ? registrationView(registration, { me: this.work.principal, locale }) : null,
    };
  }
}

function firstView(entry: Entry | undefined): FirstEntryView | null {
  if (!entry) return null;
  return { kind: entry.kind, at: new Date(entry.at.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString() };
}

function place({ firsts }: Verdict, { registrationId }: PartyRow): number {
  const at = firsts.findIndex((each) => each.registrationId === registrationId);
  return at < 0 ? firsts.length : at;
}
