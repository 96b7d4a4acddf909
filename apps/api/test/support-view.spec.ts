import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aCustomerOf } from './harness/deals.js';
import { openHouse, upload, type Answer, type House } from './harness/house.js';

let house: House;
let hers: any;
let others: any;
let id: string;
beforeAll(async () => {
  house = await openHouse();
  hers = await aCustomerOf(house.as('sales-a1'));
  others = await aCustomerOf(house.as('sales-b1'));
});
afterAll(() => house.close());
beforeEach(async () => {
  await house.sql(`UPDATE support_views SET ended_at = now(), version = version + 1 WHERE ended_at IS NULL`);
  id = await asked();
});

const idOf = async (login: string): Promise<string> =>
  (await house.sql('SELECT id FROM people WHERE login = $1', [login]))[0].id;
const asked = async (login = 'sales-a1', hours = 2): Promise<string> => {
  const body = { personId: await idOf(login), reason: '列表打不开', hours };
  const answer = await house.as('admin').post('/support-views', body);
  expect(answer.status, answer.text).toBe(201);
  return answer.body.id;
};
const agree = (hours = 2, objects: string[] | null = null, login = 'sales-a1') =>
  house.as(login).put(`/support-views/${id}/consent`, { hours, objects });
const look = (path: string, login = 'admin', view = id): Promise<Answer> =>
  house.as(login).get(path, { headers: { 'x-support-view': view } });

describe('before she agrees', () => {
  it('nothing is seen, and she is told that she was asked and why', async () => {
    expect((await look('/customers')).body.code).toBe('support_view.over');
    await house.afterwards();
    const [news] = (await house.as('sales-a1').get('/notifications')).body.items;
    expect(news).toMatchObject({ kind: 'support_asked', link: '/account?tab=support' });
    const [mine] = (await house.as('sales-a1').get('/me/support-views')).body.items;
    expect(mine).toMatchObject({ id, state: 'asked', reason: '列表打不开', askedBy: { name: '系统管理员' } });
  });

  it('nobody else agrees for her: not who asked, not her head, not a token of hers', async () => {
    expect((await agree(2, null, 'admin')).body.code).toBe('support_view.consent_is_hers');
    for (const login of ['manager-a', 'president', 'sales-b1'])
      expect((await agree(2, null, login)).status, login).toBe(404);
    const { token } = (
      await house.as('sales-a1').post('/me/tokens', { name: 'a program', scopes: ['customer:view'], days: 30 })
    ).body;
    const headers = { authorization: `Bearer ${token}` };
    const byToken = await house.anonymous.put(`/support-views/${id}/consent`, { hours: 1, objects: null }, { headers });
    expect(byToken.body.code).toBe('access.in_person');
    expect((await look('/customers')).status).toBe(403);
  });

  it('it is asked for four hours at most, of somebody else, once, and by whoever may', async () => {
    const personId = await idOf('sales-a2');
    const ask = (login: string, body: object) =>
      house.as(login).post('/support-views', { personId, reason: 'x', hours: 1, ...body });
    expect((await ask('admin', { hours: 5 })).body.errors[0].pointer).toBe('/hours');
    expect((await ask('admin', { personId: await idOf('admin') })).body.code).toBe('support_view.own');
    expect((await ask('admin', { personId: await idOf('sales-a1') })).body.code).toBe('support_view.asked_already');
    expect((await ask('sales-b1', {})).body.code).toBe('access.permission_missing');
    expect((await agree(5)).body.errors[0].pointer).toBe('/hours');
    expect((await agree(1, ['nonsense'])).body.errors[0].pointer).toBe('/objects');
  });
});

