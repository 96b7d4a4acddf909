import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FINDABLE } from '../org/index.js';

/** What is asked of an account that somebody wants to open. */
export interface Credentials {
  id: string;
  login: string;
  name: string;
  active: boolean;
  kind: 'employee' | 'service';
  travelling: boolean;
  passwordHash: string | null;
  passwordSetAt: Date;
  /** Not null: the password was set by somebody else and is good for one sign-in before this. */
  passwordOnceUntil: Date | null;
}

const CREDENTIALS = `p.id, p.login, p.name, p.active, p.kind, a.travelling, p.password_hash AS "passwordHash", a.password_set_at AS "passwordSetAt",
  a.password_once_until AS "passwordOnceUntil" FROM people p JOIN accounts a ON a.id = p.id`;

/** For so long a new address takes no letter that opens the account. */
const NEW_ADDRESS_HOURS = 24;

/** Accounts of people; always called as the house, because no role of the application reads them. */
@Injectable()
export class Accounts {
  constructor(private readonly work: UnitOfWork) {}

  async findByLogin(login: string): Promise<Credentials | null> {
    const sql = `SELECT ${CREDENTIALS} WHERE lower(p.login) = lower($1)`;
    const [row] = await this.work.manager.query<Credentials[]>(sql, [login]);
    return row ?? null;
  }

  /** Whoever looks after accounts inside a closed organisation finds those of its people alone. */
  async find(id: string): Promise<Credentials | null> {
    const sql = `SELECT ${CREDENTIALS} WHERE p.id = $1 AND ${FINDABLE}`;
    const [row] = await this.work.manager.query<Credentials[]>(sql, [id]);
    return row ?? null;
  }

  /** Where a link to her account may be sent: an address that is new may be the one of whoever entered it. */
  async mailOf(id: string): Promise<string | null> {
    const [row] = await this.work.manager.query<{ email: string | null }[]>(
      `SELECT p.email FROM people p JOIN accounts a ON a.id = p.id WHERE p.id = $1
       AND (a.mail_changed_at IS NULL OR a.mail_changed_at <= app_now() - make_interval(hours => $2))`,
      [id, NEW_ADDRESS_HOURS],
    );
    return row?.email ?? null;
  }

  async lastSignIn(id: string): Promise<Date | null> {
    const [row] = await this.work.manager.query<{ at: Date | null }[]>(
      'SELECT max(at) AS at FROM sign_ins WHERE person_id = $1 AND succeeded',
      [id],
    );
    return row?.at ?? null;
  }

  /** Leaves a trace in the audit of something that is kept nowhere else. */
  async touch(id: string): Promise<void> {
    await this.work.manager.query('UPDATE accounts SET version = version + 1 WHERE id = $1', [id]);
  }
}
