import { Injectable } from '@nestjs/common';
import type { PartyRow } from './conflict.row.js';
import type { EvidenceEntryView } from './conflict.view.js';
import { Evidence, type EvidenceRow } from './evidence.repository.js';

const PAGES = { customer: '/customers/', opportunity: '/opportunities/', quote: '/quotes/' } as const;

/** The evidence of a conflict, each entry with the party it speaks for: whoever entered it, else whoever has the record. */
@Injectable()
export class ConflictEvidence {
  constructor(private readonly evidence: Evidence) {}

  async of(parties: readonly PartyRow[]): Promise<EvidenceEntryView[]> {
    const customerIds = [...new Set(parties.flatMap(({ customerId }) => customerId ?? []))];
    const rows = await this.evidence.of(
      customerIds,
      parties.map(({ registrationId }) => registrationId),
    );
    return rows.map((row) => entryView(row, parties));
  }
}

function entryView(row: EvidenceRow, parties: readonly PartyRow[]): EvidenceEntryView {
  const { id, kind, at, byId, byName, title, detail, onType, onId } = row;
  return {
    ...{ id, kind, title, detail },
    at: at.toISOString(),
    by: { id: byId, name: byName },
    registrationId: partyOf(row, parties)?.registrationId ?? null,
    link: onType && onId ? `${PAGES[onType]}${onId}` : null,
  };
}

function partyOf({ kind, byId, ownerId, id }: EvidenceRow, parties: readonly PartyRow[]): PartyRow | undefined {
  if (kind === 'registration') return parties.find(({ registrationId }) => registrationId === id);
  const of = (personId: string) => parties.find((party) => party.ownerId === personId);
  return kind === 'owner' ? of(ownerId) : (of(byId) ?? of(ownerId));
}
