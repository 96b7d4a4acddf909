const ROWS_A_STATEMENT = 1000;

/** Writes objects whose keys are the table's columns; what an object leaves out is NULL. */
export async function insertAll(client, table, rows) {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    const some = rows.slice(at, at + ROWS_A_STATEMENT);
    const columns = Object.keys(some[0])
      .map((column) => `"${column}"`)
      .join(', ');
    const sql = `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`;
    await client.query(sql, [JSON.stringify(some)]);
  }
}

/** Every row's author, time and owner. */
export function ownedBy(owner, at) {
  return {
    version: 1,
    created_at: at.made,
    created_by: owner.id,
    updated_at: at.changed,
    updated_by: owner.id,
    custom: {},
    owner_id: owner.id,
    department_id: owner.departmentId,
  };
}

const DAY_MS = 86_400_000;

/** Made within the last three years, changed some time after. */
export function someTime(random, today) {
  const made = today - random.below(3 * 365) * DAY_MS - random.below(DAY_MS);
  const changed = made + random.below(today - made);
  return { made: new Date(made).toISOString(), changed: new Date(changed).toISOString() };
}

export const dayOf = (instant) => instant.slice(0, 10);
export const daysAfter = (instant, days) => dayOf(new Date(Date.parse(instant) + days * DAY_MS).toISOString());
