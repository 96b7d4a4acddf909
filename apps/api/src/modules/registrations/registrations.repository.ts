import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import { Registration } from './registration.entity.js';
import { REGISTRATION_LIST, REGISTRATION_SHAPE, type RegistrationRow } from './registration.row.js';

export type NewRegistration = Omit<Parameters<typeof Rows.prototype.insert<Registration>>[1], 'seq'>;

/** Registrations, as far as the reader sees them. */
@Injectable()
export class Registrations {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
  ) {}

  list(query: ListQuery): Promise<Page<RegistrationRow>> {
    return this.listing.page<RegistrationRow>(REGISTRATION_LIST, query, REGISTRATION_SHAPE);
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<RegistrationRow> {
    const { select, joins } = REGISTRATION_SHAPE;
    const sql = `SELECT ${select} FROM registrations r ${joins} WHERE r.id = $1 AND r.deleted_at IS NULL`;
    const [row] = await this.work.manager.query<RegistrationRow[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: 'registration', id });
    return row;
  }

  /** Those of these that the reader sees, by id. */
  async seenAmong(ids: readonly string[]): Promise<Map<string, RegistrationRow>> {
    const { select, joins } = REGISTRATION_SHAPE;
    const sql = `SELECT ${select} FROM registrations r ${joins} WHERE r.id = ANY ($1::uuid[])`;
    const rows = await this.work.manager.query<RegistrationRow[]>(sql, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** As the house. */
  insert(fields: NewRegistration): Promise<Registration> {
    return this.rows.insert(Registration, fields as Parameters<typeof this.rows.insert<Registration>>[1]);
  }

  /** As the house, locked until the end. @throws RowIsMissing */
  getForChange(id: string): Promise<Registration> {
    return this.rows.forChange(Registration, 'registration', id);
  }

  /** As the house. */
  async save(registration: Registration): Promise<void> {
    await this.rows.change(registration);
  }

  /** As the house: those that began with this opportunity and have not ended. */
  async liveOf(opportunityId: string): Promise<string[]> {
    const sql =
      'SELECT id FROM registrations WHERE opportunity_id = $1 AND ended_at IS NULL AND deleted_at IS NULL ORDER BY id';
    return (await this.work.manager.query<{ id: string }[]>(sql, [opportunityId])).map(({ id }) => id);
  }
}
