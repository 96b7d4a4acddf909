import { createHash } from 'node:crypto';
import { templateOf } from './substitution.mjs';

const UPDATE = /^UPDATE "(\w+)" SET (.+) WHERE /s;
const LOCKED = /FROM "(\w+)" "(\w+)" .*FOR UPDATE/s;

/**
 * The captured statements, ready to be sent for another record. A row that was read under a lock and written back whole
 * is written back as it was read this time, except where the operation changed it.
 */
export function prepare({ statements, made, id }, named) {
  const variable = [...made, id].filter(Boolean);
  const before = new Map();
  return statements.map(({ text, values, rows }) => {
    const [, locked, alias] = LOCKED.exec(text) ?? [];
    if (locked) before.set(locked, { alias, row: rows?.[0] ?? {} });
    return {
      query: named ? { name: createHash('sha256').update(text).digest('hex').slice(0, 32), text } : { text },
      valuesOf: templateOf(values, variable),
      locked,
      isNumbering: text.includes('number_series'),
      kept: keptOf(text, values, before),
    };
  });
}

/** `[position, name in the locked row]` of every column that was written back as it was read. */
function keptOf(text, values, before) {
  const [, table, assignments] = UPDATE.exec(text) ?? [];
  const { alias, row } = before.get(table) ?? {};
  if (!row) return undefined;
  const columns = [...assignments.matchAll(/"(\w+)" = \$(\d+)/g)].map(([, column, n]) => [
    Number(n) - 1,
    `${alias}_${column}`,
  ]);
  return { table, columns: columns.filter(([at, name]) => JSON.stringify(row[name]) === JSON.stringify(values[at])) };
}

/** Sends them one after another. @returns the rows of the last one */
export async function run(client, prepared, now) {
  const read = new Map();
  let rows = [];
  for (const { query, valuesOf, locked, isNumbering, kept } of prepared) {
    const values = valuesOf(now);
    for (const [at, name] of kept?.columns ?? []) values[at] = read.get(kept.table)?.[name];
    ({ rows } = await client.query({ ...query, values }));
    if (locked) read.set(locked, rows[0]);
    if (isNumbering) now.drew(values[0], values[1], rows[0].last);
  }
  return rows;
}
