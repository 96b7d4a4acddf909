import { Injectable } from '@nestjs/common';
import { permitted } from '../../../platform/access/permission.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { allowanceView, type Refusal } from '../../../platform/http/allowance.js';
import type { Locale } from '../../../platform/http/locale.js';
import { People } from '../people.repository.js';
import { CompanyOffices } from './company-offices.js';
import type { Role } from './role.entity.js';
import { roleDetail, roleView, type PersonRolesView, type RoleDetailView, type RolesView } from './role.view.js';
import { RoleIsRetired, RoleIsShipped, RoleIsYours, RolesAreYours } from './roles.errors.js';
import { Roles } from './roles.repository.js';

/** Roles as they are shown. */
@Injectable()
export class RolePages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly roles: Roles,
    private readonly people: People,
    private readonly offices: CompanyOffices,
  ) {}

  async list(locale: Locale): Promise<RolesView> {
    return { items: (await this.roles.all()).map((role) => roleView(role, locale)) };
  }

  async show(id: string, locale: Locale): Promise<RoleDetailView> {
    const role = await this.roles.get(id);
    const people = await this.roles.holders(id);
    return roleDetail(role, people, this.refusal(role, people), locale);
  }

  async ofPerson(personId: string, locale: Locale): Promise<PersonRolesView> {
    const { version } = await this.people.get(personId);
    const counted = await this.roles.all();
    const held = new Set((await this.roles.of(personId)).map(({ id }) => id));
    const { principal } = this.work;
    const refusal =
      permitted(principal, 'role.manage') ?? (personId === principal.personId ? new RolesAreYours({}) : null);
    const items = counted.filter(({ id }) => held.has(id)).map((role) => roleView(role, locale));
    const permissions = items.flatMap((role) => role.permissions);
    const note = await this.offices.note(personId, permissions, locale);
    return { version, items, note, canChange: allowanceView(refusal, locale) };
  }

  /** Several beside each other, in the order they were asked for. @throws RowIsMissing */
  async sideBySide(ids: readonly string[], locale: Locale): Promise<RolesView> {
    const all = await this.roles.all();
    const items = await Promise.all(ids.map((id) => this.roles.get(id)));
    return {
      items: items.map((role) =>
        roleView(Object.assign(role, { holders: all.find(({ id }) => id === role.id)?.holders ?? 0 }), locale),
      ),
    };
  }

  private refusal(role: Role, holders: readonly { id: string }[]): Refusal {
    const { principal } = this.work;
    const missing = permitted(principal, 'role.manage');
    if (missing) return missing;
    if (role.origin === 'shipped') return new RoleIsShipped({ name: role.name });
    if (role.retiredAt) return new RoleIsRetired({ name: role.name });
    return holders.some(({ id }) => id === principal.personId) ? new RoleIsYours({ name: role.name }) : null;
  }
}
