import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDIT_FINDING_CODES } from '../src/modules/audit/chain/audit-finding.js';
import { typeLabel } from '../src/modules/audit/entries/entry-words.js';
import { VerifyLog } from '../src/modules/audit/chain/verify-log.js';
import { KeepMonths } from '../src/modules/audit/retention/keep-months.js';
import { Audit } from '../src/platform/audit/audit.js';
import { declaredTexts } from '../src/platform/http/domain-error.js';
import type { Locale } from '../src/platform/http/locale.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { Subjects } from '../src/platform/subjects/subjects.js';
import { aDeal } from './harness/deals.js';
import { openHouse, type House } from './harness/house.js';
import { DEMO_PASSWORD } from './harness/template-database.js';
import { SalesFloor } from './sales/floor.js';

const DAY_MS = 86_400_000;
const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';

/** What somebody with the database in his hands can do: no trigger, no policy stops him. */
async function asSuperuser(house: House, sql: string, values: unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}

async function sealNow(house: House): Promise<any> {
  const { status, body } = await house.as('admin').post('/audit/roots');
  expect(status).toBe(201);
  return body.lastSeal;
}

async function verify(house: House, kept: object = {}): Promise<any> {
  expect((await house.as('admin').post('/audit/verification', kept)).status).toBe(202);
  const [{ id }] = await house.sql('SELECT id FROM audit_verifications ORDER BY requested_at DESC, id DESC LIMIT 1');
  await house.app.get(VerifyLog).execute({ verificationId: id }, new AbortController().signal);
  return (await house.as('admin').get('/audit/verification')).body;
}

const foundIn = async (house: House, kept: object = {}): Promise<[string, number, string | null][]> =>
  (await verify(house, kept)).findings.map(({ code, seal, entryId }: any) => [code, seal, entryId]);

