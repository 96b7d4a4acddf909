import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness/house.js';
import { managerDownTo, Office } from './policies/office.js';

/** Everything here is tried with SQL that the application itself would never send. */
describe('the database itself refuses', () => {
  let house: House;
  let office: Office;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    house = await openHouse();
    office = new Office(house);
    for (const { id, login } of await house.sql('SELECT id, login FROM people')) ids.set(login, id);
  });
  afterAll(() => house.close());

  /** Runs it as somebody, in the role of the application or of the house; nothing is kept. */
  async function tried(role: 'countersign_app' | 'countersign_house', person: string, sql: string): Promise<any[]> {
    const client = new Client({ connectionString: house.databaseUrl });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.person_id', $1, true)`, [person && ids.get(person)]);
      await client.query(`SET LOCAL ROLE ${role}`);
      return (await client.query(sql)).rows;
    } finally {
      await client.query('ROLLBACK');
      await client.end();
    }
  }
  const asHouse = (sql: string, person = '') => tried('countersign_house', person, sql);
  const asApp = (sql: string, person = 'admin') => tried('countersign_app', person, sql);

  const version = (proposer: string | null, approver: string | null, number = 99, from = '001-quote'): string =>
    `INSERT INTO approval_policy_versions (id, policy_id, number, content, content_hash, proposed_by, approved_by)
     SELECT gen_random_uuid(), p.id, ${number}, v.content, v.content_hash,
       ${proposer ? `'${ids.get(proposer)}'` : 'NULL'}, ${approver ? `'${ids.get(approver)}'` : 'NULL'}
     FROM approval_policies p JOIN approval_policy_versions v ON v.policy_id = p.id WHERE p.code = '${from}' LIMIT 1`;

  it('a policy that one person puts in force alone, or two without the approval that says so', async () => {
    await expect(asApp(version('admin', 'sales-mgmt'))).rejects.toThrow(/permission denied/);
    await expect(asHouse(version(null, null), 'admin')).rejects.toThrow(/alone/);
    await expect(asHouse(version('admin', 'admin'))).rejects.toThrow(/two people/);
    await expect(asHouse(version('admin', null))).rejects.toThrow(/two people/);
    await expect(asHouse(version('admin', 'sales-mgmt'))).rejects.toThrow(/two people/);

    await office.publish('001-quote', managerDownTo(5200));
    await expect(asHouse(version(null, null))).rejects.toThrow(/alone/);
    await expect(asHouse(version('admin', 'sales-mgmt'))).rejects.toThrow(/two people/);
  });

  it('a publication that is called published without an approval of exactly its content', async () => {
    await office.draft('001-contract', (content) => (content.switches.returnBudget = 4));
    await office.settleCases('001-contract');
    const proposed = await office.propose('001-contract');
    expect(proposed.status, proposed.text).toBe(201);
    const publish = `UPDATE approval_policy_publications SET version = version + 1, status = 'published' WHERE status = 'proposed'`;
    await expect(asApp(publish)).rejects.toThrow(/published only with an approval/);
    await expect(asHouse(publish)).rejects.toThrow(/published only with an approval/);
    const other = `UPDATE approval_policy_publications SET version = version + 1, content = '{}' WHERE status = 'proposed'`;
    for (const as of [asApp, asHouse]) await expect(as(other)).rejects.toThrow(/stays as it was proposed/);
    const born = `INSERT INTO approval_policy_publications (id, created_by, updated_by, policy_id, kind, number, content, content_hash, tests, effective_on, note, status)
      SELECT gen_random_uuid(), created_by, updated_by, policy_id, kind, number + 1, content, content_hash, tests, effective_on, note, 'published' FROM approval_policy_publications`;
    for (const as of [asApp, asHouse]) await expect(as(born)).rejects.toThrow(/begins as a proposal/);
    expect((await office.admin.delete('/policies/001-contract/publication')).status).toBe(204);
  });

  it('an agreement by somebody who wrote part of the draft, though another proposed it', async () => {
    await office.draft('001-contract', (content) => (content.switches.returnBudget = 4));
    const { body: draft } = await office.admin.get('/policies/001-contract/draft');
    await house.sql(
      `INSERT INTO person_roles SELECT p.id, r.id FROM people p, roles r WHERE p.login = 'sales-mgmt' AND r.code = 'administrator' ON CONFLICT DO NOTHING`,
    );
    await house.sql('SELECT rebuild_reach()');
    const content = { ...draft.content, switches: { ...draft.content.switches, returnBudget: 5 } };
    const written = await house
      .as('sales-mgmt')
      .put('/policies/001-contract/draft', { content }, { version: draft.version });
    expect(written.status, written.text).toBe(200);
    await office.draft('001-contract', (last) => (last.switches.returnBudget = 4));
    await office.settleCases('001-contract');
    const { body, status, text } = await office.propose('001-contract');
    expect(status, text).toBe(201);

    const own = await office.desk.decide('sales-mgmt', body.approvalId, 'approve');
    expect([own.status, own.body.code]).toEqual([403, 'policy.author_may_not_agree']);
    const [kept] = await house.sql(`SELECT authors FROM approval_policy_publications WHERE status = 'proposed'`);
    expect(kept!['authors']).toEqual(expect.arrayContaining([ids.get('admin'), ids.get('sales-mgmt')]));
    await expect(
      asHouse(`UPDATE approval_policy_drafts SET version = version + 1, authors = '{}' RETURNING authors`),
    ).resolves.toEqual(expect.arrayContaining([{ authors: expect.arrayContaining([ids.get('sales-mgmt')]) }]));

    expect((await office.desk.decide('president', body.approvalId, 'approve')).status).toBe(200);

    // The president writes as well: nobody is left who could agree, and that is said at once.
    await house.sql(
      `INSERT INTO person_roles SELECT p.id, r.id FROM people p, roles r WHERE p.login = 'president' AND r.code = 'administrator' ON CONFLICT DO NOTHING`,
    );
    await house.sql('SELECT rebuild_reach()');
    await office.draft('001-contract', (next) => (next.switches.returnBudget = 5));
    for (const [login, budget] of [
      ['sales-mgmt', 2],
      ['president', 1],
    ] as const) {
      const { body: seen } = await office.admin.get('/policies/001-contract/draft');
      const next = { ...seen.content, switches: { ...seen.content.switches, returnBudget: budget } };
      await house.as(login).put('/policies/001-contract/draft', { content: next }, { version: seen.version });
    }
    await office.settleCases('001-contract');
    expect((await office.propose('001-contract')).body.code).toBe('policy.nobody_else_may_agree');
  });

  it('a contract that gives way without a newer version', async () => {
    const give = `UPDATE contracts SET version = version + 1, status = 'superseded' WHERE status IN ('in_approval', 'approved', 'signed', 'filed')`;
    await expect(asHouse(give)).rejects.toThrow(/gives way only to a newer version/);
    await expect(asApp(give, 'sales-a1')).rejects.toThrow(/gives way only to a newer version/);
  });

  it('reading drafts, proposals and back-tests to whoever keeps no policies', async () => {
    for (const table of ['approval_policy_drafts', 'approval_policy_publications', 'approval_back_tests'])
      expect([table, await asApp(`SELECT 1 FROM ${table}`, 'sales-b1')]).toEqual([table, []]);
    expect((await asApp('SELECT 1 FROM approval_policy_publications', 'admin')).length).toBeGreaterThan(0);
  });
});
