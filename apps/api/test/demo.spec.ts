import { addDays, businessDate } from '@countersign/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DemoStaff, Principals } from '../src/modules/org/index.js';
import { HOUSE, type Principal } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { openHouse, type House } from './harness/house.js';

/** Login → what waits for her decision on the first day. */
const DESKS: Readonly<Record<string, readonly string[]>> = {
  'manager-a': ['锦川精工 MES 一期'],
  'manager-b': ['珠江包装订单看板', '鹏城光学良率分析'],
  assistant: ['北辰零部件总成防错'],
  'vp-rd': ['滨海食品批次追溯'],
  'vp-impl': ['滨海食品批次追溯'],
  'sales-mgmt': [],
  president: [],
};

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.afterwards();
});
afterAll(() => house.close());

const items = async (login: string, path: string): Promise<any[]> => (await house.as(login).get(path)).body.items;

describe('the demo company on its first day', () => {
  it('has something to decide on the desks of those who decide, and tells them of that and of what their people both registered', async () => {
    const [conflict] = await items('sales-mgmt', '/registration-conflicts');
    expect(conflict.parties.map(({ owner }: any) => owner.name)).toEqual(['赵敏', '王雨桐']);
    for (const [login, titles] of Object.entries(DESKS)) {
      const waiting = await items(login, '/approvals?filter[box][eq]=inbox');
      expect([login, waiting.map(({ title }) => title).sort()]).toEqual([login, [...titles].sort()]);
      // What was said about one is told beside it, also to who has decided.
      const news = (await items(login, '/notifications')).filter(({ kind }) => kind !== 'approval_comment');
      expect([login, news.map(({ link }) => link).sort()]).toEqual([
        login,
        [
          ...waiting.map(({ id }) => `/approvals/${id}`),
          ...(['manager-a', 'manager-b'].includes(login) ? [`/registration-conflicts/${conflict.id}`] : []),
        ].sort(),
      ]);
    }
  });

  it('has quotes in every state, each written by its owner and granted exactly when it was approved', async () => {
    const quotes = await house.sql(
      `SELECT q.status, q.created_by = q.owner_id AS own, EXISTS (SELECT 1 FROM approval_grants g WHERE g.subject_id = q.id) AS granted FROM quotes q`,
    );
    expect(new Set(quotes.map(({ status }) => status))).toEqual(
      new Set(['draft', 'in_approval', 'returned', 'rejected', 'approved']),
    );
    expect(quotes.filter(({ own, status, granted }) => !own || granted !== (status === 'approved'))).toEqual([]);
  });

  it('has contracts of both departments signed over months, and one for each step before that', async () => {
    const today = businessDate(new Date());
    const period = `from=${addDays(today, -150).slice(0, 7)}&to=${today.slice(0, 7)}`;
    const report = (await house.as('president').get(`/reports/contract-amounts?${period}`)).body;
    expect(report.departments).toHaveLength(2);
    expect(report.total.count).toBe(4);
    const contracts = await items('business', '/contracts?limit=50');
    expect(contracts.map(({ status }) => status).sort()).toEqual([
      ...['approved', 'filed', 'filed', 'filed', 'in_approval', 'in_approval', 'signed'],
    ]);
    expect(contracts.every(({ standardText }) => standardText !== false)).toBe(true);
  });

  it('was made by its people, but nobody can act for somebody else', async () => {
    const [work, staff] = [house.app.get(UnitOfWork), house.app.get(DemoStaff)];
    const chen = await work.run(HOUSE, 'read', async () => house.app.get(Principals).of(await staff.idOf('sales-a1')));
    const asHerManager = (): Promise<string> => staff.as('manager-a', () => Promise.resolve(work.principal.login));

    await expect(work.run(chen as Principal, 'write', asHerManager)).rejects.toThrow('in the name of somebody else');
    expect(await work.run(HOUSE, 'write', asHerManager)).toBe('manager-a');
  });
});
