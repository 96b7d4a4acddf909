import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { POSITIONS } from '../positions.js';
import type { RoleDefinition } from '../roles/role-definition.js';
import { ROLES } from '../roles/shipped-roles.js';

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
    for (const role of ROLES) await this.ship(role);
    await manager.query('SELECT rebuild_reach()');
  }

  private async ship({ code, name, areas, permissions, scopes, traits, fields }: RoleDefinition): Promise<void> {
    await this.work.manager.query(
      `INSERT INTO roles (id, code, name, name_en, areas, permissions, scopes, traits, fields, origin)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'shipped')
       ON CONFLICT (code) DO UPDATE SET name = excluded.name, name_en = excluded.name_en, areas = excluded.areas,
         permissions = excluded.permissions, scopes = excluded.scopes, traits = excluded.traits, fields = excluded.fields, version = roles.version + 1
       WHERE roles.origin = 'shipped' AND (roles.name, roles.name_en, roles.areas, roles.permissions, roles.scopes, roles.traits, roles.fields)
         IS DISTINCT FROM (excluded.name, excluded.name_en, excluded.areas, excluded.permissions, excluded.scopes, excluded.traits, excluded.fields)`,
      [newId(), code, name.zh, name.en, areas, permissions, JSON.stringify(scopes), traits, JSON.stringify(fields)],
    );
  }
}
