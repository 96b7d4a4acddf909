import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import type { NewRoleDto } from '../role.dto.js';
import type { Role } from '../role.entity.js';
import { Roles } from '../roles.repository.js';
import { WriteRole } from './write-role.js';

export type Brought = 'created' | 'changed' | 'unchanged';

/** Takes over the roles of a file, all or none of them. A role that ships is left as it is, and must be the same. */
@Injectable()
export class BringRoles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly roles: Roles,
    private readonly writeRole: WriteRole,
  ) {}

  /** @returns what became of each code @throws RoleIsShipped for a shipped role that differs */
  async execute(wanted: readonly NewRoleDto[]): Promise<{ code: string; outcome: Brought }[]> {
    const outcomes: { code: string; outcome: Brought }[] = [];
    for (const { code, ...content } of wanted) outcomes.push({ code, outcome: await this.bring(code, content) });
    return outcomes;
  }

  private async bring(code: string, content: Omit<NewRoleDto, 'code'>): Promise<Brought> {
    const known = await this.work.asHouse(() => this.roles.findByCode(code));
    if (!known) {
      await this.writeRole.create(code, content);
      return 'created';
    }
    if (same(known, content)) return 'unchanged';
    await this.writeRole.change(known.id, known.version, content);
    return 'changed';
  }
}

function same(role: Role, { permissions, ...content }: Omit<NewRoleDto, 'code'>): boolean {
  const { name, nameEn, description, areas, scopes, fields, traits } = role;
  return (
    isDeepStrictEqual({ name, nameEn, description, areas, scopes, fields, traits }, { ...content }) &&
    isDeepStrictEqual([...role.permissions].sort(), [...permissions].sort())
  );
}
