import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SealRow, SigningEntityRow } from './parties.view.js';

const ENTITIES = `SELECT id, name, credit_code AS "creditCode", address, phone, bank, account, representative
  FROM signing_entities WHERE deleted_at IS NULL`;
const SEALS = `SELECT s.id, s.code, s.name, s.kind, s.signing_entity_id AS "signingEntityId", e.name AS "signingEntityName",
    s.keeper_id AS "keeperId", k.name AS "keeperName"
  FROM seals s JOIN signing_entities e ON e.id = s.signing_entity_id JOIN shown_owners k ON k.id = s.keeper_id
  WHERE s.deleted_at IS NULL AND s.active`;

/** Our side of a contract: which of our companies signs, and with which seal. */
@Injectable()
export class Parties {
  constructor(private readonly work: UnitOfWork) {}

  /** Those that may sign, the one offered first at the top. */
  signingEntities(): Promise<SigningEntityRow[]> {
    return this.work.manager.query<SigningEntityRow[]>(ENTITIES + ' AND active ORDER BY sort, name');
  }

  async signingEntity(id: string): Promise<SigningEntityRow | null> {
    const [row] = await this.work.manager.query<SigningEntityRow[]>(ENTITIES + ' AND id = $1', [id]);
    return row ?? null;
  }

  seals(): Promise<SealRow[]> {
    return this.work.manager.query<SealRow[]>(SEALS + ' ORDER BY e.sort, s.code');
  }

  async seal(id: string): Promise<SealRow | null> {
    const [row] = await this.work.manager.query<SealRow[]>(SEALS + ' AND s.id = $1', [id]);
    return row ?? null;
  }

  /** The person with a login, who keeps a seal of the demo company. */
  async keeper(login: string): Promise<string> {
    const [row] = await this.work.manager.query<{ id: string }[]>('SELECT id FROM people WHERE login = $1', [login]);
    if (!row) throw new Error(`nobody signs in as ${login}`);
    return row.id;
  }

  async setExchangeRate(currency: string, from: string, rate: string): Promise<void> {
    await this.work.manager.query('INSERT INTO exchange_rates VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      currency,
      from,
      rate,
    ]);
  }
}