describe('the audit log', () => {
  let house: House;
  let customer: any;
  beforeAll(async () => {
    house = await openHouse();
    const floor = new SalesFloor(house);
    await floor.quote();
    const { items } = (await house.as('sales-a1').get('/customers?limit=1')).body;
    customer = items[0];
  });
  afterAll(() => house.close());

  const about = async (filter: string): Promise<any[]> =>
    (await house.as('admin').get(`/audit?${filter}&limit=20`, { headers: { 'accept-language': 'en' } })).body.items;

  it('tells who changed which record from where, before and after, in a sentence', async () => {
    const { body } = await house.as('sales-a1').get(`/customers/${customer.id}`);
    const changed = await house
      .as('sales-a1')
      .patch(
        `/customers/${customer.id}`,
        { businessAddress: '苏州工业园区星湖街 328 号' },
        { version: body.version, headers: { 'user-agent': CHROME } },
      );
    expect(changed.status).toBe(200);
    const [entry] = await about(`filter[subjectId][eq]=${customer.id}&filter[action][eq]=update`);

    expect(entry).toMatchObject({
      actor: { name: '陈思远' },
      asHouse: false,
      subjectType: 'customers',
      address: '127.0.0.1',
      agent: 'Chrome 141 · Windows',
      method: 'PATCH',
      route: '/api/v1/customers/:id',
      requestId: changed.headers['x-request-id'],
      sealed: false,
    });
    expect(entry.sentence).toContain(`changed Customer ${customer.number} ${customer.name}`);
    expect(entry.changes.map(({ column, after }: any) => [column, after])).toEqual([
      ['business_address', '苏州工业园区星湖街 328 号'],
    ]);
  });

  it('has a name of its own, in both languages, for everything it may write about', async () => {
    const subjects = house.app.get(Subjects).all();
    const audited = await house.sql(
      `SELECT DISTINCT t.tgrelid::regclass::text AS name FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid WHERE p.proname LIKE 'audit_row%'`,
    );
    const said = (name: string, locale: Locale) => typeLabel(name, { subjects, names: new Map(), locale });
    const nameless = audited.map(({ name }) => name).filter((name) => !/[\u4e00-\u9fff]/.test(said(name, 'zh-CN')));
    expect(audited.length).toBeGreaterThan(40);
    expect(nameless).toEqual([]);
    expect(audited.filter(({ name }) => /[\u4e00-\u9fff]/.test(said(name, 'en')))).toEqual([]);
  });

  it('keeps what was refused, with its reason', async () => {
    const refused = await house.as('sales-b1').get(`/customers/${customer.id}`);
    expect(refused.status).toBe(404);
    const [entry] = await about(`filter[refused][eq]=true&filter[subjectId][eq]=${customer.id}`);

    expect(entry).toMatchObject({ code: refused.body.code, requestId: refused.body.traceId, refused: true });
    expect(entry.sentence).toMatch(/tried to read Customer .* and was refused/);
  });

  it('keeps fields that somebody tried although there are none, and of a flood of them the beginning', async () => {
    const tried = { name: 'x', ownerRole: 'administrator' };
    for (let n = 0; n < 30; n++) await house.as('sales-b2').post('/customers', tried);
    const kept = await house.sql(
      `SELECT after FROM audit_log WHERE refused AND subject_type = '/api/v1/customers' AND code = 'body.invalid'`,
    );
    expect(kept).toHaveLength(20);
    expect(kept[0].after).toMatchObject({ status: 400, unknown: ['/ownerRole'] });
    expect(JSON.stringify(kept)).not.toContain('administrator');
  });

  it('keeps what was tried with a session that is over or a token that was revoked, and whose it was', async () => {
    const credentials = { login: 'vp-rd', password: DEMO_PASSWORD };
    const { accessToken, person } = (await house.anonymous.post('/session', credentials)).body;
    const made = { name: 'a', scopes: ['customer:view'], days: 3 };
    const { id, token } = (await house.as('vp-rd').post('/me/tokens', made)).body;
    await house.as('vp-rd').delete(`/me/tokens/${id}`);
    await house.sql(`UPDATE sessions SET ended_at = now(), end_reason = 'test' WHERE person_id = $1`, [person.id]);
    const nobodys = `${token.slice(0, 8)}${'0'.repeat(48)}`;
    for (const bearer of [accessToken, token, nobodys, 'no.token.atall'])
      await house.anonymous.get('/customers', { headers: { authorization: `Bearer ${bearer}` } });
    const kept = await house.sql(
      `SELECT actor_id, after FROM audit_log WHERE code = 'session.required' AND refused ORDER BY at, id`,
    );
    expect(kept.map(({ actor_id }) => actor_id)).toEqual([null, null]);
    expect(kept.map(({ after }) => after.person_id)).toEqual([person.id, person.id]);
    expect(kept[1].after.session_id).toBe(id);
  });

  it('keeps that a page of somebody else’s sent our cookie along, and no form that comes without it', async () => {
    const send = (headers: Record<string, string>): Promise<unknown> =>
      house.app.inject({
        method: 'POST',
        url: '/api/v1/session/refresh',
        headers: { ...headers, origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'a=b',
      });
    await send({});
    await send({ cookie: 'countersign=abc' });
    const kept = await house.sql(`SELECT after, address FROM audit_log WHERE refused AND after ? 'page'`);
    expect(kept).toEqual([
      { after: expect.objectContaining({ page: 'https://evil.example' }), address: expect.any(String) },
    ]);
  });

  it('keeps signing in, a failure of it, and signing out', async () => {
    const credentials = { login: 'sales-a2', password: 'correct horse battery' };
    await house.anonymous.post('/session', { ...credentials, password: 'wrong wrong wrong' });
    await house.anonymous.post('/session', credentials);
    const [entry] = await about('filter[action][eq]=sign_in');
    const [failure] = await about('filter[code][eq]=session.credentials_wrong');

    expect(entry.sentence).toMatch(/ signed in$/);
    expect(entry).toMatchObject({ subjectType: 'people', asHouse: false, method: 'POST' });
    expect(failure).toMatchObject({ actor: null, refused: true, address: '127.0.0.1' });
  });

  it('keeps the readings that matter: an export, and the reading of the log itself', async () => {
    await house.as('manager-a').get('/customers/export.csv?q=%E5%8D%8E');
    await about('filter[code][eq]=nothing.like.it');
    const [exported] = await about('filter[action][eq]=export');
    const read = await about('filter[action][eq]=view&filter[subjectType][eq]=audit_log');

    expect(exported).toMatchObject({ subjectType: 'customers', after: { q: '华' }, asHouse: false });
    expect(exported.sentence).toMatch(/exported the list of Customer/);
    expect(read.some(({ after }) => JSON.stringify(after).includes('nothing.like.it'))).toBe(true);
  });

  it('keeps a revealing before anything is shown, though the request only reads', async () => {
    const work = house.app.get(UnitOfWork);
    const [{ id: sessionId }] = await house.sql(
      `SELECT s.id FROM sessions s JOIN people p ON p.id = s.person_id WHERE p.login = 'sales-a1' LIMIT 1`,
    );
    await work.enclose('a-reading', async () => {
      await work.signIn(sessionId, 'read');
      await house.app
        .get(Audit)
        .note({ action: 'reveal', subjectType: 'customers', subjectId: customer.id, after: { fields: ['mobile'] } });
      await work.rollback();
    });
    const [entry] = await about('filter[action][eq]=reveal');

    expect(entry).toMatchObject({
      requestId: 'a-reading',
      subjectId: customer.id,
      actor: { name: expect.any(String) },
    });
    expect(entry.sentence).toContain(`revealed`);
  });

  it('finds what was done to a record by its number or its name', async () => {
    const byNumber = await about(`q=${encodeURIComponent(customer.number)}`);
    const byName = await about(`q=${encodeURIComponent(customer.name)}`);

    expect(byNumber.length).toBeGreaterThan(0);
    expect(new Set(byNumber.map(({ subjectId }) => subjectId))).toEqual(new Set([customer.id]));
    expect(byName.map(({ id }) => id)).toEqual(expect.arrayContaining(byNumber.map(({ id }) => id)));
    expect(await about('q=no-such-number-at-all')).toEqual([]);
    const { requestId } = byNumber.find((entry) => /^[0-9a-f]{32}$/.test(entry.requestId));
    expect((await about(`q=${requestId}`)).map((entry) => entry.requestId)).toContain(requestId);
    expect(new Set((await about('q=127.0.0.1')).map(({ address }) => address))).toEqual(new Set(['127.0.0.1']));
  });

  it('looks into what was changed only within bounds', async () => {
    const text = encodeURIComponent('星湖街');
    const wide = await house.as('admin').get(`/audit?filter[changed][contains]=${text}`);
    const narrow = await about(`filter[changed][contains]=${text}&filter[at][gte]=2020-01-01T00:00:00Z`);

    expect(wide.body.code).toBe('audit.search_too_wide');
    expect(narrow.map(({ subjectId }) => subjectId)).toContain(customer.id);
  });

  it('covers what people keep for themselves from whoever may not read it on the record, and does not let it be guessed', async () => {
    const created = await house.as('sales-a1').post('/contacts', {
      customerId: customer.id,
      name: '欧阳明远',
      title: '采购总监',
      role: 'decision_maker',
      relationship: 'acquainted',
      mobile: '13812348000',
      email: 'ouyang@corp.cn',
    });
    expect(created.status).toBe(201);
    const [entry] = await about(`filter[subjectId][eq]=${created.body.id}`);
    const guess = await about(
      `filter[changed][contains]=13812348000&filter[subjectType][eq]=contacts&filter[at][gte]=2020-01-01T00:00:00Z`,
    );
    const byName = await about(`q=${encodeURIComponent('欧阳明远')}`);

    expect(JSON.stringify(entry)).not.toMatch(/13812348000|ouyang@|欧阳明远/);
    expect(entry.after).toMatchObject({ mobile: '138****8000', email: 'o***@corp.cn', name: '欧**' });
    expect(guess).toEqual([]);
    expect(byName).toEqual([]);
  });

  it('covers amounts from an office that reads no business, in the file and in a search too', async () => {
    await house.sql(
      `UPDATE person_roles SET role_id = (SELECT id FROM roles WHERE code = 'audit-administrator')
       WHERE person_id = (SELECT id FROM people WHERE login = 'legal') AND role_id = (SELECT id FROM roles WHERE code = 'legal')`,
    );
    await house.sql('SELECT rebuild_reach()');
    const auditor = house.as('legal');
    const { body: deal } = await house.as('sales-a1').post('/opportunities', {
      ...(await aDeal(house.as('sales-a1'))),
      expectedAmount: { amount: '765432.10', currency: 'CNY' },
    });
    const [quote] = await house.sql('SELECT id, net_total::text AS total FROM quotes WHERE net_total > 0 LIMIT 1');
    expect(quote.total).toMatch(/^\d{4,}\.\d\d$/);
    const entries = await Promise.all(
      [deal.id, quote.id].map((each) => auditor.get(`/audit?filter[subjectId][eq]=${each}`)),
    );
    const approved = await auditor.get('/audit?filter[subjectType][eq]=approval_instances');
    const file = await auditor.get('/audit/export.csv');
    const bounds = 'filter[subjectType][eq]=opportunities&filter[at][gte]=2020-01-01T00:00:00Z';
    const guess = await auditor.get(`/audit?filter[changed][contains]=765432&${bounds}`);

    expect(entries.map(({ status, body }) => [status, body.items.length > 0])).toEqual([
      [200, true],
      [200, true],
    ]);
    const read = [...entries, approved, file].map(({ text }) => text).join('\n');
    expect(read).not.toContain('765432.1');
    expect(read).not.toContain(quote.total);
    expect(guess.body.items ?? []).toEqual([]);
  });

  it('says whose seat a proxy decided in, and what background work did', async () => {
    const columns = await house.sql(`SELECT on_behalf_of, job FROM audit_log LIMIT 1`);
    expect(columns.length).toBe(1);
    const work = house.app.get(UnitOfWork);
    const [{ id: principal }] = await house.sql(`SELECT id FROM people WHERE login = 'manager-a'`);
    const [{ id: sessionId }] = await house.sql(
      `SELECT s.id FROM sessions s JOIN people p ON p.id = s.person_id WHERE p.login = 'sales-a1' LIMIT 1`,
    );
    await work.enclose(
      'a-job',
      async () => {
        await work.signIn(sessionId, 'write');
        work.onBehalfOf(principal);
        await house.app.get(Audit).note({ action: 'download', subjectType: 'approval_instances' });
        await work.commit();
      },
      { job: 'test.work' },
    );
    const [entry] = await about(`filter[onBehalfOfId][eq]=${principal}`);

    expect(entry).toMatchObject({ onBehalfOf: { id: principal }, job: 'test.work' });
    expect(entry.sentence).toContain(`(for ${entry.onBehalfOf.name})`);
  });

  it('is taken out as a file in which nothing is calculated and nothing covered is shown', async () => {
    await house.as('sales-a1').get(`/customers/export.csv?q=${encodeURIComponent('=1+1')}`);
    const file = await house.as('admin').get('/audit/export.csv', { headers: { 'accept-language': 'en' } });

    expect(file.status).toBe(200);
    const lines = file.text.split('\r\n');
    expect(lines.some((line) => line.includes('138****8000'))).toBe(true);
    // Her own search for it is in the log, as she typed it.
    expect(lines.filter((line) => line.includes('13812348000') && !line.includes(',view,'))).toEqual([]);
    expect(lines.filter((line) => /(^|,)[=+@]/.test(line))).toEqual([]);
    expect(lines.length).toBeGreaterThan(50);
    const workbook = await house.as('admin').get('/audit/export.xlsx');
    expect([workbook.status, workbook.text.slice(0, 2)]).toEqual([200, 'PK']);
    for (const kind of ['csv', 'xlsx'])
      expect((await house.as('sales-a1').get(`/audit/export.${kind}`)).status).toBe(403);
    expect((await house.as('president').get('/audit')).status).toBe(403);
  });

  it('is paged by key without a gap or a repetition', async () => {
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 5; page++) {
      const { body } = await house.as('admin').get(`/audit?filter[subjectType][eq]=customers&limit=3${cursor}`);
      seen.push(...body.items.map(({ id }: any) => id));
      if (!body.page.next) break;
      cursor = `&cursor=${encodeURIComponent(body.page.next)}`;
    }
    const all = (await house.as('admin').get('/audit?filter[subjectType][eq]=customers&limit=15')).body.items;

    expect(seen).toEqual(all.map(({ id }: any) => id));
  });
});

