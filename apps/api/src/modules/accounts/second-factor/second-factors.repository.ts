import { Inject, Injectable } from '@nestjs/common';
import { INSTALLATION, type Installation } from '../../../platform/config/installation.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { hashOf } from '../../../platform/secrets/digest.js';
import { legibleText } from '../../../platform/secrets/random-text.js';
import { seal, unseal } from '../../../platform/secrets/seal.js';

const PURPOSE = 'second factor';
const RECOVERY_CODES = 10;

export interface SecondFactor {
  readonly secret: string;
  readonly confirmedAt: Date | null;
}

/** Secrets of authenticator apps, sealed, and recovery codes, hashed; always called as the house. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  async find(personId: string): Promise<SecondFactor | null> {
    const [row] = await this.work.manager.query<{ sealed: string; confirmedAt: Date | null }[]>(
      'SELECT sealed_secret AS sealed, confirmed_at AS "confirmedAt" FROM second_factors WHERE id = $1',
      [personId],
    );
    if (!row) return null;
    return { secret: unseal(row.sealed, this.installation.secret, PURPOSE), confirmedAt: row.confirmedAt };
  }

  /** Begins an enrolment; one that was not confirmed is forgotten. */
  async begin(personId: string, secret: string): Promise<void> {
    await this.work.manager.query(
      `INSERT INTO second_factors (id, sealed_secret) VALUES ($1, $2)
       ON CONFLICT (id) DO UPDATE SET sealed_secret = excluded.sealed_secret, last_step = NULL
         WHERE second_factors.confirmed_at IS NULL`,
      [personId, seal(secret, this.installation.secret, PURPOSE)],
    );
  }

  async confirm(personId: string): Promise<void> {
    await this.work.manager.query(
      'UPDATE second_factors SET confirmed_at = now() WHERE id = $1 AND confirmed_at IS NULL',
      [personId],
    );
  }

  /** @returns false when a code of this time step, or a later one, has been taken already */
  async claimStep(personId: string, step: number): Promise<boolean> {
    const [, claimed] = await this.work.manager.query<[unknown, number]>(
      'UPDATE second_factors SET last_step = $2 WHERE id = $1 AND (last_step IS NULL OR last_step < $2)',
      [personId, step],
    );
    return claimed > 0;
  }

  async remove(personId: string): Promise<void> {
    await this.work.manager.query('DELETE FROM recovery_codes WHERE person_id = $1', [personId]);
    await this.work.manager.query('DELETE FROM second_factors WHERE id = $1', [personId]);
  }

  /** Ten new ones; those of before are worth nothing any more. */
  async renewCodes(personId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () => legibleText(3));
    await this.work.manager.query('DELETE FROM recovery_codes WHERE person_id = $1', [personId]);
    await this.work.manager.query('INSERT INTO recovery_codes (person_id, hash) SELECT $1, unnest($2::text[])', [
      personId,
      codes.map((code) => codeHash(personId, code)),
    ]);
    return codes;
  }

  /** @returns whether it was hers and unused */
  async useCode(personId: string, code: string): Promise<boolean> {
    const [, used] = await this.work.manager.query<[unknown, number]>(
      'UPDATE recovery_codes SET used_at = now() WHERE person_id = $1 AND hash = $2 AND used_at IS NULL',
      [personId, codeHash(personId, code)],
    );
    return used > 0;
  }

  async codesLeft(personId: string): Promise<number> {
    const [row] = await this.work.manager.query<{ n: number }[]>(
      'SELECT count(*)::int AS n FROM recovery_codes WHERE person_id = $1 AND used_at IS NULL',
      [personId],
    );
    return row?.n ?? 0;
  }
}

function codeHash(personId: string, code: string): string {
  return hashOf(`${personId} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`);
}
