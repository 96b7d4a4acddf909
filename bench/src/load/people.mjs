import { personName } from './names.mjs';
import { idOf } from './random.mjs';

const DEPARTMENTS = 10;
const SALESPEOPLE = 200;
const NUMERALS = ['三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** Ten more sales departments of the demo company, each with a manager and twenty salespeople. */
export async function hirePeople(client, random) {
  const known = await knownIds(client);
  const departments = NUMERALS.slice(0, DEPARTMENTS).map((numeral, n) => ({
    id: idOf(1, n),
    name: `销售${numeral}部`,
    n,
  }));
  const managers = departments.map((department, n) => person(idOf(2, n), `bench-manager-${n + 1}`, department, random));
  const sellers = Array.from({ length: SALESPEOPLE }, (_, n) =>
    person(idOf(3, n), `bench-sales-${n + 1}`, departments[n % DEPARTMENTS], random),
  );
  for (const { id, name, n } of departments) {
    await client.query('INSERT INTO departments (id, code, name, parent_id) VALUES ($1, $2, $3, $4)', [
      id,
      `bench-${n + 1}`,
      name,
      known.company,
    ]);
  }
  for (const manager of managers) await hire(client, manager, known, 'department-manager', known.assistant);
  for (const seller of sellers) {
    const superior = managers.find(({ departmentId }) => departmentId === seller.departmentId).id;
    await hire(client, seller, known, 'salesperson', superior);
  }
  for (const [n, { id }] of departments.entries()) {
    await client.query(
      `INSERT INTO department_heads (id, department_id, person_id, kind, during) VALUES ($1, $2, $3, 'head', '(,)')`,
      [idOf(4, n), id, managers[n].id],
    );
  }
  await client.query('SELECT project_organisation()');
  await client.query('SELECT rebuild_reach()');
  return { sellers };
}

function person(id, login, department, random) {
  return { id, login, name: personName(random), departmentId: department.id };
}

async function knownIds(client) {
  const { rows } = await client.query(`
    SELECT (SELECT id FROM departments WHERE code = 'company') AS company, (SELECT id FROM people WHERE login = 'assistant') AS assistant,
      (SELECT password_hash FROM people WHERE login = 'president') AS hash`);
  return rows[0];
}

/** Position and role carry the same code. */
async function hire(client, { id, login, name, departmentId }, { hash }, code, superior) {
  await client.query(`INSERT INTO owners (id, kind, name) VALUES ($1, 'person', $2)`, [id, name]);
  await client.query(
    `INSERT INTO people (id, login, name, department_id, position_id, superior_id, password_hash)
     VALUES ($1, $2, $3, $4, (SELECT id FROM positions WHERE code = $5), $6, $7)`,
    [id, login, name, departmentId, code, superior, hash],
  );
  await client.query('INSERT INTO person_roles SELECT $1, id FROM roles WHERE code = $2', [id, code]);
}
