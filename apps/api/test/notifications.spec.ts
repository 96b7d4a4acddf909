import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { EventStreams } from '../src/modules/notifications/live/event-streams.js';
import { aQuoteAt, Desk } from './approvals/desk.js';
import { OpenPage } from './approvals/stream.js';
import { openHouse, type House } from './harness/house.js';

describe('news', () => {
  let house: House;
  let desk: Desk;
  let url: string;
  const pages: OpenPage[] = [];
  const openPage = async (login: string, lastEventId?: string): Promise<OpenPage> => {
    const page = await OpenPage.open(house, url, login, lastEventId);
    pages.push(page);
    return page;
  };
  beforeAll(async () => {
    house = await openHouse();
    desk = new Desk(house);
    // What the people of the demo company heard before is old news here.
    await house.afterwards();
    for (const login of ['manager-a', 'manager-b', 'sales-a2']) await house.as(login).put('/notifications/read', {});
    await house.app.listen(0, '127.0.0.1');
    url = await house.app.getUrl();
  });
  afterEach(() => pages.splice(0).forEach((page) => page.close()));
  afterAll(() => house.close());

  const soon = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 4000, interval: 20 });

  it('of a task reaches the approver while her page is open, and nobody else', async () => {
    const manager = await openPage('manager-a');
    const peer = await openPage('manager-b');
    await soon(() => expect([manager, peer].map((page) => page.of('inbox').length)).toEqual([1, 1]));
    const waiting: number = manager.of('inbox')[0]!.data.count;

    const { id } = await desk.submit('sales-a1', aQuoteAt(5200));
    await house.afterwards();

    await soon(() =>
      expect(manager.of('notification').map(({ data }) => [data.kind, data.link])).toEqual([
        ['approval_task', `/approvals/${id}`],
      ]),
    );
    expect(manager.of('notification')[0]?.data).toMatchObject({
      title: '待您审批：BJ-2026-000001',
      body: '陈思远提交了《产线监控系统》',
    });
    await soon(() => expect(manager.of('inbox').at(-1)?.data).toEqual({ count: waiting + 1 }));
    expect(peer.of('notification')).toEqual([]);
    expect(peer.of('inbox')).toHaveLength(1);
  });

  it('missed while the line was broken is told when it is mended, once and in order', async () => {
    const before = await openPage('manager-b');
    await soon(() => expect(before.of('inbox')).toHaveLength(1));
    const { id: seen } = before.heard.at(-1)!;
    before.close();

    const ids: string[] = [];
    for (const login of ['sales-b1', 'sales-b2', 'sales-b1']) ids.push((await desk.submit(login, aQuoteAt(5200))).id);
    await house.afterwards();
    const after = await openPage('manager-b', seen);

    await soon(() =>
      expect(after.of('notification').map(({ data }) => data.link)).toEqual(ids.map((id) => `/approvals/${id}`)),
    );
    const numbers = after.of('notification').map(({ id }) => Number(id));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });

  it('of the outcome reaches the submitter, once however often it is delivered', async () => {
    const { id } = await desk.submit('sales-a2', aQuoteAt(5200));
    await desk.decide('manager-a', id, 'reject', { reason: '价格过低' });
    await house.afterwards();
    await house.sql(`UPDATE outbox SET done_at = NULL`);
    await house.afterwards();

    const { body } = await house.as('sales-a2').get('/notifications');
    const about = body.items.filter(({ link }: any) => link === `/approvals/${id}`);
    expect(about.map(({ kind }: any) => kind)).toEqual(['approval_rejected']);
    expect(body.unread).toBe(1);
  });

  it('is marked as read by its reader alone', async () => {
    const hers = (await house.as('sales-a2').get('/notifications')).body.items[0];
    expect((await house.as('sales-b2').put('/notifications/read', { ids: [hers.id] })).status).toBe(204);
    expect((await house.as('sales-a2').get('/notifications')).body.unread).toBe(1);

    await house.as('sales-a2').put('/notifications/read', {});
    expect((await house.as('sales-a2').get('/notifications')).body.unread).toBe(0);
  });

  it('ends for somebody whose account has been disabled', async () => {
    const page = await openPage('sales-b2');
    await soon(() => expect(page.of('inbox')).toHaveLength(1));
    await house.as('admin').post(`/people/${await desk.personId('sales-b2')}/deactivation`);

    await vi.waitFor(() => expect(page.ended).toBe(true), { timeout: 8000 });
  });

  it('is not told to a stranger', async () => {
    expect((await fetch(`${url}/api/v1/events/stream`)).status).toBe(401);
  });

  it('keeps no process from stopping, not even for a page that comes back while it stops', async () => {
    const open = await openPage('sales-a1');
    house.app.get(EventStreams).onModuleDestroy();
    const back = await openPage('sales-a1');

    await vi.waitFor(() => expect([open.ended, back.ended]).toEqual([true, true]));
  });
});
