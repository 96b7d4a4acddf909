import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

export interface DirectoryPerson {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly departmentId: string | null;
  readonly superiorId: string | null;
  /** Codes of the positions she holds. */
  readonly positions: readonly string[];
}

export interface DirectoryDepartment {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly headId: string | null;
}

export interface OrgDirectory {
  readonly people: readonly DirectoryPerson[];
  readonly departments: readonly DirectoryDepartment[];
  readonly positions: readonly { code: string; name: string; parentCode: string | null }[];
}

/** The organisation as plain data, as it is now: what approval routing resolves its approvers in. */
@Injectable()
export class Directory {
  constructor(private readonly work: UnitOfWork) {}

  async asItIs(): Promise<OrgDirectory> {
    const [row] = await this.work.manager.query<[OrgDirectory]>(
      `SELECT
         (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'active', p.active, 'departmentId', p.department_id,
            'superiorId', p.superior_id, 'positions', CASE WHEN po.code IS NULL THEN '[]'::json ELSE json_build_array(po.code) END) ORDER BY p.id), '[]')
          FROM people p LEFT JOIN positions po ON po.id = p.position_id) AS people,
         (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'parentId', parent_id, 'headId', head_id) ORDER BY name), '[]')
          FROM departments) AS departments,
         (SELECT coalesce(json_agg(json_build_object('code', c.code, 'name', c.name, 'parentCode', u.code) ORDER BY c.code), '[]')
          FROM positions c LEFT JOIN positions u ON u.id = c.parent_id) AS positions`,
    );
    return row;
  }

  departments(): Promise<DirectoryDepartment[]> {
    return this.work.manager.query<DirectoryDepartment[]>(
      `SELECT id, name, parent_id AS "parentId", head_id AS "headId" FROM departments ORDER BY name COLLATE "zh-x-icu"`,
    );
  }
}
