import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { hashOf } from '../../../platform/secrets/digest.js';
import { randomToken } from '../../../platform/secrets/random-text.js';
import type { SignInMethod } from '../sessions/session.view.js';

/** What may stand between the password and the session. */
export const STEPS = ['second_factor', 'new_password', 'enrolment'] as const;
export type Step = (typeof STEPS)[number];

export interface Ticket {
  readonly personId: string;
  readonly method: SignInMethod;
  readonly step: Step;
  readonly passed: readonly Step[];
}

export interface IssuedTicket {
  readonly step: Step;
  readonly ticket: string;
  readonly expiresAt: Date;
}

const MINUTES = 10;

/** Tickets of people who have shown their password and have something left to do; as the house. Only hashes are kept. */
@Injectable()
export class Tickets {
  constructor(private readonly work: UnitOfWork) {}

  async issue({ personId, method, step, passed }: Ticket): Promise<IssuedTicket> {
    const ticket = randomToken();
    const [row] = await this.work.manager.query<{ expiresAt: Date }[]>(
      `INSERT INTO sign_in_tickets (hash, person_id, method, step, passed, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + make_interval(mins => $6)) RETURNING expires_at AS "expiresAt"`,
      [hashOf(ticket), personId, method, step, passed, MINUTES],
    );
    return { step, ticket, expiresAt: (row as { expiresAt: Date }).expiresAt };
  }

  async find(ticket: string): Promise<Ticket | null> {
    const [row] = await this.work.manager.query<Ticket[]>(
      `SELECT t.person_id AS "personId", t.method, t.step, t.passed FROM sign_in_tickets t JOIN people p ON p.id = t.person_id
       WHERE t.hash = $1 AND t.used_at IS NULL AND t.expires_at > now() AND p.active`,
      [hashOf(ticket)],
    );
    return row ?? null;
  }

  /** @returns false where somebody else has used it meanwhile */
  async use(ticket: string): Promise<boolean> {
    const [, used] = await this.work.manager.query<[unknown, number]>(
      'UPDATE sign_in_tickets SET used_at = now() WHERE hash = $1 AND used_at IS NULL AND expires_at > now()',
      [hashOf(ticket)],
    );
    return used > 0;
  }

  async withdrawAllOf(personId: string): Promise<void> {
    await this.work.manager.query(
      'UPDATE sign_in_tickets SET used_at = now() WHERE person_id = $1 AND used_at IS NULL',
      [personId],
    );
  }
}
