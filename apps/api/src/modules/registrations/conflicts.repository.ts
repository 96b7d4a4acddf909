import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import { Conflict } from './conflict.entity.js';
import { CONFLICT_LIST, CONFLICT_SHAPE, PARTIES, type ConflictRow, type PartyRow } from './conflict.row.js';

/** Conflicts: for whoever sees one of the registrations, and whoever is asked about one. */
@Injectable()
export class Conflicts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
  ) {}

  list(query: ListQuery): Promise<Page<ConflictRow>> {
    return this.listing.page<ConflictRow>(CONFLICT_LIST, query, CONFLICT_SHAPE);
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<ConflictRow> {
    const { select, joins } = CONFLICT_SHAPE;
    const [row] = await this.work.manager.query<ConflictRow[]>(
      `SELECT ${select} FROM registration_conflicts k ${joins} WHERE k.id = $1`,
      [id],
    );
    if (!row) throw new RowIsMissing({ type: 'registration_conflict', id });
    return row;
  }

  /** Call it for conflicts that were found under the reader's own scope: who the parties are is asked as the house. */
  parties(ids: readonly string[]): Promise<PartyRow[]> {
    return this.work.asHouse(() => this.work.manager.query<PartyRow[]>(PARTIES, [ids]));
  }

  /** As the house. */
  open(fields: Pick<Conflict, 'number' | 'companyName' | 'customerId'>): Promise<Conflict> {
    const undecided = { outcome: null, leaderId: null, reason: null, finding: null, decidedAt: null, decidedBy: null };
    const unasked = { status: 'open' as const, proposal: null, contentHash: null };
    return this.rows.insert(Conflict, { ...fields, ...unasked, ...undecided });
  }

  /** As the house. */
  async join(conflictId: string, registrationIds: readonly string[]): Promise<void> {
    await this.work.manager.query(
      'INSERT INTO registration_parties (conflict_id, registration_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING',
      [conflictId, registrationIds],
    );
  }

  /** As the house, locked until the end. @throws RowIsMissing */
  getForChange(id: string): Promise<Conflict> {
    return this.rows.forChange(Conflict, 'registration_conflict', id);
  }

  /** As the house. @throws RowIsStale */
  async save(conflict: Conflict, expectedVersion?: number): Promise<void> {
    await this.rows.change(conflict, expectedVersion);
  }

  /** As the house: what each party is credited with. */
  async credit(conflictId: string, percents: Readonly<Record<string, number>>): Promise<void> {
    await this.work.manager.query(
      `UPDATE registration_parties p SET percent = w.percent::int FROM jsonb_each_text($2::jsonb) w (id, percent)
       WHERE p.conflict_id = $1 AND p.registration_id = w.id::uuid`,
      [conflictId, JSON.stringify(percents)],
    );
  }

  /** As the house: the undecided conflicts a registration is a party of. */
  async undecidedOf(registrationId: string): Promise<string[]> {
    const rows = await this.work.manager.query<{ id: string }[]>(
      `SELECT k.id FROM registration_parties p JOIN registration_conflicts k ON k.id = p.conflict_id
       WHERE p.registration_id = $1 AND k.status <> 'decided'`,
      [registrationId],
    );
    return rows.map(({ id }) => id);
  }
}
