import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { firstBrokenLink, fold } from '@countersign/approval-engine';
import { businessDate } from '@countersign/kernel';
import { aContractOf, aQuoteAt, Desk } from './approvals/desk.js';
import { Client } from 'pg';
import { openHouse, type House } from './harness/house.js';
import { AT_48, SalesFloor } from './sales/floor.js';

const TIMES = 8;

describe('when several people act at once', () => {
  let house: House;
  let desk: Desk;
  beforeAll(async () => {
    house = await openHouse();
    desk = new Desk(house);
  });
  afterAll(() => house.close());

  const approve = async (login: string, id: string) => {
    const body = { ...(await desk.seat(login, id)), decision: 'approve' };
    return () => house.as(login).post(`/approvals/${id}/decisions`, body);
  };

  it('the last two of a countersign are both heard, and the president is asked exactly once', async () => {
    for (let time = 0; time < TIMES; time++) {
      const { id } = await desk.submit('sales-a1', aContractOf('260000.00'));
      await desk.decide('sales-mgmt', id, 'advise', { opinion: 'favourable' });
      const [rd, impl] = [await approve('vp-rd', id), await approve('vp-impl', id)];

      const answers = await Promise.all([rd(), impl()]);

      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await desk.standing(id)).toEqual({ status: 'running', open: ['president'] });
      expect(
        await house.sql(`SELECT 1 FROM approval_node_runs WHERE instance_id = $1 AND node_key = 'president'`, [id]),
      ).toHaveLength(1);
    }
  });

  it('a resubmission waits for whoever acts on its approval before it locks its quote, as everybody does', async () => {
    const floor = new SalesFloor(house);
    const quote = await floor.quote(AT_48);
    const { approval } = await floor.submitted('quotes', quote.id);
    await floor.decide('manager-a', approval.id, 'return', { reason: '请补充付款条件' });
    const [other, watcher] = [1, 2].map(() => new Client({ connectionString: house.databaseUrl })) as [Client, Client];
    await Promise.all([other.connect(), watcher.connect()]);
    try {
      await other.query('BEGIN; SET LOCAL ROLE countersign_house');
      await other.query('SELECT 1 FROM approval_instances WHERE id = $1 FOR UPDATE', [approval.id]);
      const submission = floor.submitted('quotes', quote.id);
      await vi.waitFor(async () => {
        const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        expect((await watcher.query(waiting)).rowCount).toBe(1);
      }, 4_000);
      await other.query('SELECT 1 FROM quotes WHERE id = $1 FOR UPDATE NOWAIT', [quote.id]);
      await other.query('COMMIT');
      expect((await submission).status).toBe('in_approval');
    } finally {
      await Promise.all([other.end(), watcher.end()]);
    }
  });

  it('of those who may each decide for all, one does, and the other hears who it was', async () => {
    for (let time = 0; time < TIMES; time++) {
      const { id } = await desk.submit('sales-a1', aQuoteAt(4400));
      await desk.decide('manager-a', id, 'approve');
      await desk.decide('assistant', id, 'approve');
      const [rd, president] = [await approve('vp-rd', id), await approve('president', id)];

      const answers = await Promise.all([rd(), president()]);

      const refused = answers.find(({ status }) => status !== 200)!;
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(refused.body).toMatchObject({
        status: 409,
        code: 'approval.task_not_open',
        params: { state: 'superseded', decidedByName: expect.stringMatching(/郑凯|林国栋/) },
      });
      expect(await house.sql('SELECT status FROM approval_grants WHERE instance_id = $1', [id])).toEqual([
        { status: 'active' },
      ]);
    }
  });

  it('of a principal and her proxy the first decides, and the other sees it done', async () => {
    const today = businessDate(new Date());
    const proxyId = await desk.personId('assistant');
    const named = await house.as('manager-a').post('/proxies', { proxyId, from: today, until: today });
    expect(named.status, named.text).toBe(201);
    for (let time = 0; time < TIMES; time++) {
      const { id } = await desk.submit('sales-a1', aQuoteAt(5200));
      const body = { ...(await desk.seat('assistant', id)), decision: 'approve' };
      const both = time % 2 === 0 ? ['assistant', 'manager-a'] : ['manager-a', 'assistant'];

      const answers = await Promise.all(both.map((login) => house.as(login).post(`/approvals/${id}/decisions`, body)));

      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const first = both[answers.findIndex(({ status }) => status === 200)]!;
      expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
        code: 'approval.task_not_open',
        params: { state: 'approved', decidedBy: await desk.personId(first) },
      });
      const actions = await house.sql(
        `SELECT actor_id, principal_id FROM approval_actions WHERE instance_id = $1 AND action = 'approve'`,
        [id],
      );
      expect(actions).toEqual([
        { actor_id: await desk.personId(first), principal_id: await desk.personId('manager-a') },
      ]);
      for (const login of both) {
        const { body: seen } = await house.as(login).get(`/approvals/${id}`);
        expect([seen.status, seen.myTask]).toEqual(['approved', null]);
      }
    }
    await house.as('manager-a').delete(`/proxies/${named.body.id}`);
  });

  it('approving and withdrawing cannot both happen', async () => {
    for (let time = 0; time < TIMES; time++) {
      const deal = aQuoteAt(5200);
      const { id } = await desk.submit('sales-a1', deal);
      const manager = await approve('manager-a', id);

      const [approved, withdrawn] = await Promise.all([
        manager(),
        desk.withdraw('sales-a1', deal).then(
          () => undefined,
          (error: { kind: string }) => error.kind,
        ),
      ]);

      const { status } = await desk.standing(id);
      expect(['approved', 'withdrawn']).toContain(status);
      expect([approved.status, withdrawn]).toEqual(status === 'approved' ? [200, 'conflict'] : [409, undefined]);
    }
  });

  it('two submissions of one record open one approval', async () => {
    const deal = aQuoteAt(4800);
    const outcomes = await Promise.allSettled([desk.submit('sales-a1', deal), desk.submit('sales-a1', deal)]);

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await house.sql('SELECT 1 FROM approval_instances WHERE subject_id = $1', [deal.id])).toHaveLength(1);
  });

  it('the same decision sent twenty times has one effect and one answer', async () => {
    const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
    const body = { ...(await desk.seat('manager-a', id)), decision: 'approve' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        house.as('manager-a').post(`/approvals/${id}/decisions`, body, { key: 'one-key-for-one-intent' }),
      ),
    );

    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(200);
    expect(
      await house.sql(`SELECT 1 FROM approval_actions WHERE instance_id = $1 AND action = 'approve'`, [id]),
    ).toHaveLength(1);
  });

  it('leaves a history that replays to what is stored, with every link of its chain whole', async () => {
    const instances = await house.sql('SELECT id, status, round FROM approval_instances');
    for (const { id, status, round } of instances) {
      const actions = await house.sql(
        'SELECT seq, events, hash FROM approval_actions WHERE instance_id = $1 ORDER BY seq',
        [id],
      );
      const replayed = fold(actions.flatMap(({ events }) => events));
      const tasks = await house.sql('SELECT id, version, state FROM approval_tasks WHERE instance_id = $1', [id]);

      expect([replayed.status.toLowerCase(), replayed.round]).toEqual([status, round]);
      expect(actions.map(({ seq }) => seq)).toEqual(actions.map((_, index) => index + 1));
      expect(firstBrokenLink(actions as never)).toBeNull();
      expect(tasks.map((task) => `${task.id} ${task.version} ${task.state}`).sort()).toEqual(
        replayed.tasks.map((task) => `${task.id} ${task.version} ${task.state.toLowerCase()}`).sort(),
      );
    }
    expect(instances.length).toBeGreaterThan(3 * TIMES);
  });
});
