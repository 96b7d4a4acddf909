import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, businessDate } from '@countersign/kernel';
import { LookAhead } from '../src/modules/reorganisation/radar/look-ahead.js';
import { aQuoteAt, Desk } from './approvals/desk.js';
import { openHouse, type Caller, type House } from './harness/house.js';

let house: House;
let desk: Desk;
let admin: Caller;
const today = businessDate(new Date());

beforeAll(async () => {
  house = await openHouse();
  desk = new Desk(house);
  admin = house.as('admin');
});
afterAll(() => house.close());

const look = async (): Promise<any[]> => {
  const answer = await admin.post('/reorganisation/continuity', {});
  expect(answer.status, answer.text).toBe(200);
  return answer.body.offices;
};
const office = (offices: any[], key: string): any => offices.find((each) => each.key === key);

describe('the continuity radar', () => {
  it('is not for everybody', async () => {
    expect((await house.as('manager-a').get('/reorganisation/continuity')).body.code).toBe('access.permission_missing');
  });

  it('names who holds each office a policy in force asks for, and how thin it is', async () => {
    const president = office(await look(), 'president');

    expect(president).toMatchObject({ kind: 'position', name: '总裁', busFactor: 1, breaks: [] });
    expect(president.holders).toHaveLength(1);
    expect(president.policies.length).toBeGreaterThan(0);
  });

  it('warns of a leave nobody stands in for, and no more once somebody does', async () => {
    const [from, until] = [addDays(today, 5), addDays(today, 8)];
    const [person] = (await office(await look(), 'assistant-to-president')).holders;
    const absence = await admin.post('/absences', { personId: person.id, from, until });
    expect(absence.status, absence.text).toBe(201);

    expect(office(await look(), 'assistant-to-president')).toMatchObject({
      busFactor: 0,
      breaks: [{ from, until, cause: 'away', people: [{ id: person.id }] }],
    });
    const proxyId = await desk.personId('president');
    const proxy = await admin.post('/proxies', { principalId: person.id, proxyId, from, until });
    expect(proxy.status, proxy.text).toBe(201);
    expect(office(await look(), 'assistant-to-president')).toMatchObject({ busFactor: 1, breaks: [] });
  });

  it('counts nobody whose roles do not let her decide, not even as a proxy, and says that this is why', async () => {
    const KEY = 'assistant-to-president';
    const before = office(await look(), KEY);
    expect(before).toMatchObject({ busFactor: 1, breaks: [] });
    const [role] = await house.sql(`SELECT id, permissions FROM roles WHERE code = $1`, [KEY]);
    const allow = async (permissions: string[]): Promise<void> => {
      await house.sql('UPDATE roles SET permissions = $2, version = version + 1 WHERE id = $1', [role.id, permissions]);
      await house.sql('SELECT rebuild_reach()');
    };
    await allow(role.permissions.filter((each: string) => each !== 'approval.decide'));
    expect(office(await look(), KEY)).toMatchObject({
      busFactor: 0,
      breaks: [{ from: today, until: addDays(today, 30), cause: 'powerless', people: before.holders }],
    });
    await allow(role.permissions);
    expect(office(await look(), KEY)).toMatchObject({ busFactor: 1, breaks: [] });
  });

  it('tells whoever plans the organisation, once, on the first look of a day', async () => {
    const person = await desk.personId('legal');
    await admin.post('/absences', { personId: person, from: addDays(today, 3), until: addDays(today, 3) });
    await house.sql('INSERT INTO clock (at) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET at = excluded.at', [
      `${addDays(today, 1)}T02:00:00+08:00`,
    ]);
    const told = async (): Promise<number> => {
      await house.app.get(LookAhead).nightly();
      await house.afterwards();
      const { body } = await admin.get('/notifications');
      return body.items.filter(({ kind }: any) => kind === 'continuity_at_risk').length;
    };
    expect(await told()).toBe(1);
    expect(await told()).toBe(1);
  });
});

describe('what if she left tomorrow', () => {
  it('says who takes her seats, what nobody is left for, and how much is hers', async () => {
    for (const ratio of [5200, 4700]) await desk.submit('sales-a1', aQuoteAt(ratio));
    const { status, body, text } = await admin.get(`/reorganisation/leavings/${await desk.personId('manager-a')}`);

    expect(status, text).toBe(200);
    expect(body).toMatchObject({ person: { name: '周建华' }, headed: [{ name: '销售一部', acting: false }] });
    expect(body.ownSeats).toBeGreaterThan(0);
    expect(body.moves.length + body.stalls.length).toBeGreaterThan(0);
    expect(body.moves.every(({ from, to }: any) => from.name === '周建华' && to.name !== '周建华')).toBe(true);
    expect(body.reports.map(({ name }: any) => name)).toContain('陈思远');
    expect(body.lost.map(({ kind, name }: any) => [kind, name])).toContainEqual(['head', '销售一部']);
    const [row] = await house.sql(
      'SELECT count(*)::int AS n FROM opportunities WHERE owner_id = $1 AND deleted_at IS NULL',
      [body.person.id],
    );
    expect(body.records.find(({ module }: any) => module === 'opportunity').count).toBe(row.n);
  });

  it('changes nothing: she is still there', async () => {
    expect((await admin.get(`/people/${await desk.personId('manager-a')}`)).body.active).toBe(true);
  });
});
