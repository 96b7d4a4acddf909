import type { Fields, Principal } from '../access/principal.js';

/** What the SQL function `principal_of(session)` answers, one row for a live session and none otherwise. */
export interface PrincipalRow {
  person_id: string;
  session_id: string;
  login: string;
  name: string;
  department_id: string | null;
  locale: 'zh-CN' | 'en';
  permissions: string[];
  db_role: string;
  reach_width: Record<string, number>;
  fields: Fields;
  now: Date;
}

export function principalFrom(row: PrincipalRow, sessionId: string): Principal {
  return {
    personId: row.person_id,
    sessionId,
    login: row.login,
    name: row.name,
    departmentId: row.department_id,
    locale: row.locale,
    permissions: new Set(row.permissions),
    seesAll: row.db_role === 'countersign_house',
    reachWidth: row.reach_width,
    fields: row.fields,
  };
}
