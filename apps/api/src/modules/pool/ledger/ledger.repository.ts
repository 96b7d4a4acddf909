import { Injectable } from '@nestjs/common';
import type { ListQuery } from '../../../platform/listing/list-query.js';
import type { ListSpec } from '../../../platform/listing/list-spec.js';
import { Listing, type Page } from '../../../platform/listing/listing.js';

export const MOVE_KINDS = ['transferred', 'claimed', 'assigned', 'returned', 'released', 'recycled'] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

/** The rule of a pool as it stood when a customer was moved by it. */
export interface RuleThen {
  readonly pool: string;
  readonly version: number;
  readonly recycleDays: number;
  readonly signedRecycleDays: number | null;
  readonly signed: boolean;
  readonly claimQuota: number | null;
  readonly quotaDays: number;
  readonly cooldownDays: number;
}

export interface MoveRow {
  id: string;
  customerId: string;
  customerName: string;
  kind: MoveKind;
  poolId: string | null;
  poolName: string | null;
  fromOwnerId: string;
  fromOwnerName: string;
  toOwnerId: string;
  toOwnerName: string;
  movedOn: string;
  at: Date;
  byId: string;
  byName: string;
  days: number | null;
  lastContactOn: string | null;
  rule: RuleThen | null;
  reason: string;
}

export const MOVE_LIST: ListSpec = {
  name: 'pool-moves',
  table: 'pool_moves m',
  alias: 'm',
  idCast: 'int8',
  fields: {
    customerId: { type: 'id', sql: 'm.customer_id' },
    poolId: { type: 'id', sql: 'm.pool_id' },
    kind: { type: 'choice', sql: 'm.kind', choices: MOVE_KINDS },
    fromOwnerId: { type: 'id', sql: 'm.from_owner_id' },
    toOwnerId: { type: 'id', sql: 'm.to_owner_id' },
    movedOn: { type: 'date', sql: 'm.moved_on' },
  },
  sorts: { at: { sql: 'm.at', cast: 'timestamptz' } },
  defaultSort: '-at',
  search: ['m.customer_name'],
};

const SHAPE = {
  joins: `LEFT JOIN pools p ON p.id = m.pool_id JOIN shown_owners fo ON fo.id = m.from_owner_id JOIN shown_owners too ON too.id = m.to_owner_id
    JOIN shown_owners bo ON bo.id = m.by_id`,
  select: `m.id::text AS id, m.customer_id AS "customerId", m.customer_name AS "customerName", m.kind, m.pool_id AS "poolId",
    p.name AS "poolName", m.from_owner_id AS "fromOwnerId", fo.name AS "fromOwnerName", m.to_owner_id AS "toOwnerId",
    too.name AS "toOwnerName", m.moved_on::text AS "movedOn", m.at, m.by_id AS "byId", bo.name AS "byName", m.days,
    m.last_contact_on::text AS "lastContactOn", m.rule, m.reason`,
};

/** Who got which customer, from whom, when, why and by which rule: written by a trigger, and only ever added to. */
@Injectable()
export class Ledger {
  constructor(private readonly listing: Listing) {}

  list(query: ListQuery): Promise<Page<MoveRow>> {
    return this.listing.page<MoveRow>(MOVE_LIST, query, SHAPE);
  }
}
