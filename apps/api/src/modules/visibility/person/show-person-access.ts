import { Injectable } from '@nestjs/common';
import type { Principal } from '../../../platform/access/principal.js';
import type { Locale } from '../../../platform/http/locale.js';
import { People, Principals } from '../../org/index.js';
import { RowRules } from '../rules/row-rules.repository.js';
import { SeenRecords } from '../rules/seen-records.repository.js';
import { PersonAccess } from './person-access.repository.js';
import type { PersonAccessView } from './person-access.view.js';
import { fieldViews, moduleViews, objectViews, shareViews, type Holdings } from './holdings.js';

/** What she can see and do, and why. */
@Injectable()
export class ShowPersonAccess {
  constructor(
    private readonly access: PersonAccess,
    private readonly records: SeenRecords,
    private readonly rules: RowRules,
    private readonly people: People,
    private readonly principals: Principals,
  ) {}

  /** @throws RowIsMissing */
  async execute(personId: string, locale: Locale): Promise<PersonAccessView> {
    const { id, name, active } = await this.people.get(personId);
    const her = await this.principals.of(personId);
    const person = { id, name };
    if (!her) return { person, active, seesAll: false, modules: [], objects: [], note: null, fields: [], shares: [] };
    const held = await this.holdings(her);
    const permissions = held.roles.flatMap((role) => role.permissions);
    return {
      person,
      active,
      seesAll: her.seesAll,
      modules: moduleViews(held, locale),
      objects: objectViews(held, locale),
      note: await this.access.note(personId, permissions, locale),
      fields: fieldViews(held, locale),
      shares: shareViews(held, locale),
    };
  }

  private async holdings(her: Principal): Promise<Holdings> {
    const kinds = this.records.kinds();
    const rules = await this.rules.all();
    const moduleOf = new Map(
      kinds.map(({ type, table }) => [
        type,
        rules.get(table)?.flatMap((rule) => (rule.by === 'reach' ? [rule.module] : []))[0] ?? '',
      ]),
    );
    return {
      her,
      kinds,
      moduleOf,
      roles: await this.access.roles(her.personId),
      circles: await this.access.circles(her.personId),
      owners: await this.access.owners(her.personId),
      shares: await this.access.shares(her.personId),
      counts: await this.access.counts(her, kinds),
    };
  }
}
