import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

export interface NewPerson {
  readonly login: string;
  readonly name: string;
  /** None for whoever acts by tokens, or is still to be invited. */
  readonly passwordHash: string | null;
  /** Codes, not ids: what a spreadsheet of the organisation would say. */
  readonly position: string;
  readonly department?: string;
  /** Login of the superior. */
  readonly superior?: string;
  readonly roles: readonly string[];
}

/** Builds the organisation; always called as the house. */
@Injectable()
export class Staffing {
  constructor(private readonly work: UnitOfWork) {}

  async department(code: string, name: string, parent?: string, kind = 'department'): Promise<void> {
    await this.work.manager.query(
      `INSERT INTO departments (id, code, name, parent_id, kind) VALUES ($1, $2, $3, (SELECT id FROM departments WHERE code = $4), $5)
       ON CONFLICT (code) DO NOTHING`,
      [newId(), code, name, parent ?? null, kind],
    );
  }

  async position(code: string, name: string, parent: string): Promise<void> {
    await this.work.manager.query(
      `INSERT INTO positions (id, code, name, parent_id) VALUES ($1, $2, $3, (SELECT id FROM positions WHERE code = $4))
       ON CONFLICT (code) DO NOTHING`,
      [newId(), code, name, parent],
    );
  }

  async hire({ login, name, passwordHash, position, department, superior, roles }: NewPerson): Promise<string> {
    const id = newId();
    const { manager } = this.work;
    await manager.query(`INSERT INTO owners (id, kind, name) VALUES ($1, 'person', $2)`, [id, name]);
    await manager.query(
      `INSERT INTO people (id, login, name, password_hash, position_id, department_id, superior_id)
       VALUES ($1, $2, $3, $4, (SELECT id FROM positions WHERE code = $5), (SELECT id FROM departments WHERE code = $6),
         (SELECT id FROM people WHERE login = $7))`,
      [id, login, name, passwordHash, position, department ?? null, superior ?? null],
    );
    await manager.query(`INSERT INTO person_roles SELECT $1, id FROM roles WHERE code = ANY($2)`, [id, roles]);
    return id;
  }

  async putInCharge(department: string, login: string): Promise<void> {
    await this.work.manager.query(
      `INSERT INTO department_heads (id, department_id, person_id, kind, during, recorded_at)
       SELECT $1, d.id, p.id, 'head', '(,)', '-infinity' FROM departments d, people p WHERE d.code = $2 AND p.login = $3`,
      [newId(), department, login],
    );
    await this.work.manager.query('SELECT project_organisation()');
  }

  async rebuildReach(): Promise<void> {
    await this.work.manager.query('SELECT rebuild_reach()');
  }
}
