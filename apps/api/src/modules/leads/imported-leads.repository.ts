import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Discretion } from '../customers/index.js';

export interface KnownLead {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
}

/** Any number will do, as long as every import of leads uses the same one. */
const ONE_AT_A_TIME = 4_715_119;

/** What an import asks of the leads; unless said otherwise as the house. */
@Injectable()
export class ImportedLeads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly discretion: Discretion,
  ) {}

  /** Those whose names the importer may not be told; asked as the importer. */
  untold(known: readonly KnownLead[]): Promise<ReadonlySet<string>> {
    return this.discretion.untold(known.map(({ id }) => ({ type: 'lead', id })));
  }

  /** Live leads by what makes them the same; no other import adds one until this transaction ends. */
  async knownBy(keys: readonly string[]): Promise<Map<string, KnownLead>> {
    await this.work.manager.query('SELECT pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
    const found = await this.work.manager.query<(KnownLead & { key: string })[]>(
      `SELECT l.same_as AS key, l.id, l.name, o.name AS owner FROM leads l JOIN shown_owners o ON o.id = l.owner_id
       WHERE l.same_as = ANY($1) AND l.deleted_at IS NULL`,
      [keys],
    );
    return new Map(found.map(({ key, ...lead }) => [key, lead]));
  }

  /** Discards the leads of an import. @returns how many have been touched; nothing is discarded then. */
  async takeBack(importId: string): Promise<number> {
    const [row] = await this.work.manager.query<{ touched: number }[]>(
      `SELECT count(*)::int AS touched FROM (SELECT 1 FROM leads WHERE import_id = $1 AND deleted_at IS NULL AND version > 1 FOR UPDATE) t`,
      [importId],
    );
    if (row && row.touched > 0) return row.touched;
    await this.work.manager.query(
      `UPDATE leads SET deleted_at = app_now(), deleted_by = me(), version = version + 1, updated_at = app_now(), updated_by = me()
       WHERE import_id = $1 AND deleted_at IS NULL`,
      [importId],
    );
    return 0;
  }
}
