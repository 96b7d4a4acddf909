import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import { nameTheHidden } from '../../platform/subjects/name-the-hidden.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { Contract } from './contract.entity.js';
import {
  CONTRACT_JOINS,
  CONTRACT_LIST,
  CONTRACT_NAMES,
  CONTRACT_SELECT,
  CONTRACT_SHAPE,
  type ContractRow,
} from './contract.row.js';

type NewContract = Parameters<typeof Rows.prototype.insert<Contract>>[1];

/** The contracts a reader reaches. */
@Injectable()
export class Contracts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
    private readonly subjects: Subjects,
  ) {}

  async page(query: ListQuery): Promise<Page<ContractRow>> {
    const page = await this.listing.page<ContractRow>(CONTRACT_LIST, query, CONTRACT_SHAPE);
    await nameTheHidden(page.items, CONTRACT_NAMES, this.subjects);
    return page;
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<ContractRow> {
    const sql = `SELECT ${CONTRACT_SELECT} FROM contracts c ${CONTRACT_JOINS} WHERE c.id = $1 AND c.deleted_at IS NULL`;
    const rows = await this.work.manager.query<ContractRow[]>(sql, [id]);
    if (!rows[0]) throw new RowIsMissing({ type: 'contract', id });
    await nameTheHidden(rows, CONTRACT_NAMES, this.subjects);
    return rows[0];
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<Contract> {
    return live(await this.work.manager.findOneBy(Contract, { id, deletedAt: IsNull() }), id);
  }

  /** Locks the row until the unit of work ends. @throws RowIsMissing, RowIsForReading */
  getForChange(id: string): Promise<Contract> {
    return this.rows.forChange(Contract, 'contract', id);
  }

  /** The amendment made from this one, if there is one. */
  next(id: string): Promise<Contract | null> {
    return this.work.manager.findOneBy(Contract, { previousId: id, deletedAt: IsNull() });
  }

  /** The versions before this one, the newest first; also those that were discarded since. */
  async before({ previousId }: Pick<Contract, 'previousId'>): Promise<string[]> {
    const sql = `WITH RECURSIVE earlier AS (
        SELECT id, previous_id, 1 AS back FROM contracts WHERE id = $1
        UNION ALL SELECT c.id, c.previous_id, e.back + 1 FROM contracts c JOIN earlier e ON c.id = e.previous_id)
      SELECT id FROM earlier ORDER BY back`;
    return (await this.work.manager.query<{ id: string }[]>(sql, [previousId])).map(({ id }) => id);
  }

  insert(fields: NewContract): Promise<Contract> {
    return this.rows.insert(Contract, fields);
  }

  save(contract: Contract, expectedVersion?: number): Promise<Contract> {
    return this.rows.change(contract, expectedVersion);
  }

  discard(contract: Contract, expectedVersion: number): Promise<void> {
    return this.rows.discard(contract, expectedVersion);
  }
}

function live(contract: Contract | null, id: string): Contract {
  if (!contract) throw new RowIsMissing({ type: 'contract', id });
  return contract;
}
