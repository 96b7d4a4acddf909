import { Injectable } from '@nestjs/common';
import type { FieldAccess, Principal, ScopeKind } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Locale } from '../../../platform/http/locale.js';
import { CompanyOffices, type AccessRuleCode } from '../../org/index.js';
import type { Kind } from '../rules/seen-records.repository.js';

export interface HeldRole {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly permissions: string[];
  readonly fields: Readonly<Record<string, FieldAccess>>;
  /** As the rules leave them, each with the rule that made it another than the role says. */
  readonly scopes: { readonly module: string; readonly scope: ScopeKind; readonly rule: AccessRuleCode | null }[];
}

export interface HeldCircle {
  readonly module: string;
  readonly kind: 'self' | 'line' | 'department' | 'tree' | 'everyone';
  readonly departmentName: string | null;
  readonly size: number;
}

export interface SharedKind {
  readonly type: string;
  readonly reason: string;
  readonly access: 'read' | 'write';
  readonly count: number;
}

/** What one person has of roles, circles and shares. Asked as the house, because it is about somebody else. */
@Injectable()
export class PersonAccess {
  constructor(
    private readonly work: UnitOfWork,
    private readonly offices: CompanyOffices,
  ) {}

  roles(personId: string): Promise<HeldRole[]> {
    return this.ask(ROLES, [personId]);
  }

  circles(personId: string): Promise<HeldCircle[]> {
    return this.ask(CIRCLES, [personId]);
  }

  /** How many owners each module shows her, each counted once. */
  async owners(personId: string): Promise<Map<string, number>> {
    const rows = await this.ask<{ module: string; n: number }>(OWNERS, [personId]);
    return new Map(rows.map(({ module, n }) => [module, n]));
  }

  shares(personId: string): Promise<SharedKind[]> {
    return this.ask(SHARES, [personId]);
  }

  /** How many records of each kind there are for her: counted by the database in her own role. */
  async counts(her: Principal, kinds: readonly Kind[]): Promise<Map<string, number>> {
    const sql = kinds.map(countOf).join(' UNION ALL ');
    const rows = await this.work.run(her, 'read', (manager) => manager.query<{ type: string; n: number }[]>(sql));
    return new Map(rows.map(({ type, n }) => [type, n]));
  }

  /** What of all that her roles allow is not in effect for her. */
  note(personId: string, permissions: readonly string[], locale: Locale): Promise<string | null> {
    return this.offices.note(personId, permissions, locale);
  }

  private ask<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return this.work.asHouse(() => this.work.manager.query<Row[]>(sql, values));
  }
}

function countOf({ type, table }: Kind): string {
  return `SELECT '${type}' AS type, count(*)::int AS n FROM ${table} s WHERE s.deleted_at IS NULL`;
}

const ROLES = `
  SELECT r.id, r.name, r.name_en AS "nameEn", r.permissions, r.fields, coalesce((
    SELECT jsonb_agg(jsonb_build_object('module', s.scope_key, 'scope', s.scope, 'rule', s.rule) ORDER BY s.scope_key)
    FROM role_scopes s WHERE s.role_id = r.id AND (s.scope <> 'none' OR r.scopes ->> s.scope_key <> 'none')), '[]') AS scopes
  FROM held_roles h JOIN roles r ON r.id = h.role_id AND r.retired_at IS NULL WHERE h.person_id = $1 ORDER BY r.name, r.id`;
const CIRCLES = `
  SELECT v.scope_key AS module, v.kind, d.name AS "departmentName",
    (SELECT count(*)::int FROM circles c WHERE c.kind = v.kind AND c.top_id = v.top_id) AS size
  FROM viewpoints v LEFT JOIN departments d ON d.id = v.top_id WHERE v.viewer_id = $1 ORDER BY size DESC, v.kind, d.name`;
const OWNERS = `SELECT scope_key AS module, count(DISTINCT owner_id)::int AS n FROM reach WHERE viewer_id = $1 GROUP BY 1`;
const SHARES = `
  SELECT subject_type AS type, reason, access, count(DISTINCT subject_id)::int AS count FROM shares
  WHERE person_id = $1 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`;
