import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness/house.js';

describe('signing in', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('tells a salesperson who she is and what she may do', async () => {
    const me = await house.as('sales-a1').get('/me');

    expect(me.status).toBe(200);
    expect(me.body.person).toMatchObject({
      login: 'sales-a1',
      name: '陈思远',
      title: '销售人员',
      department: { name: '销售一部' },
    });
    expect(me.body.permissions).toContain('quote.submit');
    expect(me.body.permissions).not.toContain('lead.import');
  });

  it('is audited when it is refused, without the login that was tried', async () => {
    await house.anonymous.post('/session', { login: 'sales-b2', password: 'not his password' });
    const [kept] = await house.sql(
      `SELECT actor_id, action, subject_type, code, after::text FROM audit_log WHERE refused ORDER BY id DESC LIMIT 1`,
    );

    expect(kept).toEqual({
      actor_id: null,
      action: 'post',
      subject_type: '/api/v1/session',
      code: 'session.credentials_wrong',
      after: '{"status": 401}',
    });
  });

  it('answers a wrong password, an unknown login and a missing token alike and without telling which', async () => {
    const wrong = await house.anonymous.post('/session', { login: 'sales-a1', password: 'not her password' });
    const unknown = await house.anonymous.post('/session', { login: 'nobody', password: 'not her password' });

    expect(wrong.status).toBe(401);
    expect(wrong.body.code).toBe('session.credentials_wrong');
    expect({ ...unknown.body, traceId: '' }).toEqual({ ...wrong.body, traceId: '' });
    expect((await house.anonymous.get('/me')).body.code).toBe('session.required');
  });

  it("names the field that is missing, in the reader's language", async () => {
    const answer = await house.anonymous.post(
      '/session',
      { login: 'sales-a1' },
      { headers: { 'accept-language': 'en' } },
    );

    expect(answer.status).toBe(400);
    expect(answer.headers['content-language']).toBe('en');
    expect(answer.body.errors).toEqual([
      { pointer: '/password', code: 'field.required', params: {}, detail: 'Required' },
    ]);
  });

  it('refuses a field it does not know', async () => {
    const answer = await house.anonymous.post('/session', { login: 'sales-a1', password: 'x', role: 'administrator' });

    expect(answer.body.errors[0]).toMatchObject({ pointer: '/role', code: 'field.unknown' });
  });

  it('takes effect at the next request when an account is disabled', async () => {
    const sheIsIn = await house.as('sales-b2').get('/me');
    await house.as('admin').post(`/people/${sheIsIn.body.person.id}/deactivation`);

    expect((await house.as('sales-b2').get('/me')).status).toBe(401);
  });
});
