import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Policies } from '../src/modules/approvals/policies.repository.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { aQuoteAt, Desk } from './approvals/desk.js';
import { POLICIES, purposeOf } from './harness-approvals/policies.js';
import { openHouse, type House } from './harness/house.js';

const line = POLICIES[1]!;

describe('what needs a process administrator', () => {
  let house: House;
  let desk: Desk;
  let late: string;
  let stopped: string;
  let blocked: string;
  beforeAll(async () => {
    house = await openHouse();
    desk = new Desk(house);
    await at('2026-11-23T01:00:00Z');
    await house.app.get(UnitOfWork).run(HOUSE, 'write', async () => {
      for (const policy of POLICIES) await house.app.get(Policies).publish(purposeOf(policy), policy);
    });
    [late, stopped] = [await submitted(), await submitted()];
    await at('2026-11-23T01:30:00Z');
    await house.as('admin').post(`/approvals/${stopped}/suspension`, { reason: '等组织调整' });
    await at('2026-11-25T01:00:00Z');
    await house.sql(`UPDATE approval_tasks SET due_at = '2026-11-24T09:00:00Z' WHERE instance_id = $1`, [late]);
    const everybody = `SELECT login FROM people WHERE active AND login NOT IN ('admin', 'sales-a1', 'business')`;
    const logins = (await house.sql<{ login: string }>(everybody)).map(({ login }) => login);
    const setActive = (active: boolean) =>
      house.sql('UPDATE people SET active = $2, version = version + 1 WHERE login = ANY ($1)', [logins, active]);
    await setActive(false);
    blocked = await submitted();
    await setActive(true);
  });
  afterAll(() => house.close());

  const at = (instant: string) =>
    house.sql('INSERT INTO clock (at) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET at = excluded.at', [instant]);
  const submitted = async (): Promise<string> => {
    const deal = { ...aQuoteAt(5200), purpose: purposeOf(line), facts: { ratio: 5200 } };
    return (await desk.submit('sales-a1', deal)).id;
  };
  const asked = async (query = ''): Promise<any[]> => {
    const { body, text } = await house.as('admin').get(`/approval-care?limit=200${query}`);
    expect(body.items, text).toBeDefined();
    return body.items.filter(({ id }: any) => [late, stopped, blocked].includes(id));
  };

  it('stands first where nobody else can help, and says why, since when and who is waited for', async () => {
    const rows = await asked();
    expect(rows.map(({ id }) => id)).toEqual([blocked, late, stopped]);
    const [nobody, overdue, suspended] = rows;
    expect(nobody).toMatchObject({
      ...{ standstill: 'blocked', status: 'blocked', since: '2026-11-25T01:00:00.000Z' },
      ...{ why: expect.stringContaining('流程已停住'), holders: [], holderCount: 0, by: null },
    });
    expect(overdue).toMatchObject({
      ...{ standstill: 'overdue', since: '2026-11-24T09:00:00.000Z', why: '' },
      ...{ holders: [{ id: await desk.personId('manager-a'), name: '周建华' }], holderCount: 1 },
    });
    expect(suspended).toMatchObject({
      ...{ standstill: 'suspended', since: '2026-11-23T01:30:00.000Z', why: '等组织调整' },
      by: { id: await desk.personId('admin') },
    });
  });

  it('is narrowed by how it stands, and ordered by since when', async () => {
    const ids = async (query: string) => (await asked(query)).map(({ id }) => id);
    expect(await ids('&filter[standstill][eq]=blocked')).toEqual([blocked]);
    expect(await ids('&filter[stalled][eq]=true')).toEqual([]);
    expect(await ids('&filter[overdue][eq]=true')).toEqual([late]);
    expect(await ids('&sort=since')).toEqual([stopped, late, blocked]);
    expect(await ids('&filter[since][gte]=2026-11-24T08:00:00Z&sort=since')).toEqual([late, blocked]);
  });

  it('is paged in that order', async () => {
    const found: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const cursor: string = next ? `&cursor=${encodeURIComponent(next)}` : '';
      const { body } = await house.as('admin').get(`/approval-care?limit=1${cursor}`);
      found.push(...body.items.map(({ id }: any) => id));
      next = body.page.next;
    }
    expect(found.filter((id) => [late, stopped, blocked].includes(id))).toEqual([blocked, late, stopped]);
  });

  it('says nothing of what it is about, and cannot be asked for by it', async () => {
    const { text } = await house.as('admin').get('/approval-care?limit=200');
    expect(text).not.toMatch(/"(amount|ratio|customerName|summary)"/);
    const refused = await house.as('admin').get('/approval-care?filter[amount][gte]=1');
    expect([refused.status, refused.body.code]).toEqual([400, 'condition.invalid']);
  });

  it('is nobody else’s business', async () => {
    const answer = await house.as('manager-a').get('/approval-care');
    expect([answer.status, answer.body.code]).toEqual([403, 'access.permission_missing']);
  });
});
