/** Asks the database, as the house. */
type Ask = (text: string, values: unknown[]) => Promise<unknown>;

/** From now on somebody holds one position and no other. */
export async function holdsOnly(ask: Ask, login: string, position: string): Promise<void> {
  await ask(
    `UPDATE position_assignments SET retracted_at = app_now(), retracted_by = recorded_by
     WHERE retracted_at IS NULL AND person_id = (SELECT id FROM people WHERE login = $1)`,
    [login],
  );
  await ask(
    `INSERT INTO position_assignments (id, person_id, position_id, department_id, superior_id, during, main)
     SELECT gen_random_uuid(), w.person_id, c.id, w.department_id, w.superior_id, daterange(NULL, NULL), true
     FROM (SELECT a.* FROM position_assignments a JOIN people p ON p.id = a.person_id WHERE p.login = $1
       ORDER BY a.retracted_at DESC NULLS FIRST, a.id LIMIT 1) w JOIN positions c ON c.code = $2`,
    [login, position],
  );
}

/** From now on somebody else heads the department. */
export async function heads(ask: Ask, login: string, department: string): Promise<void> {
  await ask(
    `UPDATE department_heads SET retracted_at = app_now(), retracted_by = recorded_by
     WHERE retracted_at IS NULL AND kind = 'head' AND department_id = (SELECT id FROM departments WHERE code = $1)`,
    [department],
  );
  await ask(
    `INSERT INTO department_heads (id, department_id, person_id, kind, during)
     SELECT gen_random_uuid(), d.id, p.id, 'head', daterange(NULL, NULL) FROM departments d, people p WHERE d.code = $1 AND p.login = $2`,
    [department, login],
  );
}
