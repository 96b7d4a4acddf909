import { Inject, Injectable } from '@nestjs/common';
import { INSTALLATION, type Installation } from '../../../platform/config/installation.js';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { hashOf } from '../../../platform/secrets/digest.js';
import { seal, unseal } from '../../../platform/secrets/seal.js';
import type { Checks, Identity } from './identity-provider.js';

const PURPOSE = 'sign-on';
const MINUTES = 10;

/** What a browser set out to do when it was sent to the provider. */
export interface Errand {
  readonly checks: Checks;
  /** Whose account the identity is to be linked to; null to sign in as whoever it is linked to. */
  readonly personId: string | null;
  /** Hash of the invitation it was asked for by, and not by somebody signed in: the link then opens a session. */
  readonly invitation: string | null;
}

export interface IdentityLink {
  id: string;
  issuer: string;
  linkedAt: Date;
}

/** Browsers on their way, and who somebody is elsewhere; always called as the house. */
@Injectable()
export class SignOns {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  async depart({ checks, personId, invitation }: Errand, browser: string): Promise<void> {
    const sealed = seal(JSON.stringify({ checks, invitation }), this.installation.secret, PURPOSE);
    await this.work.manager.query(
      `INSERT INTO sign_on_attempts (state_hash, browser_hash, sealed, person_id, next, expires_at)
       VALUES ($1, $2, $3, $4, '/', now() + make_interval(mins => $5))`,
      [hashOf(checks.state), hashOf(browser), sealed, personId, MINUTES],
    );
  }

  /** Each comes back once, to the browser that set out. */
  async arrive(state: string, browser: string): Promise<Errand | null> {
    const [rows] = await this.work.manager.query<[{ sealed: string; personId: string | null }[], number]>(
      `DELETE FROM sign_on_attempts WHERE state_hash = $1 AND browser_hash = $2 AND expires_at > now()
       RETURNING sealed, person_id AS "personId"`,
      [hashOf(state), hashOf(browser)],
    );
    const [row] = rows;
    if (!row) return null;
    const kept = JSON.parse(unseal(row.sealed, this.installation.secret, PURPOSE)) as Pick<
      Errand,
      'checks' | 'invitation'
    >;
    return { ...kept, personId: row.personId };
  }

  async personOf({ issuer, subject }: Identity): Promise<string | null> {
    const [row] = await this.work.manager.query<{ personId: string }[]>(
      'SELECT person_id AS "personId" FROM sign_on_links WHERE issuer = $1 AND subject = $2',
      [issuer, subject],
    );
    return row?.personId ?? null;
  }

  /** @returns false when it belongs to somebody already */
  async link(personId: string, { issuer, subject }: Identity): Promise<boolean> {
    await this.work.manager.query(
      `INSERT INTO sign_on_links (id, person_id, issuer, subject) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [newId(), personId, issuer, subject],
    );
    return (await this.personOf({ issuer, subject })) === personId;
  }

  linksOf(personId: string): Promise<IdentityLink[]> {
    return this.work.manager.query<IdentityLink[]>(
      'SELECT id, issuer, linked_at AS "linkedAt" FROM sign_on_links WHERE person_id = $1 ORDER BY linked_at, id',
      [personId],
    );
  }

  async unlink(personId: string, id: string): Promise<boolean> {
    const [, gone] = await this.work.manager.query<[unknown, number]>(
      'DELETE FROM sign_on_links WHERE id = $1 AND person_id = $2',
      [id, personId],
    );
    return gone > 0;
  }
}
