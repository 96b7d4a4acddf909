import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../../platform/listing/list-query.js';
import type { ListSpec } from '../../../platform/listing/list-spec.js';
import { Listing, type Page } from '../../../platform/listing/listing.js';
import { networkOf } from '../rules/account-rules.js';
import type { SignInMethod } from './session.view.js';
import type { Visitor } from './visitor.js';

export const SIGN_INS_LIST: ListSpec = {
  name: 'sign-ins',
  table: 'sign_ins s',
  alias: 's',
  idCast: 'int8',
  fields: {
    succeeded: { type: 'boolean', sql: 's.succeeded' },
    method: { type: 'text', sql: 's.method' },
    at: { type: 'instant', sql: 's.at' },
  },
  sorts: { at: { sql: 's.at', cast: 'timestamptz' } },
  defaultSort: '-at',
  search: ['s.address', 's.user_agent'],
};

export interface SignInRow {
  id: string;
  at: Date;
  succeeded: boolean;
  reason: string | null;
  method: SignInMethod;
  address: string;
  userAgent: string;
  network: string | null;
}

export interface Attempt {
  /** Null where nobody has that login. */
  readonly personId: string | null;
  readonly method: SignInMethod;
  readonly from: Visitor;
  /** Of a success. */
  readonly sessionId?: string;
  /** Of a failure. */
  readonly reason?: string;
}

/** The history of signing in; always called as the house, whatever the outcome was. */
@Injectable()
export class SignIns {
  constructor(
    private readonly work: UnitOfWork,
    private readonly listing: Listing,
  ) {}

  async record({ personId, method, from, sessionId, reason }: Attempt): Promise<void> {
    await this.work.manager.query(
      `INSERT INTO sign_ins (person_id, succeeded, reason, method, address, user_agent, session_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [personId, reason === undefined, reason ?? null, method, from.address, from.userAgent, sessionId ?? null],
    );
  }

  of(personId: string, query: ListQuery): Promise<Page<SignInRow>> {
    return this.work.asHouse(() =>
      this.listing.page<SignInRow>(SIGN_INS_LIST, query, {
        select: `s.id::text AS id, s.at, s.succeeded, s.reason, s.method, s.address, s.user_agent AS "userAgent",
          ${networkOf('s.address')} AS network`,
        where: (parameters) => `s.person_id = ${parameters.add(personId)}`,
      }),
    );
  }
}
