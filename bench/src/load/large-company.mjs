import pg from 'pg';
import { fromApi } from '../api-dist.mjs';
import { companyNames } from './names.mjs';
import { idOf, randomFrom } from './random.mjs';

const { searchColumns } = await fromApi('platform/text-search/text-search.js');

const NAMES = 2000;
const DIVISIONS = 10;
/** As `idOf` writes them, in SQL. */
const id = (family, n) =>
  `('01900000-0000-7000-8${family.toString(16).padStart(3, '0')}-' || lpad(to_hex(${n}), 12, '0'))::uuid`;

/**
 * Beside the demo company ten divisions of equal size under one head each, and their customers and activities, dealt out
 * evenly. Rows are copies of the demo's but for what matters here; triggers are off meanwhile.
 */
export async function loadLargeCompany(url, { people, customers, activities }, say) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await hire(client, people);
    say(`${people} people`);
    await client.query('SET session_replication_role = replica');
    await nameCompanies(client);
    await copy(client, 'contacts', customers, contact(people));
    await copy(client, 'customers', customers, customer(people));
    say(`${customers} customers`);
    await copy(client, 'activities', activities, activity(people, customers));
    say(`${activities} activities`);
    await client.query('VACUUM (ANALYZE)');
  } finally {
    await client.end();
  }
}

async function hire(client, people) {
  const head = `${id(0x11, `n % ${DIVISIONS}`)}`;
  await client.query(`
    INSERT INTO departments (id, code, name, parent_id) SELECT ${id(0x10, 'n')}, 'division-' || n, 'Division ' || n,
      (SELECT id FROM departments WHERE code = 'company') FROM generate_series(0, ${DIVISIONS - 1}) n;
    INSERT INTO owners (id, kind, name) SELECT ${id(0x11, 'n')}, 'person', 'Seller ' || n FROM generate_series(0, ${people - 1}) n;
    INSERT INTO people (id, login, name, department_id, position_id, superior_id, password_hash)
      SELECT ${id(0x11, 'n')}, 'large-' || n, 'Seller ' || n, ${id(0x10, `n % ${DIVISIONS}`)},
        (SELECT id FROM positions WHERE code = CASE WHEN n < ${DIVISIONS} THEN 'department-manager' ELSE 'salesperson' END),
        CASE WHEN n < ${DIVISIONS} THEN NULL ELSE ${head} END, (SELECT password_hash FROM people WHERE login = 'president')
      FROM generate_series(0, ${people - 1}) n ORDER BY n;
    INSERT INTO person_roles SELECT ${id(0x11, 'n')}, r.id FROM generate_series(0, ${people - 1}) n
      JOIN roles r ON r.code = CASE WHEN n < ${DIVISIONS} THEN 'department-manager' ELSE 'salesperson' END;
    SELECT project_organisation();
    SELECT rebuild_reach();`);
}

/** Search columns are made by the API's own function. */
async function nameCompanies(client) {
  const nextName = companyNames(randomFrom(20_261_128));
  const rows = Array.from({ length: NAMES }, (_, place) => {
    const name = nextName();
    const { searchText, searchGrams } = searchColumns(name);
    return { place, name, search_text: searchText, search_grams: searchGrams };
  });
  await client.query(
    'CREATE TEMP TABLE companies (place int PRIMARY KEY, name text, search_text text, search_grams text[])',
  );
  await client.query('INSERT INTO companies SELECT * FROM json_populate_recordset(NULL::companies, $1)', [
    JSON.stringify(rows),
  ]);
}

/** Whose a row is goes round; when it was changed has nothing to do with that. */
const SOME_TIME = `'2026-11-28T00:00:00Z'::timestamptz - (n::bigint * 7919 % 1000003) * interval '37 seconds'`;
const owned = (people) => ({
  ...{ owner_id: id(0x11, `n % ${people}`), created_by: id(0x11, `n % ${people}`) },
  ...{ department_id: id(0x10, `n % ${people} % ${DIVISIONS}`), updated_at: SOME_TIME },
});

const contact = (people) => ({
  ...owned(people),
  ...{ id: id(0x13, 'n'), number: `'LR-' || n`, customer_id: id(0x12, 'n'), search_grams: `'{}'::text[]` },
});

const customer = (people) => ({
  ...owned(people),
  ...{ id: id(0x12, 'n'), number: `'KL-' || n`, primary_contact_id: id(0x13, 'n'), historic_amount: 'n % 997' },
  ...{
    name: 'c.name || n',
    name_folded: 'c.name || n',
    name_core: 'c.name || n',
    credit_code: 'NULL',
    parent_id: 'NULL',
  },
  ...{ search_text: 'c.search_text', search_grams: 'c.search_grams' },
});

const activity = (people, customers) => ({
  ...owned(people),
  ...{ id: id(0x14, 'n'), number: `'HL-' || n`, customer_id: id(0x12, `n % ${customers}`) },
  ...{ contact_id: id(0x13, `n % ${customers}`), opportunity_id: 'NULL::uuid', occurred_at: SOME_TIME },
  follow_up_owner_id: id(0x11, `n % ${people}`),
});

/** Copies one row so many times, but for what is said otherwise; what is looked up by is made at the end, all at once. */
async function copy(client, table, count, said) {
  const rowsOf = async (sql) => (await client.query(sql, [table])).rows;
  const columns = await rowsOf(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`,
  );
  const indexes = await rowsOf(
    `SELECT indexrelid::regclass AS name, pg_get_indexdef(indexrelid) AS definition FROM pg_index i
     WHERE indrelid = $1::regclass AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
  );
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  await client.query(
    `INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')})
     SELECT ${columns.map(({ name }) => said[name] ?? `x.${name}`).join(', ')}
     FROM generate_series(0, ${count - 1}) n JOIN companies c ON c.place = n % ${NAMES}
     CROSS JOIN (SELECT t.* FROM ${table} t WHERE t.deleted_at IS NULL ORDER BY t.id LIMIT 1) x`,
  );
  for (const { definition } of indexes) await client.query(definition);
}

export const someoneOf = (n) => idOf(0x11, n);
export const divisionOf = (n) => idOf(0x10, n);
