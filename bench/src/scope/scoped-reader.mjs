import { createHash } from 'node:crypto';
import pg from 'pg';

const SCOPED = ['customers c', 'activities a'];

/** What others write down about one's own customers and deals is read too. */
const onMine = (kind, alias, me) =>
  `${alias}.${kind}_id = ANY (ARRAY (SELECT id FROM ${kind === 'customer' ? 'customers' : 'opportunities'} WHERE owner_id = ${me}))`;

/** Sends a statement as a person under her policies, and in turns as the house with her owners in the WHERE. */
export class ScopedReader {
  static async open(url, login) {
    const client = new pg.Client({ connectionString: url, options: '-c timezone=Asia/Shanghai' });
    await client.connect();
    const one = async (sql, values) => (await client.query(sql, values)).rows[0];
    const { id, role } = await one(
      'SELECT p.id, k.db_role AS role FROM people p JOIN principals k ON k.person_id = p.id WHERE login = $1',
      [login],
    );
    const owners = async (module) =>
      (
        await one(
          `SELECT coalesce(array_agg(DISTINCT owner_id), '{}') AS ids FROM reach WHERE viewer_id = $1 AND scope_key = $2`,
          [id, module],
        )
      ).ids;
    const reach = { customers: await owners('customer'), activities: await owners('activity') };
    return Object.assign(new ScopedReader(), { client, id, role, reach, width: reach.customers.length });
  }

  /** @returns milliseconds in the median of both, whether they found the same, and what the scoped one reads whole */
  async compare(statement, times) {
    const sides = [
      { role: this.role, ...statement },
      { role: 'countersign_house', ...this.withOwners(statement) },
    ];
    const took = [[], []];
    const found = [];
    for (let n = 0; n < times + 2; n++)
      for (const [i, side] of sides.entries()) {
        const { rows, milliseconds } = await this.ask(side);
        if (n >= 2) took[i].push(milliseconds);
        found[i] = JSON.stringify(rows);
      }
    const [scoped, written] = took.map((all) => all.sort((a, b) => a - b)[all.length >> 1]);
    return {
      scoped,
      written,
      ratio: scoped / written,
      same: found[0] === found[1],
      whole: await this.readWhole(sides[0]),
    };
  }

  /** Whoever sees everything needs no WHERE. */
  withOwners({ text, values }) {
    if (this.role === 'countersign_house') return { text, values };
    const table = SCOPED.find((each) => text.includes(`FROM ${each}`));
    const [name, alias] = table.split(' ');
    const live = `${alias}.deleted_at IS NULL`;
    const owners = `${alias}.owner_id = ANY ($${values.length + 1}::uuid[])`;
    if (name === 'customers')
      return { text: text.replace(live, `${owners} AND ${live}`), values: [...values, this.reach[name]] };
    const mine = ['customer', 'opportunity'].map((kind) => onMine(kind, alias, `$${values.length + 2}`));
    const rule = `(${[owners, ...mine].join(' OR ')})`;
    return { text: text.replace(live, `${rule} AND ${live}`), values: [...values, this.reach[name], this.id] };
  }

  /** Every business row by who wrote it last. */
  async versions() {
    const sums = ['customers', 'contacts', 'activities'].map(
      (table) => `(SELECT sum(xmin::text::bigint) FROM ${table})`,
    );
    return (await this.client.query(`SELECT ${sums.join(" || ' ' || ")} AS all`)).rows[0].all;
  }

  close() {
    return this.client.end();
  }

  async ask({ role, text, values, settings }) {
    return this.acting(role, async () => {
      if (settings) await this.client.query(settings);
      const since = performance.now();
      // As the API does it: the plan of a page is made anew, any other is kept.
      const name = text.includes(' LIMIT $')
        ? undefined
        : createHash('sha256')
            .update(role + text)
            .digest('hex')
            .slice(0, 32);
      const { rows } = await this.client.query({ name, text, values });
      return { rows, milliseconds: performance.now() - since };
    });
  }

  /** Tables with a scope that a plan reads from end to end. */
  async readWhole({ role, text, values, settings = '' }) {
    const { rows } = await this.acting(role, async () => {
      await this.client.query(settings);
      return this.client.query(`EXPLAIN (FORMAT JSON) ${text}`, values);
    });
    const found = new Set();
    const look = (node) => {
      if (node['Node Type'] === 'Seq Scan' && /^(customers|activities|contacts)$/.test(node['Relation Name']))
        found.add(node['Relation Name']);
      for (const each of node.Plans ?? []) look(each);
    };
    look(rows[0]['QUERY PLAN'][0].Plan);
    return [...found];
  }

  async acting(role, work) {
    await this.client.query(`BEGIN READ ONLY; SET LOCAL role = '${role}'; SET LOCAL app.person_id = '${this.id}'`);
    try {
      return await work();
    } finally {
      await this.client.query('COMMIT');
    }
  }
}
