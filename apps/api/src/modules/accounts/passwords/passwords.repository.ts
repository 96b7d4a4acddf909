import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** Passwords, as hashes; always called as the house. */
@Injectable()
export class PasswordBook {
  constructor(private readonly work: UnitOfWork) {}

  async formerOf(personId: string, last: number): Promise<string[]> {
    const rows = await this.work.manager.query<{ hash: string }[]>(
      `SELECT password_hash AS hash FROM people WHERE id = $1 AND password_hash IS NOT NULL
       UNION ALL (SELECT hash FROM password_history WHERE person_id = $1 ORDER BY at DESC LIMIT $2)`,
      [personId, last],
    );
    return rows.map(({ hash }) => hash);
  }

  /** @param onceUntil set by somebody else: good for one sign-in before then */
  async set(personId: string, hash: string, onceUntil: Date | null): Promise<void> {
    const { manager } = this.work;
    await manager.query(
      `INSERT INTO password_history (person_id, hash)
       SELECT id, password_hash FROM people WHERE id = $1 AND password_hash IS NOT NULL`,
      [personId],
    );
    await manager.query(
      `DELETE FROM password_history h WHERE person_id = $1 AND at < (SELECT min(at) FROM (
         SELECT at FROM password_history WHERE person_id = $1 ORDER BY at DESC LIMIT 24) kept)`,
      [personId],
    );
    await manager.query(
      'UPDATE people SET password_hash = $2, version = version + 1, updated_at = app_now() WHERE id = $1',
      [personId, hash],
    );
    await manager.query(
      'UPDATE accounts SET password_set_at = now(), password_once_until = $2, version = version + 1 WHERE id = $1',
      [personId, onceUntil],
    );
  }
}
