import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { aQuoteAt, Desk } from './approvals/desk.js';
import { OpenPage } from './approvals/stream.js';
import { openHouse, type House } from './harness/house.js';

describe('what others do to an approval', () => {
  let house: House;
  let desk: Desk;
  beforeAll(async () => {
    house = await openHouse();
    desk = new Desk(house);
    await house.afterwards();
  });
  afterAll(() => house.close());

  const post = async (login: string, id: string, what: string, more: object = {}): Promise<void> => {
    const answer = await house.as(login).post(`/approvals/${id}/${what}`, more);
    expect(answer.status, answer.text).toBe(200);
  };
  /** Who was told of one kind, with what they read. */
  const told = async (kind: string, id: string): Promise<Record<string, string>> => {
    await house.afterwards();
    const rows = await house.sql<{ login: string }>(
      `SELECT p.login FROM notifications n JOIN people p ON p.id = n.person_id WHERE n.kind = $1 AND n.link = $2`,
      [kind, `/approvals/${id}`],
    );
    const read = rows.map(async ({ login }): Promise<[string, string]> => {
      const { body } = await house.as(login).get('/notifications');
      return [login, body.items.find((each: any) => each.kind === kind && each.link === `/approvals/${id}`).body];
    });
    return Object.fromEntries(await Promise.all(read));
  };

  describe('is told', () => {
    it('that is said: to everybody who takes part, with the words, and not to who said it', async () => {
      const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
      await desk.decide('manager-a', id, 'approve');
      await post('assistant', id, 'comments', { text: '付款条件能否改为三七开？' });

      const words = '《产线监控系统》：付款条件能否改为三七开？';
      expect(await told('approval_comment', id)).toEqual({ 'manager-a': words, 'sales-a1': words });
      await post('sales-a1', id, 'comments', { text: '可以' });
      expect(Object.keys(await told('approval_comment', id)).sort()).toEqual(['assistant', 'manager-a', 'sales-a1']);
    });

    it('a decision that is taken back: to the submitter, and to whoever it had asked', async () => {
      const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
      const { body } = await desk.decide('manager-a', id, 'approve');
      await post('manager-a', id, 'take-backs', { taskId: body.takeBackTaskId });

      expect(await told('approval_taken_back', id)).toEqual({ 'sales-a1': expect.stringMatching(/^周建华拿回了/) });
      expect(Object.keys(await told('approval_unasked', id))).toEqual(['assistant']);
    });

    it('that is suspended, resumed and terminated: to whoever was asked as well, each time with the reason', async () => {
      const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
      const both = ['manager-a', 'sales-a1'];
      for (const [what, kind] of [
        ['suspension', 'approval_suspended'],
        ['resumption', 'approval_resumed'],
        ['termination', 'approval_cancelled'],
      ] as const) {
        await post('admin', id, what, { reason: `因为${what}` });
        const heard = await told(kind, id);
        expect([kind, Object.keys(heard).sort()]).toEqual([kind, both]);
        for (const login of both) expect(heard[login]).toContain(`：因为${what}`);
      }
    });

    it('a refusal and a reminder say why', async () => {
      const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
      await post('sales-a1', id, 'reminders', { reason: '客户明天要答复' });
      expect((await told('approval_urged', id))['manager-a']).toMatch(/：客户明天要答复$/);
      await desk.decide('manager-a', id, 'reject', { reason: '毛利偏低' });
      expect((await told('approval_rejected', id))['sales-a1']).toMatch(/：毛利偏低$/);
    });
  });

  describe('is followed by open pages', () => {
    let url: string;
    const pages: OpenPage[] = [];
    beforeAll(async () => {
      await house.app.listen(0, '127.0.0.1');
      url = await house.app.getUrl();
    });
    afterEach(() => pages.splice(0).forEach((page) => page.close()));

    it('of whoever may open it, and of nobody else', async () => {
      const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
      const { id: other } = await desk.submit('sales-b1', aQuoteAt(4800));
      const logins = ['sales-a1', 'manager-a', 'admin', 'president', 'sales-b1', 'manager-b'];
      for (const login of logins) pages.push(await OpenPage.open(house, url, login));
      const soon = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000, interval: 50 });
      await soon(() => expect(pages.every((page) => page.of('inbox').length > 0)).toBe(true));

      const heardOf = (page: OpenPage) => page.of('record').map(({ data }) => data);
      await post('manager-a', id, 'comments', { text: '请补充' });
      const record = { type: 'approval', id, subjectType: 'sample' };
      const follow = pages.slice(0, 4);
      await soon(() => {
        for (const [at, page] of follow.entries())
          expect([logins[at], heardOf(page)]).toContainEqual(expect.arrayContaining([record]));
      });
      await post('manager-b', other, 'comments', { text: '好' });
      await soon(() => expect(pages.slice(4).every((page) => heardOf(page).length > 0)).toBe(true));

      for (const page of pages.slice(4)) expect(heardOf(page).map(({ id: of }) => of)).not.toContain(id);
      const twice = heardOf(pages[0]!).filter(({ id: of }) => of === id).length;
      await vi.waitFor(() => expect(twice).toBeLessThanOrEqual(2));
    });
  });
});
