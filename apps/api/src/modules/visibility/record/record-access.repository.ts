import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { RowRules } from '../rules/row-rules.repository.js';
import { SeenRecords, type SeenRecord } from '../rules/seen-records.repository.js';
import { GROUPS, LINE, OF_ONE, PEOPLE } from './paths.sql.js';
import type { Way } from './reasons.js';

/** How much of a reason its reader may know. */
export interface Told {
  /** Roles and rules by their names. */
  readonly roles: boolean;
  /** Of which record a share is, and why it was given. */
  readonly shares: boolean;
}

export interface WayRow {
  readonly key: string;
  readonly way: Way;
  readonly departmentId: string | null;
  readonly departmentName: string | null;
  readonly roleId: string | null;
  readonly roleName: string | null;
  readonly roleNameEn: string | null;
  readonly rule: string | null;
  /** What was shared, or what it is about: the record itself, or one that it belongs to. */
  readonly type: string | null;
  readonly reason: string | null;
  readonly teamFunction: string | null;
  readonly access: 'read' | 'write' | null;
  readonly until: string | null;
  readonly note: string | null;
  readonly byName: string | null;
}

export interface GroupRow extends WayRow {
  readonly people: number;
  /** In reach of it, and without the permission to open it. */
  readonly locked: number;
  /** Over all ways, each counted once: those the reader may know of, and the others. */
  readonly total: number;
  readonly beyond: number;
  readonly first: { id: string; name: string }[];
}

export interface ViewerRow {
  readonly id: string;
  readonly name: string;
  readonly departmentName: string | null;
}

export interface AboveRow {
  readonly id: string;
  readonly name: string;
  readonly through: string[];
}

export interface ViewersAsked {
  readonly key: string | null;
  readonly pattern: string | null;
  readonly after: { readonly name: string; readonly id: string } | null;
  readonly limit: number;
}

/** Who sees one record, and in which ways. All of it is asked as the house: what others see is in nobody's reach. */
@Injectable()
export class RecordAccess {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: RowRules,
    private readonly records: SeenRecords,
  ) {}

  async groups(record: SeenRecord, told: Told): Promise<GroupRow[]> {
    return this.ask(GROUPS, await this.about(record, told));
  }

  async people(record: SeenRecord, told: Told, { key, pattern, after, limit }: ViewersAsked): Promise<ViewerRow[]> {
    const page = [key, pattern, after?.name ?? null, after?.id ?? null, limit];
    return this.ask(PEOPLE, [...(await this.about(record, told)), ...page]);
  }

  async of(record: SeenRecord, told: Told, personId: string): Promise<WayRow[]> {
    return this.ask(OF_ONE, [...(await this.about(record, told)), personId]);
  }

  /** Everybody above the owner by reporting line, by the shortest way. */
  line(ownerId: string): Promise<AboveRow[]> {
    return this.ask(LINE, [ownerId]);
  }

  private ask<Row>(sql: string, values: readonly unknown[]): Promise<Row[]> {
    return this.work.asHouse(() => this.work.manager.query<Row[]>(sql, [...values]));
  }

  /** The parameters of the statements about one record. */
  private async about(record: SeenRecord, { roles, shares }: Told): Promise<unknown[]> {
    const { kind, ownerId, columns } = record;
    const rules = await this.rules.of(kind.table);
    const module = rules.flatMap((rule) => (rule.by === 'reach' ? [rule.module] : []));
    if (module.length !== 1 || rules.some(({ by }) => by === 'own' || by === 'parent'))
      throw new Error(`${kind.table} is not shown by its owner alone.`);
    const opens = rules.flatMap((rule) =>
      rule.by === 'share' ? rule.types.map((type) => [type, columns[rule.column]]) : [],
    );
    const held = opens.filter(([, id]) => id);
    const about = await this.ownersAbout(record);
    const [concerned] = rules.flatMap((rule) => (rule.by === 'concerned' ? [rule] : []));
    return [
      ...[module[0], ownerId, held.map(([type]) => type), held.map(([, id]) => id)],
      ...[about.map(({ type }) => type), about.map(({ ownerId: owner }) => owner)],
      ...[roles, shares, kind.permission, concerned ? columns[concerned.column] : null, concerned?.rule ?? null],
    ];
  }

  private async holds(rule: string): Promise<boolean> {
    const [row] = await this.ask<{ holds: boolean }>('SELECT rule_holds($1) AS holds', [rule]);
    return row?.holds ?? false;
  }

  /** Who owns what the record is about, as far as she sees that herself. */
  private async ownersAbout({ kind, columns }: SeenRecord): Promise<{ type: string; ownerId: string }[]> {
    const rules = await this.rules.of(kind.table);
    const owned = rules.flatMap((rule) => (rule.by === 'owned' && columns[rule.column] ? [rule] : []));
    const found: { type: string; ownerId: string }[] = [];
    for (const { table, column, rule } of owned) {
      if (rule && !(await this.holds(rule))) continue;
      const parent = await this.records.whole(table, String(columns[column]));
      const ways = parent ? await this.of(parent, { roles: false, shares: false }, parent.ownerId) : [];
      if (parent && ways.length > 0) found.push({ type: parent.kind.type, ownerId: parent.ownerId });
    }
    return found;
  }
}