describe('while it is live', () => {
  it('the administrator sees exactly what she sees', async () => {
    await agree();
    const own = (await house.as('sales-a1').get('/customers?limit=200')).body.items.map((each: any) => each.id);
    const looked = (await look('/customers?limit=200')).body.items.map((each: any) => each.id);

    expect(looked).toEqual(own);
    expect(looked).toContain(hers.id);
    expect((await look(`/customers/${hers.id}`)).status).toBe(200);
    expect((await look(`/customers/${others.id}`)).status).toBe(404);
    expect((await look('/me')).body.person.name).toBe('陈思远');
    expect((await house.as('admin').get('/me')).body.person.name).toBe('系统管理员');
  });

  it('nothing is done, taken out, revealed or streamed, whatever she may', async () => {
    await agree();
    const headers = { 'x-support-view': id };
    const admin = house.as('admin');
    const code = async (answer: Promise<Answer>): Promise<string> => (await answer).body.code;

    expect(await code(admin.patch(`/customers/${hers.id}`, { grade: 'A' }, { headers, version: hers.version }))).toBe(
      'support_view.only_looks',
    );
    expect(
      await code(admin.post('/notes', { subjectType: 'customer', subjectId: hers.id, text: 'x' }, { headers })),
    ).toBe('support_view.only_looks');
    expect(await code(admin.delete(`/customers/${hers.id}`, { headers, version: 1 }))).toBe('support_view.only_looks');
    expect(await code(admin.post(`/approvals/${randomUUID()}/decisions`, {}, { headers }))).toBe(
      'support_view.only_looks',
    );
    expect(await code(admin.put(`/support-views/${id}/consent`, { hours: 4, objects: null }, { headers }))).toBe(
      'support_view.only_looks',
    );
    expect(await code(look('/me/sessions'))).toBe('access.in_person');
    expect(await code(look('/events/stream'))).toBe('access.in_person');
    const file = upload(
      { name: 'a.txt', type: 'text/plain', content: Buffer.from('some text in a file') },
      { subjectType: 'customer', subjectId: hers.id },
    );
    const attached = await house.as('sales-a1').post('/attachments', undefined, file);
    expect(attached.status, attached.text).toBe(201);
    expect((await house.as('sales-a1').get(`/attachments/${attached.body.id}/content`)).status).toBe(200);
    expect(await code(look(`/attachments/${attached.body.id}/content`))).toBe('support_view.takes_nothing');
  });

  it('and no export of a manager either, though she may export', async () => {
    id = await asked('manager-a');
    await agree(1, null, 'manager-a');

    expect((await house.as('manager-a').get('/leads/export.csv')).status).toBe(200);
    const answer = await look('/leads/export.csv');
    expect(answer).toMatchObject({ status: 403, body: { code: 'support_view.takes_nothing' } });
    const { body } = await house.as('manager-a').post('/exports', { list: 'leads', format: 'csv' });
    expect((await look(`/exports/${body.id}/file`)).body.code).toBe('support_view.takes_nothing');
  });

  it('personal fields stay covered, in every answer and in what can be looked for', async () => {
    await agree();
    const contact = hers.primaryContact;

    expect((await house.as('sales-a1').get(`/contacts/${contact.id}`)).body.mobile).toBe('13812348000');
    expect((await look(`/contacts/${contact.id}`)).body.mobile).toBe('138****8000');
    expect((await look('/contacts?limit=200')).text).not.toMatch(/1[3-9]\d{9}/);
    expect((await look('/contacts?filter[mobile][eq]=13812348000')).body.code).toBe('access.field_covered');
    await house
      .as('sales-a1')
      .post('/notes', { subjectType: 'customer', subjectId: hers.id, text: '打 13912345678 或 wang@corp.cn' });
    const timeline = await look(`/timeline?subjectType=customer&subjectId=${hers.id}`);
    expect(timeline.text).toContain('139****5678');
    expect(timeline.text).not.toMatch(/13912345678|wang@corp/);
  });

  it('shows only what she chose, from the moment she says so', async () => {
    await agree(2, ['customer']);

    expect((await look('/customers')).status).toBe(200);
    expect((await look('/opportunities')).body.code).toBe('access.permission_missing');
    await agree(2, ['opportunity']);
    expect((await look('/customers')).body.code).toBe('access.permission_missing');
  });

  it('each look is written down before it is shown: for her, and in the audit log on her behalf', async () => {
    await agree();
    await look(`/customers/${hers.id}`);
    await house.as('admin').delete(`/customers/${hers.id}`, { headers: { 'x-support-view': id }, version: 1 });

    const { items } = (await house.as('sales-a1').get(`/support-views/${id}/looks`)).body;
    expect(items.map(({ path }: any) => path)).toEqual([`/api/v1/customers/${hers.id}`]);
    expect((await house.as('sales-a1').get(`/support-views/${id}`)).body.looks).toBe(1);
    const entries = await house.sql(
      `SELECT l.action, a.login AS by, b.login AS behalf, l.refused, l.as_house AS house FROM audit_log l
       JOIN people a ON a.id = l.actor_id LEFT JOIN people b ON b.id = l.on_behalf_of
       WHERE l.action = 'look' AND l.subject_id = $1 OR l.code = 'support_view.only_looks' AND l.action = 'delete' ORDER BY l.id DESC LIMIT 2`,
      [id],
    );
    expect(entries.map(({ action, by, behalf, refused }: any) => [action, by, behalf, refused]).sort()).toEqual([
      ['delete', 'admin', 'sales-a1', true],
      ['look', 'admin', 'sales-a1', false],
    ]);
  });

  it('is of no use to anybody else, and of none by a token', async () => {
    await agree();
    for (const login of ['president', 'sales-b1', 'sales-a1'])
      expect((await look('/customers', login)).body.code, login).toBe('support_view.over');
    expect((await look('/customers', 'admin', 'no-uuid')).body.code).toBe('support_view.over');
    const { token } = (
      await house.as('admin').post('/me/tokens', { name: 'a program', scopes: ['person:view'], days: 30 })
    ).body;
    const headers = { authorization: `Bearer ${token}`, 'x-support-view': id };
    expect((await house.anonymous.get('/people', { headers })).body.code).toBe('support_view.over');
    expect((await house.as('president').get(`/support-views/${id}`)).status).toBe(404);
    expect((await house.as('president').get(`/support-views/${id}/looks`)).status).toBe(404);
  });
});

