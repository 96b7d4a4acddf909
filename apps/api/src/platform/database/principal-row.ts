import type { Fields, Principal } from '../access/principal.js';
import { lookedAt } from '../access/support.js';

/** What the SQL function `principal_of(session)` answers, one row for a live session and none otherwise. */
export interface PrincipalRow {
  person_id: string;
  session_id: string;
  login: string;
  name: string;
  department_id: string | null;
  locale: 'zh-CN' | 'en';
  permissions: string[];
  /** Of a token: what it carries, as `module:operation`. */
  scopes?: string[];
  db_role: string;
  reach_width: Record<string, number>;
  fields: Fields;
  /** Of a session: somebody said her password or a code in it, in the last quarter of an hour. */
  confirmed?: boolean;
  /** Of a support view that is live. */
  support_id?: string | null;
  support_by?: string | null;
  support_objects?: string[] | null;
  now: Date;
}

export function principalFrom(row: PrincipalRow, sessionId: string): Principal {
  const principal: Principal = {
    personId: row.person_id,
    sessionId,
    login: row.login,
    name: row.name,
    departmentId: row.department_id,
    locale: row.locale,
    permissions: new Set(row.scopes ? carried(row.permissions, row.scopes) : row.permissions),
    ...(row.scopes ? { byToken: true as const } : {}),
    ...(row.confirmed && !row.scopes ? { confirmed: true as const } : {}),
    seesAll: row.db_role === 'countersign_house',
    reachWidth: row.reach_width,
    fields: row.fields,
  };
  if (!row.support_id || !row.support_by) return principal;
  return lookedAt(principal, { id: row.support_id, byId: row.support_by }, row.support_objects ?? null);
}

/** A token may what it carries and its account may, asked anew for every request. */
function carried(permissions: readonly string[], scopes: readonly string[]): string[] {
  const named = new Set(scopes.map((scope) => scope.replace(':', '.')));
  return permissions.filter((permission) => named.has(permission));
}
