import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import { nameTheHidden } from '../../platform/subjects/name-the-hidden.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { Asset, type AssetState } from './asset.entity.js';
import { ASSET_LIST, ASSET_NAMES, ASSET_SHAPE, type AssetRow } from './asset.row.js';

export type NewAsset = Parameters<typeof Rows.prototype.insert<Asset>>[1];

/** One with the same serial number at the same customer. */
export interface SameSerial {
  readonly number: string;
  readonly name: string;
  readonly keeper: string;
}

/** What stands at customers, as far as the reader sees it. */
@Injectable()
export class Assets {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
    private readonly subjects: Subjects,
  ) {}

  async page(query: ListQuery): Promise<Page<AssetRow>> {
    const page = await this.listing.page<AssetRow>(ASSET_LIST, query, ASSET_SHAPE);
    await nameTheHidden(page.items, ASSET_NAMES, this.subjects);
    return page;
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<AssetRow> {
    const { select, joins } = ASSET_SHAPE;
    const sql = `SELECT ${select} FROM assets a ${joins} WHERE a.id = $1 AND a.deleted_at IS NULL`;
    const rows = await this.work.manager.query<AssetRow[]>(sql, [id]);
    if (!rows[0]) throw new RowIsMissing({ type: 'asset', id });
    await nameTheHidden(rows, ASSET_NAMES, this.subjects);
    return rows[0];
  }

  /** Locks the row until the unit of work ends. @throws RowIsMissing, RowIsForReading */
  getForChange(id: string): Promise<Asset> {
    return this.rows.forChange(Asset, 'asset', id);
  }

  insert(fields: NewAsset): Promise<Asset> {
    return this.rows.insert(Asset, fields);
  }

  save(asset: Asset, expectedVersion: number): Promise<Asset> {
    return this.rows.change(asset, expectedVersion);
  }

  discard(asset: Asset, expectedVersion: number): Promise<void> {
    return this.rows.discard(asset, expectedVersion);
  }

  /** Those that are in another state come into this one, in one statement. */
  async putInto(state: AssetState, ids: readonly string[]): Promise<void> {
    await this.work.manager.query(
      `UPDATE assets SET state = $2, version = version + 1, updated_at = app_now(), updated_by = coalesce(me(), updated_by)
       WHERE id = ANY ($1::uuid[]) AND deleted_at IS NULL AND state <> $2`,
      [ids, state],
    );
  }

  /** Those that somebody else keeps come to this keeper, in one statement. */
  async giveTo(ownerId: string, departmentId: string | null, ids: readonly string[]): Promise<void> {
    await this.work.manager.query(
      `UPDATE assets SET owner_id = $2, department_id = $3, version = version + 1, updated_at = app_now(), updated_by = coalesce(me(), updated_by)
       WHERE id = ANY ($1::uuid[]) AND deleted_at IS NULL AND owner_id <> $2`,
      [ids, ownerId, departmentId],
    );
  }

  /** Under the row scope of whoever asks: as the house it is found whoever sees it. */
  async withSerial(customerId: string, serialKey: string, exceptId?: string): Promise<SameSerial | undefined> {
    const [row] = await this.work.manager.query<SameSerial[]>(
      `SELECT a.number, a.name, o.name AS keeper FROM assets a JOIN shown_owners o ON o.id = a.owner_id
       WHERE a.customer_id = $1 AND a.serial_key = $2 AND a.deleted_at IS NULL AND a.id IS DISTINCT FROM $3::uuid`,
      [customerId, serialKey, exceptId ?? null],
    );
    return row;
  }

  /** A product that is no longer sold stands at customers all the same. */
  async hasProduct(id: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM products WHERE id = $1 AND deleted_at IS NULL';
    return (await this.work.manager.query<unknown[]>(sql, [id])).length > 0;
  }
}
