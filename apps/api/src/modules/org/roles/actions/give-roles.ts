import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { People } from '../../people.repository.js';
import { Effects, type EffectOnPerson } from '../effects.repository.js';
import type { Role } from '../role.entity.js';
import { AdministratorsAreSeparate, RoleIsRetired, RolesAreYours } from '../roles.errors.js';
import { Roles } from '../roles.repository.js';
import { Security, SOLE_ADMINISTRATOR } from '../security.repository.js';

/** Gives somebody her roles, all of them at once; never oneself. */
@Injectable()
export class GiveRoles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly roles: Roles,
    private readonly people: People,
    private readonly security: Security,
    private readonly effects: Effects,
  ) {}

  /** @throws RolesAreYours @throws RoleIsRetired @throws RowIsStale and what the security rules refuse */
  async execute(personId: string, roleIds: readonly string[], version: number): Promise<void> {
    await this.work.asHouse(async () => {
      await this.check(personId, roleIds);
      await this.roles.give(personId, roleIds, version);
      await this.security.check();
      await this.roles.takeEffect();
    });
  }

  preview(personId: string, roleIds: readonly string[]): Promise<EffectOnPerson[]> {
    return this.work.asHouse(async () => {
      await this.check(personId, roleIds);
      const { version } = await this.people.get(personId);
      return this.effects.of(() => this.roles.give(personId, roleIds, version));
    });
  }

  private async check(personId: string, roleIds: readonly string[]): Promise<void> {
    await this.roles.lock();
    const person = await this.people.get(personId);
    if (personId === this.work.principal.personId) throw new RolesAreYours({});
    const held = new Set((await this.roles.of(personId)).map(({ id }) => id));
    for (const id of roleIds.filter((each) => !held.has(each)))
      await this.mustBeGivable(await this.roles.get(id), person.name);
  }

  private async mustBeGivable(role: Role, who: string): Promise<void> {
    if (role.retiredAt) throw new RoleIsRetired({ name: role.name });
    if (role.code !== SOLE_ADMINISTRATOR) return;
    if (await this.security.holds('separate-administrators')) throw new AdministratorsAreSeparate({ who });
  }
}
