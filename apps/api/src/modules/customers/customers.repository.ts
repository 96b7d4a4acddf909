import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { RecordColumns } from '../../platform/database/columns.js';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import { Customer } from './customer.entity.js';
import type { CustomerRow } from './customer.view.js';
import { CUSTOMER_LIST, CUSTOMER_SHAPE } from './customers.list.js';
import { MatchRecords } from './match-records.repository.js';

export type NewCustomer = Omit<Customer, keyof RecordColumns | 'mergedIntoId' | 'admission' | 'admissionHash'> & {
  id: string;
  custom?: Record<string, unknown>;
};

/** Companies we sell to, or would like to. */
@Injectable()
export class Customers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
    private readonly matches: MatchRecords,
  ) {}

  list(query: ListQuery): Promise<Page<CustomerRow>> {
    return this.listing.page<CustomerRow>(CUSTOMER_LIST, query, CUSTOMER_SHAPE);
  }

  /** @throws RowIsMissing when there is none, or the reader may not see it. */
  async show(id: string): Promise<CustomerRow> {
    const sql = `SELECT ${CUSTOMER_SHAPE.select} FROM customers c ${CUSTOMER_SHAPE.joins} WHERE c.id = $1 AND c.deleted_at IS NULL`;
    const [row] = await this.work.manager.query<CustomerRow[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: 'customer', id });
    return row;
  }

  /** @throws RowIsMissing */
  async get(id: string): Promise<Customer> {
    const customer = await this.work.manager.findOneBy(Customer, { id, deletedAt: IsNull() });
    if (!customer) throw new RowIsMissing({ type: 'customer', id });
    return customer;
  }

  /** Locks the row until the end of the transaction. @throws RowIsMissing, RowIsForReading */
  getForChange(id: string): Promise<Customer> {
    return this.rows.forChange(Customer, 'customer', id);
  }

  /**
   * 合并: the one that has taken the place of this record in the end, itself where nobody has. As the house: what names a
   * record that gave way, such as a grant, means the one that took its place.
   */
  async nowOf(id: string): Promise<string> {
    const [row] = await this.work.asHouse(() =>
      this.work.manager.query<{ id: string }[]>(
        `WITH RECURSIVE went AS (
           SELECT id, merged_into_id FROM customers WHERE id = $1
           UNION SELECT c.id, c.merged_into_id FROM went JOIN customers c ON c.id = went.merged_into_id)
         SELECT id FROM went WHERE merged_into_id IS NULL`,
        [id],
      ),
    );
    return row?.id ?? id;
  }

  /** id → name, also of customers the reader does not reach: whoever sees a quote may know whom it is for. */
  async names(ids: readonly (string | null)[]): Promise<Map<string, string>> {
    const wanted = [...new Set(ids.filter((id) => id !== null))];
    if (wanted.length === 0) return new Map();
    const sql = 'SELECT id, name FROM customers WHERE id = ANY($1::uuid[])';
    const found = await this.work.asHouse(() => this.work.manager.query<{ id: string; name: string }[]>(sql, [wanted]));
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /** Those of the ids the reader may see and use. */
  async visibleAmong(ids: readonly string[]): Promise<Set<string>> {
    const sql = 'SELECT id FROM customers WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL';
    const found = await this.work.manager.query<{ id: string }[]>(sql, [ids]);
    return new Set(found.map(({ id }) => id));
  }

  /** Those of the ids that count as customers: accepted, as long as the house has new ones reviewed. */
  async acceptedAmong(ids: readonly string[]): Promise<Set<string>> {
    const sql = `SELECT id FROM customers WHERE id = ANY($1::uuid[]) AND deleted_at IS NULL
      AND (admission = 'accepted' OR NOT policy_in_force('customer.admission'))`;
    const found = await this.work.manager.query<{ id: string }[]>(sql, [ids]);
    return new Set(found.map(({ id }) => id));
  }

  /** Whether `ancestorId` is the customer itself or somewhere above it. */
  async isAtOrAbove(ancestorId: string, id: string): Promise<boolean> {
    const [row] = await this.work.asHouse(() =>
      this.work.manager.query<{ found: boolean }[]>(
        `WITH RECURSIVE up AS (
           SELECT id, parent_id FROM customers WHERE id = $2
           UNION SELECT c.id, c.parent_id FROM up JOIN customers c ON c.id = up.parent_id)
         SELECT EXISTS (SELECT 1 FROM up WHERE id = $1) AS found`,
        [ancestorId, id],
      ),
    );
    return row?.found ?? false;
  }

  /** Everybody of the group that a customer belongs to, itself included, the head of the group first. */
  async groupOf(id: string): Promise<string[]> {
    const found = await this.work.asHouse(() =>
      this.work.manager.query<{ id: string }[]>(
        `WITH RECURSIVE up AS (
           SELECT id, parent_id, 0 AS height FROM customers WHERE id = $1
           UNION ALL SELECT c.id, c.parent_id, up.height + 1 FROM up JOIN customers c ON c.id = up.parent_id WHERE up.height < 50),
         head AS (SELECT id FROM up ORDER BY height DESC LIMIT 1),
         down AS (
           SELECT id, 0 AS depth FROM head
           UNION ALL SELECT c.id, down.depth + 1 FROM down JOIN customers c ON c.parent_id = down.id
             WHERE c.deleted_at IS NULL AND down.depth < 50)
         SELECT id FROM down GROUP BY id ORDER BY min(depth), id`,
        [id],
      ),
    );
    return found.map((row) => row.id);
  }

  /** The regions that customers are in. */
  async regions(): Promise<string[]> {
    const sql = `SELECT DISTINCT region FROM customers WHERE region <> '' AND deleted_at IS NULL ORDER BY region LIMIT 100`;
    const found = await this.work.asHouse(() => this.work.manager.query<{ region: string }[]>(sql));
    return found.map(({ region }) => region);
  }

  async insert(fields: NewCustomer): Promise<Customer> {
    const customer = await this.rows.insert(Customer, {
      ...{ ...fields, mergedIntoId: null },
      // Where new customers are reviewed, the database lets nobody begin as an accepted one.
      ...{ admission: 'accepted', admissionHash: null },
    });
    await this.matches.keep('customer', [matchedBy(customer)]);
    return customer;
  }

  async save(customer: Customer, expectedVersion?: number): Promise<Customer> {
    const saved = await this.rows.change(customer, expectedVersion);
    await this.matches.keep('customer', [matchedBy(saved)]);
    return saved;
  }

  /**
   * 合并: locks these, in the order of their ids, so that two merges never wait for each other. Also those that gave way.
   */
  async lockForMerge(ids: readonly string[]): Promise<Map<string, Customer>> {
    const found = await this.work.manager.find(Customer, {
      where: { id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'for_no_key_update' },
    });
    return new Map(found.map((customer) => [customer.id, customer]));
  }

  /** 合并: puts it aside for the one that takes its place. */
  async giveWay(customer: Customer, mergedIntoId: string): Promise<void> {
    await this.rows.discard(Object.assign(customer, { mergedIntoId }));
  }

  /** Takes back that it gave way. @throws RowExistsAlready where another has its name or code meanwhile */
  async comeBack(id: string): Promise<Customer> {
    const customer = await this.work.manager.findOneByOrFail(Customer, { id });
    return this.save(Object.assign(customer, { mergedIntoId: null, deletedAt: null, deletedBy: null }));
  }

  discard(customer: Customer, expectedVersion?: number): Promise<void> {
    return this.rows.discard(customer, expectedVersion);
  }
}

const matchedBy = ({ id, name, creditCode }: Customer) => ({ id, name, phones: [], codes: [creditCode] });
