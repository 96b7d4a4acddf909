import type { House } from '../harness/house.js';

/** What a refusal is meant to leave behind, and what signing in keeps. */
const LEFT_BEHIND = ['sign_in_attempts', 'sign_ins', 'sessions', 'refresh_tokens', 'idempotency_keys'];

/** Every table by a hash over all of its rows, but for the audit log and what is named above. */
export async function fingerprintOf(house: House): Promise<Map<string, string>> {
  const tables = await house.sql<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
       AND relname NOT LIKE 'audit\\_log%' AND relname <> ALL ($1) ORDER BY 1`,
    [LEFT_BEHIND],
  );
  const hashes = new Map<string, string>();
  for (const { name } of tables) {
    const [row] = await house.sql<{ hash: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS hash FROM "${name}" t`,
    );
    hashes.set(name, row?.hash ?? '');
  }
  return hashes;
}
