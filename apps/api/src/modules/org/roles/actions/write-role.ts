import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { Effects, type EffectOnPerson } from '../effects.repository.js';
import type { Role, RoleContent } from '../role.entity.js';
import { RoleCodeIsTaken, RoleIsYours } from '../roles.errors.js';
import { Roles } from '../roles.repository.js';
import { Security } from '../security.repository.js';

/** Makes and changes the company's own roles. Whatever it allows, allows it from the next request of its holders on. */
@Injectable()
export class WriteRole {
  constructor(
    private readonly work: UnitOfWork,
    private readonly roles: Roles,
    private readonly security: Security,
    private readonly effects: Effects,
  ) {}

  /** @throws RoleCodeIsTaken @throws AdministratorsAreSeparate */
  async create(code: string, content: RoleContent): Promise<string> {
    return this.work.asHouse(async () => {
      await this.roles.lock();
      if (await this.roles.findByCode(code)) throw new RoleCodeIsTaken({ code });
      const { id } = await this.roles.insert(code, content);
      await this.security.check();
      return id;
    });
  }

  /** @throws RoleIsShipped @throws RoleIsYours @throws RowIsStale and what the security rules refuse */
  async change(id: string, version: number, content: Partial<RoleContent>): Promise<void> {
    await this.work.asHouse(async () => {
      await this.write(await this.mine(id), version, content);
      await this.security.check();
      await this.roles.takeEffect();
    });
  }

  /** What the change would do to whom. Nothing is kept of it. */
  preview(id: string, content: Partial<RoleContent>): Promise<EffectOnPerson[]> {
    return this.work.asHouse(async () => {
      const role = await this.mine(id);
      return this.effects.of(() => this.write(role, role.version, content));
    });
  }

  /** @throws RoleIsInUse @throws RoleIsShipped @throws RowIsStale */
  async retire(id: string, version: number): Promise<void> {
    await this.work.asHouse(async () => {
      const role = await this.roles.getForChange(id);
      role.retire((await this.roles.holders(id)).length, this.work.now);
      await this.roles.save(role, version);
    });
  }

  private async write(role: Role, version: number, content: Partial<RoleContent>): Promise<void> {
    role.change(content);
    await this.roles.save(role, version);
  }

  /** To be changed by the one who asks: not while she holds it herself. @throws RoleIsYours */
  private async mine(id: string): Promise<Role> {
    const role = await this.roles.getForChange(id);
    const held = await this.roles.of(this.work.principal.personId);
    if (held.some((each) => each.id === id)) throw new RoleIsYours({ name: role.name });
    return role;
  }
}
