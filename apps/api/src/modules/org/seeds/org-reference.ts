import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { POSITIONS } from '../positions.js';
import { ROLES } from '../roles.js';

/** Positions and roles every installation starts with; what a newer version adds to a role arrives at its first start. */
@Injectable()
@Seeds('reference', 1)
export class OrgReference implements Seed {
  constructor(private readonly work: UnitOfWork) {}

  async execute(): Promise<void> {
    const { manager } = this.work;
    for (const { code, name, parent } of POSITIONS) {
      await manager.query(
        `INSERT INTO positions (id, code, name, parent_id) VALUES ($1, $2, $3, (SELECT id FROM positions WHERE code = $4)) ON CONFLICT (code) DO NOTHING`,
        [newId(), code, name, parent ?? null],
      );
    }
    for (const { code, name, permissions, scopes } of ROLES) {
      await manager.query(
        `INSERT INTO roles (id, code, name, permissions, scopes, origin) VALUES ($1, $2, $3, $4, $5, 'shipped')
         ON CONFLICT (code) DO UPDATE SET permissions = excluded.permissions, scopes = excluded.scopes, version = roles.version + 1
         WHERE (roles.permissions, roles.scopes) IS DISTINCT FROM (excluded.permissions, excluded.scopes)`,
        [newId(), code, name, permissions, JSON.stringify(scopes)],
      );
    }
    await manager.query('SELECT rebuild_reach()');
  }
}