describe('it ends', () => {
  const over = async (): Promise<void> => expect((await look('/customers')).body.code).toBe('support_view.over');

  it('at once when she ends it, and whoever looked is told', async () => {
    await agree();
    expect((await look('/customers')).status).toBe(200);
    expect((await house.as('sales-a1').delete(`/support-views/${id}`)).status).toBe(204);
    await over();
    await house.afterwards();
    const [news] = (await house.as('admin').get('/notifications')).body.items;
    expect(news.kind).toBe('support_ended');
    expect((await agree()).body.code).toBe('support_view.over_already');
  });

  it('when whoever looks ends it', async () => {
    await agree();
    expect((await house.as('admin').delete(`/support-views/${id}`)).status).toBe(204);
    await over();
  });

  it('by itself when the time is over, which no second consent prolongs', async () => {
    await agree(1);
    const first = (await house.as('sales-a1').get(`/support-views/${id}`)).body.endsAt;
    expect((await agree(4)).body.endsAt).toBe(first);
    await house.sql(
      `UPDATE support_views SET consented_at = now() - interval '2 hours', ends_at = now() - interval '1 minute', version = version + 1 WHERE id = $1`,
      [id],
    );
    await over();
  });

  it('when the administrator may no longer look', async () => {
    await agree();
    await house.sql(
      `UPDATE principals SET permissions = array_remove(permissions, 'support.view') WHERE person_id = $1`,
      [await idOf('admin')],
    );
    await over();
    await house.sql('SELECT rebuild_reach()');
    expect((await look('/customers')).status).toBe(200);
  });

  it('when she leaves, and does not begin again should she come back', async () => {
    id = await asked('sales-a2');
    await agree(2, null, 'sales-a2');
    const person = await idOf('sales-a2');
    expect((await look('/customers')).status).toBe(200);
    expect((await house.as('admin').post(`/people/${person}/deactivation`)).status).toBe(204);
    await over();
    await house.sql('UPDATE people SET active = true, version = version + 1 WHERE id = $1', [person]);
    await over();
  });
});

describe('the permission to ask', () => {
  it('is not among what an audit administrator holds', async () => {
    const rows = await house.sql<{ code: string }>(
      `SELECT code FROM roles WHERE 'support.view' = ANY (permissions) ORDER BY code`,
    );

    expect(rows.map(({ code }) => code)).toEqual(['administrator', 'system-administrator']);
  });
});
