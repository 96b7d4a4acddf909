import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ListExport } from '../src/platform/listing/list-export.js';
import { openHouse, type Answer, type House } from './harness/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('a list', () => {
  it('pages forwards and back without missing or repeating a row', async () => {
    const me = house.as('sales-a1');
    const all = (await me.get('/people?limit=200')).body.items.map((person: { login: string }) => person.login);
    const seen: string[] = [];
    let cursor: string | null = '';
    let last = '';
    while (cursor !== null) {
      const page: Answer = await me.get(`/people?limit=4${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.body.items.map((person: { login: string }) => person.login));
      last = page.body.page.prev ?? last;
      cursor = page.body.page.next;
    }
    const back = await me.get(`/people?limit=4&cursor=${last}`);

    expect(seen).toEqual(all);
    const lastPage = Math.floor((all.length - 1) / 4) * 4;
    expect(back.body.items.map((person: { login: string }) => person.login)).toEqual(all.slice(lastPage - 4, lastPage));
  });

  it('sorts both ways by several keys', async () => {
    const down = (await house.as('sales-a1').get('/people?sort=-name,login&limit=200')).body.items;
    const names = down.map((person: { name: string }) => person.name);

    expect(names).toEqual([...names].sort().reverse());
  });

  it('counts when asked to', async () => {
    const answer = await house
      .as('sales-a1')
      .get('/people?limit=1&filter[active][eq]=true', { headers: { prefer: 'return=total-count' } });

    const [{ n } = { n: 0 }] = await house.sql<{ n: number }>('SELECT count(*)::int AS n FROM people WHERE active');
    expect(n).toBeGreaterThan(1);
    expect(answer.body.page.total).toBe(n);
    expect(answer.headers['preference-applied']).toBe('return=total-count');
  });

  it('links to its next page', async () => {
    const answer = await house.as('sales-a1').get('/people?limit=2');

    expect(String(answer.headers['link'])).toContain(`cursor=${encodeURIComponent(answer.body.page.next)}`);
    expect(String(answer.headers['link'])).toContain('rel="next"');
  });

  it('refuses a cursor of another filter, a changed one and a made-up one', async () => {
    const me = house.as('sales-a1');
    const { next } = (await me.get('/people?limit=2')).body.page;

    expect((await me.get(`/people?limit=2&sort=-name&cursor=${next}`)).body.code).toBe('CURSOR_MISMATCH');
    expect((await me.get(`/people?limit=2&cursor=x${next}`)).body.code).toBe('CURSOR_MISMATCH');
    expect((await me.get('/people?cursor=made.up')).body.code).toBe('CURSOR_MISMATCH');
  });

  it.each([
    ['filter[salary][gt]=1', 'condition.invalid'],
    ['filter[passwordHash][startsWith]=$argon', 'condition.invalid'],
    ['filter[name][gt]=1', 'condition.invalid'],
    ['filter[departmentId][eq]=sales', 'condition.invalid'],
    ['filter[active][eq]=perhaps', 'condition.invalid'],
    ['filter[__proto__][eq]=1', 'body.unreadable'],
    ['filter[constructor][eq]=1', 'condition.invalid'],
    ['sort=passwordHash', 'query.invalid'],
    ['sort=name;drop table people', 'query.invalid'],
    ['sort=constructor', 'query.invalid'],
    ['limit=0', 'query.invalid'],
    ['limit=many', 'query.invalid'],
    ['page=2', 'query.invalid'],
    ['q=%00', 'body.unreadable'],
  ])('refuses %s', async (query, code) => {
    const answer = await house.as('sales-a1').get(`/people?${query}`);

    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe(code);
  });

  it('takes text for text: a quote, a percent sign and a backslash find nothing', async () => {
    for (const text of ["'", '%', '_', '\\', "' OR 1=1 --"]) {
      const answer = await house.as('sales-a1').get(`/people?q=${encodeURIComponent(text)}`);
      expect(answer.status).toBe(200);
      expect(answer.body.items).toEqual([]);
    }
  });

  it('coerces a limit that is too large down to 200', async () => {
    expect((await house.as('sales-a1').get('/people?limit=5000')).status).toBe(200);
  });

  it('refuses more parameters than it reads, instead of ignoring the rest', async () => {
    const many = Array.from({ length: 101 }, (_, n) => `filter[name][in][]=${n}`).join('&');
    const answer = await house.as('sales-a1').get(`/people?${many}`);
    expect([answer.status, answer.body.code]).toEqual([400, 'query.too_many']);
  });

  it('is not exported where the file would end early', async () => {
    const whole = await house.as('business').get('/leads/export.csv');
    const rows = whole.text.trim().split('\r\n').length - 1;
    const exports = house.app.get(ListExport);

    Object.assign(exports, { mostRows: rows });
    expect((await house.as('business').get('/leads/export.csv')).text).toBe(whole.text);
    Object.assign(exports, { mostRows: rows - 1 });
    const answer = await house.as('business').get('/leads/export.csv');
    expect([answer.status, answer.body.code]).toEqual([422, 'export.too_large']);
  });
});