describe('the chain over the log', () => {
  let house: House;
  let first: any;
  beforeAll(async () => {
    house = await openHouse();
    first = await sealNow(house);
  });
  afterAll(() => house.close());

  /** An entry that is sealed, by its number; each of them fresh, so that no test leans on another. */
  const sealedEntry = async (): Promise<{ id: string; seal: number }> => {
    await house.as('sales-b1').get('/contracts/00000000-0000-7000-8000-00000000dead');
    const { number } = await sealNow(house);
    const [{ id }] = await house.sql(`SELECT id::text FROM audit_log WHERE refused ORDER BY audit_log.id DESC LIMIT 1`);
    return { id, seal: number };
  };

  it('holds over everything that was written, and shows what it does not cover yet', async () => {
    await house.as('sales-b1').get('/contracts/00000000-0000-7000-8000-00000000dead');
    const state = (await house.as('admin').get('/audit/state')).body;
    const checked = await verify(house);

    expect(state.lastSeal).toMatchObject({ number: first.number, hash: first.hash });
    expect(state.unsealed).toBeGreaterThan(0);
    expect(state.retentionDays).toBe(400);
    expect(checked).toMatchObject({ status: 'done', findings: [] });
    expect(checked.entries).toBe(
      (await house.as('admin').get('/audit/roots')).body.items.reduce((n: number, { entries }: any) => n + entries, 0),
    );
    expect(checked.unsealed).toBeGreaterThan(0);
  });

  it('makes no writer wait, and leaves out what is still being written until it is there', async () => {
    const writer = new Client({ connectionString: house.databaseUrl, options: '-c role=countersign_house' });
    await writer.connect();
    await writer.query('BEGIN');
    await writer.query(`SELECT audit_note('download', 'late', NULL, '{}', false, NULL)`);
    await house.as('sales-b1').get('/contracts/00000000-0000-7000-8000-00000000dead');
    const { upToId } = await sealNow(house);
    const [{ id }] = (await writer.query(`SELECT id::text FROM audit_log WHERE subject_type = 'late'`)).rows;
    expect(BigInt(upToId)).toBeLessThan(BigInt(id));
    await writer.query('COMMIT');
    await writer.end();

    expect(BigInt((await sealNow(house)).upToId)).toBeGreaterThan(BigInt(id));
    expect(await foundIn(house)).toEqual([]);
  });

  it.each([
    ['edited', `UPDATE audit_log SET actor_id = gen_random_uuid() WHERE id = $1`, 'entry_altered'],
    ['made to look permitted', `UPDATE audit_log SET refused = false WHERE id = $1`, 'entry_altered'],
    ['dated back by a second', `UPDATE audit_log SET at = at - interval '1 second' WHERE id = $1`, 'entry_altered'],
    ['deleted', `DELETE FROM audit_log WHERE id = $1`, 'entry_deleted'],
  ])('names the entry that was %s', async (_, sql, code) => {
    const { id, seal } = await sealedEntry();
    const [row] = await house.sql(`SELECT to_jsonb(a) AS kept FROM audit_log a WHERE id = $1`, [id]);
    await asSuperuser(house, sql, [id]);

    expect((await foundIn(house))[0]).toEqual([code, seal, id]);
    await asSuperuser(house, `DELETE FROM audit_log WHERE id = $1`, [id]);
    await asSuperuser(house, `INSERT INTO audit_log SELECT * FROM jsonb_populate_record(NULL::audit_log, $1)`, [
      row.kept,
    ]);
    expect(await foundIn(house)).toEqual([]);
  });

  it('names an entry that was put in afterwards', async () => {
    const { id, seal } = await sealedEntry();
    await asSuperuser(
      house,
      `INSERT INTO audit_log (id, at, action, subject_type) SELECT id, at + interval '1 ms', 'insert', 'forged' FROM audit_log WHERE id = $1`,
      [id],
    );

    expect(await foundIn(house)).toContainEqual(['entry_inserted', seal, id]);
    await asSuperuser(house, `DELETE FROM audit_log WHERE subject_type = 'forged'`);
  });

  it('names entries that changed places', async () => {
    const one = await sealedEntry();
    const other = await sealedEntry();
    const swap = `UPDATE audit_log SET id = CASE id WHEN $1::bigint THEN $2::bigint ELSE $1::bigint END WHERE id IN ($1, $2)`;
    await asSuperuser(house, swap, [one.id, other.id]);

    expect(await foundIn(house)).toEqual([
      ['entry_altered', one.seal, one.id],
      ['entry_altered', other.seal, other.id],
    ]);
    await asSuperuser(house, swap, [one.id, other.id]);
    expect(await foundIn(house)).toEqual([]);
  });

  it('is not mended by mending the hashes of the entries, nor by mending a seal', async () => {
    const { id, seal } = await sealedEntry();
    await sealNow(house);
    await asSuperuser(
      house,
      `UPDATE audit_leaves SET hashes = set_byte(hashes, 0, (get_byte(hashes, 0) + 1) % 256) WHERE seal = $1`,
      [seal],
    );
    expect((await foundIn(house))[0]?.slice(0, 2)).toEqual(['leaves_altered', seal]);
    await asSuperuser(
      house,
      `UPDATE audit_leaves SET hashes = set_byte(hashes, 0, (get_byte(hashes, 0) + 255) % 256) WHERE seal = $1`,
      [seal],
    );

    await asSuperuser(house, `UPDATE audit_seals SET entries = entries + 1 WHERE number = $1`, [seal]);
    expect((await foundIn(house))[0]?.slice(0, 2)).toEqual(['seal_altered', seal]);
    await asSuperuser(house, `UPDATE audit_seals SET entries = entries - 1 WHERE number = $1`, [seal]);
    expect(id).not.toBe('');
    expect(await foundIn(house)).toEqual([]);
  });

  it('has each of its findings said in both languages', () => {
    for (const code of AUDIT_FINDING_CODES) {
      expect(declaredTexts().get(`audit.finding.${code}`)?.zh, code).toMatch(/[\u4e00-\u9fff]/);
      expect(declaredTexts().get(`audit.finding.${code}`)?.en, code).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  it('that lost its end is told from the whole one by a root that was kept elsewhere', async () => {
    const { number, hash, afterId } = await (async () => (
      await sealedEntry(),
      (await house.as('admin').get('/audit/state')).body.lastSeal
    ))();
    expect(await foundIn(house, { number, hash })).toEqual([]);
    await asSuperuser(house, `DELETE FROM audit_leaves WHERE seal = $1`, [number]);
    await asSuperuser(house, `DELETE FROM audit_seals WHERE number = $1`, [number]);
    await asSuperuser(house, `DELETE FROM audit_log WHERE id > $1::bigint`, [afterId]);

    expect(await foundIn(house)).toEqual([]);
    expect(await foundIn(house, { number, hash })).toEqual([['kept_root_missing', number, null]]);
  });

  it('names the first entry that is gone when the log is emptied', async () => {
    const [{ id }] = await house.sql(`SELECT min(audit_log.id)::text AS id FROM audit_log`);
    await asSuperuser(house, 'TRUNCATE audit_log');

    expect((await foundIn(house))[0]).toEqual(['entry_deleted', 1, id]);
  });

  it('misses a seal that was taken out of the middle', async () => {
    await sealedEntry();
    await sealedEntry();
    await asSuperuser(house, `DELETE FROM audit_leaves WHERE seal = 2`);
    await asSuperuser(house, `DELETE FROM audit_seals WHERE number = 2`);

    expect((await verify(house)).findings.map(({ code, seal }: any) => [code, seal])).toContainEqual([
      'seal_missing',
      2,
    ]);
  });
});

describe('the time the log is kept', () => {
  let house: House;
  beforeAll(async () => {
    // Whoever simulates does so from the beginning; the template was made on real time.
    house = await openHouse({ env: { AUDIT_RETENTION_DAYS: '190' } });
  });
  afterAll(() => house.close());

  const setClock = (at: Date): Promise<unknown> =>
    house.sql('INSERT INTO clock (at) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET at = excluded.at', [at]);
  /** Entries that lie in no month. */
  const stray = async (): Promise<number> =>
    (await house.sql(`SELECT count(*)::int AS n FROM audit_log WHERE tableoid = 'audit_log_rest'::regclass`))[0].n;
  const monthsThere = async (): Promise<string[]> => (await house.as('admin').get('/audit/state')).body.months;

  it('has a month ready before it begins', async () => {
    await house.app.get(KeepMonths).execute();
    const next = new Date(Date.now() + 60 * DAY_MS + 8 * 3_600_000).toISOString().slice(0, 7);

    expect(await monthsThere()).toContain(next);
  });

  it('refuses no change whose month nobody prepared, and moves it there later', async () => {
    await setClock(new Date('2031-05-20T04:00:00Z'));
    await house.as('sales-b1').get('/contracts/00000000-0000-7000-8000-00000000dead');
    expect(await stray()).toBeGreaterThan(0);
    await house.app.get(KeepMonths).execute();

    expect(await stray()).toBe(0);
    expect(await monthsThere()).toContain('2031-05');
  });

  it('ends for a month 190 days after its last day: there on the 189th, gone on the 191st, and the chain still holds', async () => {
    const ended = Date.parse('2031-06-01T00:00:00+08:00');
    await sealNow(house);
    await setClock(new Date(ended + 189 * DAY_MS));
    await sealNow(house);
    await house.app.get(KeepMonths).execute();
    const of = (): Promise<any[]> => house.sql(`SELECT 1 FROM audit_log WHERE audit_month(at) = '2031-05' LIMIT 1`);
    expect(await of()).toHaveLength(1);

    await setClock(new Date(ended + 191 * DAY_MS));
    await house.app.get(KeepMonths).execute();
    expect(await of()).toHaveLength(0);
    const { dropped } = (await house.as('admin').get('/audit/state')).body;
    expect(dropped).toContain('2031-05');
    expect(await foundIn(house)).toEqual([]);
    const [entry] = (await house.as('admin').get('/audit?filter[action][eq]=drop&limit=1')).body.items;
    expect(entry.sentence).toContain('整月移除');
  });

  it('cannot be cut short by the application, nor can a month go without a seal that says so', async () => {
    const [{ month }] = await house.sql(`SELECT audit_month(app_now()) AS month`);
    await expect(house.sql(`SELECT audit_drop_month($1, 190)`, [month])).rejects.toThrow(/at least 190 days/);
    await expect(house.sql(`SELECT audit_drop_month('2031-04', 30)`)).rejects.toThrow(/at least 190 days/);
    await expect(house.sql(`SELECT audit_drop_month('2026-01', 190)`)).rejects.toThrow(/only with a seal/);
    await expect(house.sql(`DROP TABLE audit_log_rest`)).rejects.toThrow(/must be owner/);
  });

  it('tells a month that was taken away from one that was old enough', async () => {
    const [{ name }] = await house.sql(`SELECT 'audit_log_' || to_char(app_now(), 'YYYY_MM') AS name`);
    await sealNow(house);
    await asSuperuser(house, `TRUNCATE ${name}`);

    expect((await foundIn(house)).map(([code]) => code)).toContain('entry_deleted');
  });
});
