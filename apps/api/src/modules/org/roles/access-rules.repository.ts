import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/access/principal.js';
import { RowIsMissing, RowIsStale } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Effects, type EffectOnPerson } from './effects.repository.js';
import { Roles } from './roles.repository.js';
import { RuleWidensYou } from './roles.errors.js';
import { Security } from './security.repository.js';

export interface AccessRuleRow {
  readonly code: string;
  readonly version: number;
  readonly enabled: boolean;
}

/** Which rules hold here. */
@Injectable()
export class AccessRules {
  constructor(
    private readonly work: UnitOfWork,
    private readonly roles: Roles,
    private readonly security: Security,
    private readonly effects: Effects,
  ) {}

  all(): Promise<AccessRuleRow[]> {
    return this.work.manager.query('SELECT code, version, enabled FROM access_rules ORDER BY code DESC');
  }

  /** @throws RuleWidensYou @throws RowIsMissing @throws RowIsStale @throws AdministratorsAreSeparate where somebody is two already */
  async turn(code: string, enabled: boolean, version: number): Promise<void> {
    await this.work.asHouse(async () => {
      await this.roles.lock();
      await this.mustNotWidenWhoeverTurns(code, enabled, version);
      await this.write(code, enabled, version);
      await this.security.check();
      await this.roles.takeEffect();
    });
  }

  preview(code: string, enabled: boolean): Promise<EffectOnPerson[]> {
    return this.work.asHouse(async () => {
      await this.roles.lock();
      return this.effects.of(async () => this.write(code, enabled, (await this.get(code)).version));
    });
  }

  async get(code: string): Promise<AccessRuleRow> {
    const row = (await this.all()).find((each) => each.code === code);
    if (!row) throw new RowIsMissing({ type: 'access_rule', id: code });
    return row;
  }

  /** Nobody gives herself more, by a rule as little as by a role. @throws RuleWidensYou */
  private async mustNotWidenWhoeverTurns(code: string, enabled: boolean, version: number): Promise<void> {
    const { actor } = this.work;
    if (actor === HOUSE) return;
    const effects = await this.effects.of(() => this.write(code, enabled, version));
    const mine = effects.find(({ id }) => id === actor.personId);
    const isMore = mine && (mine.gained.length > 0 || mine.reach.some(({ before, after }) => after > before));
    if (isMore) throw new RuleWidensYou({});
  }

  private async write(code: string, enabled: boolean, version: number): Promise<void> {
    await this.get(code);
    const [, changed] = await this.work.manager.query<[unknown, number]>(
      `UPDATE access_rules SET enabled = $2, version = version + 1, updated_at = app_now(), updated_by = coalesce(me(), updated_by)
       WHERE code = $1 AND version = $3`,
      [code, enabled, version],
    );
    if (changed === 0) throw new RowIsStale({ id: code, version });
  }
}
