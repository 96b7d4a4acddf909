import { Inject, Injectable } from '@nestjs/common';
import { INSTALLATION, type Installation } from '../../../platform/config/installation.js';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { hashOf } from '../../../platform/secrets/digest.js';
import { derivedToken, randomToken } from '../../../platform/secrets/random-text.js';

/** Minutes a link is good for: an invitation waits for somebody to begin, a recovery does not. */
const MINUTES = { invitation: 7 * 24 * 60, recovery: 30, mail: 30 } as const;
export type LinkKind = keyof typeof MINUTES;
/** What whoever keeps accounts may hand out. */
export const HANDED_OUT = ['invitation', 'recovery'] as const;
/** By which a password is chosen: the first by an invitation, another by a recovery. */
export const FOR_PASSWORDS: readonly LinkKind[] = ['invitation', 'recovery', 'mail'];
/** By which somebody says who she is at the identity provider: a recovery helps a password, and nothing else. */
export const FOR_IDENTITIES: readonly LinkKind[] = ['invitation'];

const GOOD = 'hash = $1 AND kind = ANY ($2) AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > now()';

export interface IssuedLink {
  /** 256 bits, of which only the hash is kept. */
  readonly token: string;
  readonly until: Date;
}

/** Links by which somebody chooses a password without having one; always called as the house. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  /** The newest is the only one that works. */
  issue(personId: string, kind: LinkKind): Promise<IssuedLink> {
    return this.put(personId, kind, randomToken());
  }

  /**
   * The link of a letter. Where that has to be sent again it is the same one, though it is kept nowhere: the letter that
   * seemed lost may have arrived.
   * @returns null once it was used, withdrawn or is over
   */
  async ofLetter(letterId: string, personId: string): Promise<string | null> {
    const token = derivedToken(this.installation.secret, 'recovery letter', letterId);
    const [known] = await this.work.manager.query<{ good: boolean }[]>(
      `SELECT used_at IS NULL AND withdrawn_at IS NULL AND expires_at > now() AS good FROM password_links WHERE hash = $1`,
      [hashOf(token)],
    );
    if (!known) await this.put(personId, 'mail', token);
    return known?.good === false ? null : token;
  }

  private async put(personId: string, kind: LinkKind, token: string): Promise<IssuedLink> {
    await this.withdrawAllOf(personId);
    const [row] = await this.work.manager.query<{ until: Date }[]>(
      `INSERT INTO password_links (id, person_id, kind, hash, expires_at)
       VALUES ($1, $2, $3, $4, now() + make_interval(mins => $5)) RETURNING expires_at AS until`,
      [newId(), personId, kind, hashOf(token), MINUTES[kind]],
    );
    return { token, until: (row as { until: Date }).until };
  }

  /** Uses it up. @returns whose it was, or null when it is unknown, of another kind, used, withdrawn or over */
  async use(token: string, kinds: readonly LinkKind[]): Promise<string | null> {
    return this.useHashed(hashOf(token), kinds);
  }

  /** The same for whoever kept the hash meanwhile. */
  async useHashed(hash: string, kinds: readonly LinkKind[]): Promise<string | null> {
    const [rows] = await this.work.manager.query<[{ personId: string }[], number]>(
      `UPDATE password_links SET used_at = now() WHERE ${GOOD} RETURNING person_id AS "personId"`,
      [hash, kinds],
    );
    return rows[0]?.personId ?? null;
  }

  /** Leaves it as it is. @returns whose it is, or null when it could not be used */
  async ownerOf(token: string, kinds: readonly LinkKind[]): Promise<string | null> {
    const [row] = await this.work.manager.query<{ personId: string }[]>(
      `SELECT person_id AS "personId" FROM password_links WHERE ${GOOD}`,
      [hashOf(token), kinds],
    );
    return row?.personId ?? null;
  }

  async withdrawAllOf(personId: string): Promise<void> {
    await this.work.manager.query(
      'UPDATE password_links SET withdrawn_at = now() WHERE person_id = $1 AND used_at IS NULL AND withdrawn_at IS NULL',
      [personId],
    );
  }
}
