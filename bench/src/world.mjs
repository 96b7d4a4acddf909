import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { call, signIn } from './http.mjs';
import { customer } from './operations.mjs';

const LOGINS = { manager: 'bench-manager-1', salesperson: 'bench-sales-1', president: 'president' };

const SETTLING_MS = 300;

/** Stands in the place of a version in captured statements, where an ordinary number could mean anything. */
export const VERSION_MARK = 947_113;
/** What a company made by a request is called, and the key of a request: found again wherever they went. */
export const SERIAL = /基准\d{8}/;
export const KEY = /bench-[0-9a-f]{24}/;

/** The records that requests are about, shared by both servers: ids in turn, each quote once. */
export class World {
  #turn = 0;
  #serial = Date.now() % 50_000_000;
  #versions = new Map();
  #headers = {};

  constructor(databaseUrl, password) {
    Object.assign(this, { databaseUrl, password });
  }

  /** Reads what is there, and marks the version of a few customers for the capture. */
  async open() {
    await this.#sql(async (client) => {
      const ids = async (sql) =>
        (await client.query(sql)).rows.map(({ id, version }) => (this.#versions.set(id, version), id));
      const of = (who) =>
        `SELECT id, version FROM customers WHERE deleted_at IS NULL AND number LIKE 'KH-2025-%' AND ${who}`;
      const own = of(`owner_id = (SELECT id FROM people WHERE login = '${LOGINS.salesperson}')`);
      await client.query('SET session_replication_role = replica');
      await client.query(
        `UPDATE customers SET version = $1 WHERE id IN (SELECT id FROM (${own} ORDER BY id LIMIT 4) marked)`,
        [VERSION_MARK],
      );
      this.customers = await ids(
        `${of(`department_id = (SELECT department_id FROM people WHERE login = '${LOGINS.manager}')`)} ORDER BY md5(id::text)`,
      );
      const manager = `SELECT id, 0 AS version FROM people WHERE login = '${LOGINS.manager}'`;
      [this.manager] = await ids(manager);
      this.own = await ids(`${own} ORDER BY version DESC, id`);
    });
  }

  /** Reads the versions again: what was under way when a turn ended was changed without anybody hearing of it. */
  async settle() {
    await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
    await this.#sql(async (client) => {
      const { rows } = await client.query('SELECT id, version FROM customers WHERE id = ANY($1::uuid[])', [this.own]);
      for (const { id, version } of rows) this.#versions.set(id, version);
    });
  }

  async signIn(url) {
    for (const [name, login] of Object.entries(LOGINS)) this.#headers[name] = await signIn(url, login, this.password);
  }

  /** Headers of a manager, a salesperson and the president, in this order. */
  readers() {
    return Object.values(this.#headers);
  }

  /** Draft quotes at 7 折, each for a customer whom somebody has met: the department manager alone decides. */
  async writeQuotes(url, count) {
    await this.signIn(url);
    const headers = this.#headers.salesperson;
    const post = (path, body) =>
      call(url, 'POST', path, { body, headers: { ...headers, 'idempotency-key': newKey() } });
    const me = (await call(url, 'GET', '/me', { headers })).person.id;
    const [product] = (await call(url, 'GET', '/products?filter[code][eq]=HL-MES-ENT', { headers })).items;
    const line = { productId: product.id, quantity: '1', netPrice: { amount: '208600.00', currency: 'CNY' } };
    const lines = [line, line, line];
    this.quotes = [];
    for (let n = 0; n < count; n++) {
      // The deals of one customer wait for each other and count together; those of a house have different customers.
      const { id: customerId, primaryContact } = await post('/customers', customer(this.#nextSerial()));
      const deal = await post('/opportunities', opportunity(customerId, primaryContact.id, me));
      await post('/activities', visit(customerId, primaryContact.id, me));
      this.quotes.push((await post('/quotes', { opportunityId: deal.id, paymentTerms: '电汇', lines })).id);
    }
  }

  /** The beginning of one operation: whom it is about. */
  begin({ steps }) {
    const pool = steps[0].pool;
    const id = pool === 'quotes' ? this.quotes.pop() : pool && this[pool][this.#turn++ % this[pool].length];
    if (pool === 'quotes' && !id) throw new Error('no quote is left to submit');
    return { id, serial: this.#nextSerial(), version: this.#versions.get(id) };
  }

  /** One request, as the API wants it. */
  request(step, context) {
    return { ...this.#sent(step, context), path: `/api/v1${step.path(context)}` };
  }

  /** The same, as the bare server wants it: no token, and addresses that name the plan to follow. */
  bareRequest(step, context) {
    const { headers, ...request } = this.#sent(step, context);
    delete headers.authorization;
    return { ...request, headers, path: `/${step.name}/${context.id ?? ''}` };
  }

  #sent({ method, login, keyed, body: bodyOf }, context) {
    const headers = { ...this.#headers[login] };
    if (keyed) headers['idempotency-key'] = newKey();
    if (method === 'PATCH') headers['if-match'] = `"${context.version}"`;
    const body = bodyOf && JSON.stringify(bodyOf(context));
    if (body) headers['content-type'] = 'application/json';
    return { method, headers, body };
  }

  /** After a change: the next one of this record has to name the next version. */
  changed(step, context) {
    if (step.method === 'PATCH') this.#versions.set(context.id, context.version + 1);
  }

  #nextSerial() {
    return `基准${String(this.#serial++).padStart(8, '0')}`;
  }

  async #sql(work) {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  }
}

export const newKey = () => `bench-${randomBytes(12).toString('hex')}`;

function opportunity(customerId, primaryContactId, me) {
  return {
    ...{ customerId, primaryContactId, name: '智能装备 MES 一期', productInterest: 'MES 制造执行' },
    ...{ expectedAmount: { amount: '600000.00', currency: 'CNY' }, expectedCloseOn: '2027-06-30' },
    ...{ nextAction: '现场调研', nextActionOwnerId: me, plannedFinishOn: '2026-12-31' },
  };
}

function visit(customerId, contactId, me) {
  return {
    ...{ customerId, contactId, occurredAt: '2026-09-10T09:00:00+08:00', channel: 'visit', ourParticipantIds: [me] },
    ...{ customerParticipants: '王建国', subject: '现场调研', content: '看了两条产线', followUp: '整理方案' },
    ...{ followUpOwnerId: me, followUpDueOn: '2026-09-20', status: 'done' },
  };
}
