import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** What is asked of an account that somebody wants to open. */
export interface Credentials {
  id: string;
  login: string;
  name: string;
  active: boolean;
  passwordHash: string | null;
  passwordSetAt: Date;
  /** Not null: the password was set by somebody else and is good for one sign-in before this. */
  passwordOnceUntil: Date | null;
}

const CREDENTIALS = `p.id, p.login, p.name, p.active, p.password_hash AS "passwordHash", a.password_set_at AS "passwordSetAt",
  a.password_once_until AS "passwordOnceUntil" FROM people p JOIN accounts a ON a.id = p.id`;

/** Accounts of people; always called as the house, because no role of the application reads them. */
@Injectable()
export class Accounts {
  constructor(private readonly work: UnitOfWork) {}

  async findByLogin(login: string): Promise<Credentials | null> {
    const sql = `SELECT ${CREDENTIALS} WHERE lower(p.login) = lower($1)`;
    const [row] = await this.work.manager.query<Credentials[]>(sql, [login]);
    return row ?? null;
  }

  async find(id: string): Promise<Credentials | null> {
    const [row] = await this.work.manager.query<Credentials[]>(`SELECT ${CREDENTIALS} WHERE p.id = $1`, [id]);
    return row ?? null;
  }
}
