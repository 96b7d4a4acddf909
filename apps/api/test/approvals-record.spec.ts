import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '@countersign/approval-engine';
import { CHANGEABLE } from '../src/modules/approvals/approval-instances.repository.js';
import { RehomeSeats } from '../src/modules/approvals/course/rehome-seats.js';
import { DecideInDemo, Grants } from '../src/modules/approvals/index.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { aContractOf, aQuoteAt, Desk } from './approvals/desk.js';
import { openHouse, type House } from './harness/house.js';

describe('the record of an approval', () => {
  let house: House;
  let desk: Desk;
  beforeAll(async () => {
    house = await openHouse();
    desk = new Desk(house);
  });
  afterAll(() => house.close());

  const asRole = async (role: string, person: string, sql: string): Promise<string> => {
    const client = new Client({ connectionString: house.databaseUrl });
    await client.connect();
    try {
      await client.query(`SET app.person_id = '${person}'; SET ROLE ${role}`);
      return await client.query(sql).then(
        ({ rowCount }) => `changed ${rowCount}`,
        (error: Error) => error.message,
      );
    } finally {
      await client.end();
    }
  };

  describe.each(['countersign_app', 'countersign_house'])('for the role %s', (role) => {
    it.each(['approval_actions', 'approval_rounds', 'approval_policy_versions', 'approval_policies'])(
      'keeps %s as they were written',
      async (table) => {
        await desk.submit('sales-a1', aQuoteAt(4800));
        const person = await desk.personId('sales-a1');
        const column =
          table === 'approval_policies'
            ? 'code'
            : table === 'approval_policy_versions'
              ? 'content_hash'
              : 'subject_hash';

        expect(await asRole(role, person, `UPDATE ${table} SET ${column} = 'x'`)).toMatch(/permission denied/);
        expect(await asRole(role, person, `DELETE FROM ${table}`)).toMatch(/permission denied/);
        expect(await asRole(role, person, `TRUNCATE ${table} CASCADE`)).toMatch(/permission denied/);
      },
    );
  });

  it('cannot be changed by the owner of the tables either, short of taking the guard away', async () => {
    await expect(ownerSql(`UPDATE approval_actions SET reason = 'x'`)).rejects.toThrow(/append-only/);
    await expect(ownerSql('DELETE FROM approval_rounds')).rejects.toThrow(/append-only/);
  });
  const ownerSql = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: house.databaseUrl });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };

  it('keeps the first round when a second one is submitted', async () => {
    const quote = aQuoteAt(4800);
    const { id } = await desk.submit('sales-a1', quote);
    await desk.decide('manager-a', id, 'return', { reason: '请说明竞争对手价格' });
    await desk.submit('sales-a1', {
      ...quote,
      content: { ...quote.content, note: '对手报价 4.6 折' },
      facts: { ...quote.facts, ratio: 5200 },
    });

    const { body } = await house.as('manager-a').get(`/approvals/${id}`);
    expect(body.route.map(({ nodeKey, round, state }: any) => [nodeKey, round, state])).toEqual([
      ['department-manager', 1, 'returned'],
      ['department-manager', 2, 'active'],
    ]);
    expect(body.route[0].tasks[0]).toMatchObject({ state: 'returned', reason: '请说明竞争对手价格' });
    expect(body.actions.map(({ action, subjectHash }: any) => [action, subjectHash])).toEqual([
      ['submit', hashOf(quote.content)],
      ['return', hashOf(quote.content)],
      ['resubmit', body.subjectHash],
    ]);
  });

  it('of a rejected quote is what its next attempt refers to and is compared with', async () => {
    const quote = aQuoteAt(5200);
    const first = await desk.submit('sales-a1', quote);
    await desk.decide('manager-a', first.id, 'reject', { reason: '折扣过低' });
    const second = await desk.submit('sales-a1', { ...quote, content: { ...quote.content, amount: '160000.00' } });

    const { body } = await house.as('manager-a').get(`/approvals/${second.id}`);
    expect(body.previous).toBe(first.id);
    expect(body.diff).toEqual([{ path: 'amount', label: 'amount', before: '150000.00', after: '160000.00' }]);
  });

  describe('refuses', () => {
    it('a late decision after a colleague has rejected, and says who it was', async () => {
      const { id } = await desk.submit('sales-a1', aContractOf('260000.00'));
      await desk.decide('sales-mgmt', id, 'advise', { opinion: 'favourable' });
      const late = await desk.seat('vp-impl', id);
      await desk.decide('vp-rd', id, 'reject', { reason: '无法按期交付' });

      const answer = await house.as('vp-impl').post(`/approvals/${id}/decisions`, { ...late, decision: 'approve' });
      expect(answer.body).toMatchObject({
        status: 409,
        code: 'approval.task_not_open',
        detail: '这项待办已经关闭（已由他人决定），由郑凯处理。',
        params: { status: 'rejected' },
      });
      expect((await desk.standing(id)).status).toBe('rejected');
    });

    it('a decision on content that has changed since, and one on a task that is somebody else’s', async () => {
      const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
      const seat = await desk.seat('manager-a', id);

      const stale = await house
        .as('manager-a')
        .post(`/approvals/${id}/decisions`, { ...seat, subjectHash: '0'.repeat(64), decision: 'approve' });
      expect([stale.status, stale.body.code]).toEqual([409, 'approval.subject_changed']);
      const stranger = await house.as('assistant').post(`/approvals/${id}/decisions`, { ...seat, decision: 'approve' });
      expect([stranger.status, stranger.body.code]).toEqual([403, 'approval.not_your_task']);
      const peer = await house.as('manager-b').post(`/approvals/${id}/decisions`, { ...seat, decision: 'approve' });
      expect(peer.status).toBe(404);
      expect(await desk.standing(id)).toEqual({ status: 'running', open: ['manager-a'] });
    });

    it('a rejection without a reason, naming the field', async () => {
      const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
      const answer = await desk.decide('manager-a', id, 'reject');

      expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/reason']);
    });

    it('an advisory seat that tries to decide', async () => {
      const { id } = await desk.submit('sales-a1', aContractOf('260000.00'));
      const answer = await desk.decide('sales-mgmt', id, 'approve');

      expect([answer.status, answer.body.code]).toEqual([422, 'approval.decision_not_offered']);
    });

    it('a decision without a key, a malformed one, and a person who may not decide', async () => {
      const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
      const seat = { ...(await desk.seat('manager-a', id)), decision: 'approve' };

      expect((await house.as('manager-a').post(`/approvals/${id}/decisions`, seat, { key: null })).status).toBe(400);
      expect(
        (await house.as('manager-a').post(`/approvals/${id}/decisions`, { ...seat, onBehalfOf: seat.taskId })).body
          .errors[0],
      ).toMatchObject({ pointer: '/onBehalfOf', code: 'field.unknown' });
      expect((await house.as('admin').post(`/approvals/${id}/decisions`, seat)).status).toBe(403);
    });

    it('to open another approval of a record that has one', async () => {
      const quote = aQuoteAt(4800);
      await desk.submit('sales-a1', quote);

      await expect(desk.submit('sales-a1', quote)).rejects.toMatchObject({ code: 'approval.instance_exists' });
    });
  });

  it('lets nobody decide on what he submitted himself: a manager’s quote goes to his superior', async () => {
    const { id } = await desk.submit('manager-a', aQuoteAt(5200));

    expect((await desk.standing(id)).open).toEqual(['assistant']);
    const { body } = await house.as('assistant').get(`/approvals/${id}`);
    expect(body.route[0].tasks[0].how.at(-1)).toMatchObject({
      code: 'superior_for_submitter',
      text: '提交人不能自批，由上级沈慧敏审批',
    });
  });

  it('takes comments from those who take part, and they change nothing', async () => {
    const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
    const said = await house.as('manager-a').post(`/approvals/${id}/comments`, { text: '请补一份竞品对比' });
    const outside = await house.as('president').post(`/approvals/${id}/comments`, { text: '路过' });

    expect(said.body.actions.at(-1)).toMatchObject({
      action: 'comment',
      reason: '请补一份竞品对比',
      actor: { name: '周建华' },
    });
    expect(outside.body.code).toBe('approval.not_a_participant');
    expect(await desk.standing(id)).toEqual({ status: 'running', open: ['manager-a'] });
  });

  it('is decided by whoever names the version of her task, in the header or in the body, and by nobody who names none', async () => {
    const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
    const { taskVersion, ...seen } = await desk.seat('manager-a', id);
    const decide = (body: object, version?: number) =>
      house.as('manager-a').post(
        `/approvals/${id}/decisions`,
        { ...seen, ...body, decision: 'approve' },
        {
          ...(version === undefined ? {} : { version }),
        },
      );
    const silent = await decide({});
    expect([silent.status, silent.body.code]).toEqual([428, 'precondition.if_match_missing']);
    const stale = await decide({ taskVersion }, taskVersion + 1);
    expect([stale.status, stale.body.code]).toEqual([409, 'approval.task_changed']);
    expect((await decide({}, taskVersion)).status).toBe(200);
    expect((await desk.standing(id)).open).toEqual(['assistant']);
  });

  it('takes several decisions in one request, each for itself', async () => {
    const items = [];
    for (const ratio of [5200, 5300]) {
      const { id } = await desk.submit('sales-b1', aQuoteAt(ratio));
      items.push({ approvalId: id, ...(await desk.seat('manager-b', id)), decision: 'approve', key: `batch-${id}` });
    }
    const [good, bad] = [items[0]!, { ...items[1]!, taskVersion: 7 }];
    const { status, body } = await house.as('manager-b').post('/approval-decisions/batch', { items: [good, bad] });

    expect([status, body.results.map(({ accepted, code }: any) => [accepted, code])]).toEqual([
      200,
      [
        [true, null],
        [false, 'approval.task_changed'],
      ],
    ]);
    expect((await desk.standing(good.approvalId)).status).toBe('approved');
    expect((await desk.standing(bad.approvalId)).status).toBe('running');
  });

  it('says of each decision in a batch what it would be told by itself: what has changed, and who did what', async () => {
    const deal = aQuoteAt(5250);
    const { id } = await desk.submit('sales-b1', deal);
    const before = { approvalId: id, ...(await desk.seat('manager-b', id)), decision: 'approve', key: `batch-${id}` };
    await desk.decide('manager-b', id, 'return', { reason: '请补充' });
    await desk.submit('sales-b1', { ...deal, content: { ...deal.content, amount: '140000.00' } });
    const now = { ...before, ...(await desk.seat('manager-b', id)) };
    const late = { ...now, subjectHash: before.subjectHash };
    const silent = { ...now, decision: 'reject', key: `silent-${id}` };
    const { body } = await house.as('manager-b').post('/approval-decisions/batch', { items: [late, silent] });

    for (const [index, { approvalId, key, ...decision }] of [late, silent].entries()) {
      const alone = await house.as('manager-b').post(`/approvals/${approvalId}/decisions`, decision, { key });
      const { traceId: _, ...problem } = alone.body;
      expect(body.results[index].problem).toMatchObject(problem);
    }
    expect(body.results.map(({ problem }: any) => [problem.status, problem.params.diff, problem.errors])).toMatchObject(
      [
        [409, [{ path: 'amount', before: '150000.00', after: '140000.00' }], []],
        [422, undefined, [{ pointer: '/reason' }]],
      ],
    );
  });

  it('opens to somebody when she is asked, not before', async () => {
    const { id } = await desk.submit(
      'sales-a1',
      aContractOf('150000.00', { standardText: false, changedClauseOwners: ['legal'] }),
    );
    expect((await house.as('legal').get(`/approvals/${id}`)).status).toBe(404);
    await desk.decide('sales-mgmt', id, 'advise', { opinion: 'favourable' });

    expect((await house.as('legal').get(`/approvals/${id}`)).body.myTask.nodeTitle).toBe('条款归口会签');
    const shares = await house.sql(
      `SELECT s.subject_type FROM shares s JOIN people p ON p.id = s.person_id WHERE p.login = 'legal' ORDER BY 1`,
    );
    expect(shares.map(({ subject_type }) => subject_type)).toEqual(['approval', 'sample']);
  });

  it('is in no list of a peer', async () => {
    const lists = await Promise.all(
      ['all', 'inbox', 'done', 'submitted'].map((box) => house.as('sales-b2').get(`/approvals?filter[box][eq]=${box}`)),
    );

    const found = lists.flatMap(({ body }) => body.items);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ submitter }) => submitter.name !== '李俊杰')).toEqual([]);
    expect((await house.as('sales-b2').get('/approvals?filter[box][eq]=everything')).status).toBe(400);
    expect((await house.as('sales-b2').get('/approvals?filter[box][ne]=inbox')).status).toBe(400);
  });

  it('stops for everyone to see where nobody may decide, and goes on once the post is filled', async () => {
    const quote = aQuoteAt(5200);
    await house.sql(
      `UPDATE people SET active = false, version = version + 1 WHERE login IN ('manager-a', 'assistant', 'vp-rd', 'vp-impl', 'president')`,
    );
    const { id } = await desk.submit('sales-a1', quote);
    expect(await desk.standing(id)).toEqual({ status: 'blocked', open: [] });
    await house.afterwards();
    const told = await house.sql(
      `SELECT n.kind FROM notifications n JOIN people p ON p.id = n.person_id WHERE p.login = 'sales-a1' AND n.link = $1`,
      [`/approvals/${id}`],
    );
    expect(told).toEqual([{ kind: 'approval_blocked' }]);

    await house.sql(`UPDATE people SET active = true, version = version + 1 WHERE NOT active`);
    await desk.submit('sales-a1', quote);
    expect(await desk.standing(id)).toEqual({ status: 'running', open: ['manager-a'] });
  });

  it('goes on by itself where nobody could decide when it was submitted, once the post is filled', async () => {
    const setActive = (active: boolean) =>
      house.sql(
        `UPDATE people SET active = $1, version = version + 1 WHERE login IN ('vp-rd', 'vp-impl', 'president')`,
        [active],
      );
    const seats = house.app.get(RehomeSeats);
    await setActive(false);
    const { id } = await desk.submit('sales-a1', aQuoteAt(4400));
    await seats.sweep();
    expect(await desk.standing(id)).toEqual({ status: 'blocked', open: [] });
    await house.afterwards();
    const { body: news } = await house.as('sales-a1').get('/notifications');
    const told = news.items.find(({ link }: { link: string }) => link === `/approvals/${id}`);
    expect(told.body).toMatch(/补上后审批自动继续，也可以撤回/);

    await setActive(true);
    await seats.sweep();
    expect(await desk.standing(id)).toEqual({ status: 'running', open: ['manager-a'] });
    const { body } = await house.as('sales-a1').get(`/approvals/${id}`);
    expect(body.actions.map(({ action }: { action: string }) => action)).toEqual(['submit', 'rehome']);
  });

  it('is decided by the people of the demo only while the house acts alone', async () => {
    const quote = aQuoteAt(5200);
    const { id } = await desk.submit('sales-a1', quote);
    const manager = await desk.personId('manager-a');
    const subject = { type: 'sample', id: quote.id };
    const decide = () => house.app.get(DecideInDemo).execute(subject, manager, { decision: 'approve' });

    await expect(desk.inTheNameOf('sales-a1', decide)).rejects.toThrow('Nobody decides in the name of somebody else.');
    await house.app.get(UnitOfWork).run(HOUSE, 'write', decide);
    expect((await desk.standing(id)).status).toBe('approved');
  });

  describe('a grant', () => {
    const asked = async (id: string, content: object): Promise<boolean> => {
      const client = new Client({ connectionString: house.databaseUrl, options: '-c role=countersign_app' });
      await client.connect();
      const { rows } = await client
        .query(`SELECT active_grant('sample', $1, $2, 'quote.discount') AS yes`, [id, hashOf(content)])
        .finally(() => client.end());
      return rows[0].yes;
    };

    it('stands for exactly the content that was approved, until it is invalidated', async () => {
      const quote = aQuoteAt(5200);
      const { id } = await desk.submit('sales-a1', quote);
      expect(await asked(quote.id, quote.content)).toBe(false);
      await desk.decide('manager-a', id, 'approve');

      expect(await asked(quote.id, quote.content)).toBe(true);
      expect(await asked(quote.id, { ...quote.content, amount: '149999.99' })).toBe(false);
      await house.app
        .get(UnitOfWork)
        .run(HOUSE, 'write', () => house.app.get(Grants).invalidate({ type: 'sample', id: quote.id }));
      expect(await asked(quote.id, quote.content)).toBe(false);
    });

    it('names every dimension in which a deal leaves its limits', async () => {
      const quote = aQuoteAt(5200);
      const envelope = {
        customerId: quote.id,
        productIds: [quote.id],
        minRatio: 5200,
        maxAmount: { amount: '150000.00', currency: 'CNY' },
        validUntil: '2099-12-31',
      };
      const { id } = await desk.submit('sales-a1', quote, { envelope });
      await desk.decide('manager-a', id, 'approve');
      const grants = house.app.get(Grants);

      const [inside, outside] = await house.app.get(UnitOfWork).run(HOUSE, 'read', async () => {
        const grant = (await grants.activeFor({ type: 'sample', id: quote.id }))!;
        const deal = {
          customerId: quote.id,
          productIds: [quote.id],
          ratio: 5200,
          amount: { amount: '150000.00', currency: 'CNY' },
        };
        return [
          grants.cover(grant, deal),
          grants.cover(grant, { ...deal, ratio: 5199, amount: { amount: '150000.01', currency: 'CNY' } }),
        ];
      });
      expect(inside).toEqual({ covered: true, outside: [] });
      expect(outside.outside.map(({ dimension }) => dimension)).toEqual(['ratio', 'amount']);
    });
  });

  it('is locked by exactly those whom the policy of its table lets change it, whatever shows it to them', async () => {
    const submitted = await desk.submit('sales-a1', aQuoteAt(4800));
    const [somebody] = await house.sql<{ id: string }>("SELECT id FROM people WHERE login = 'finance'");
    const share = `INSERT INTO record_shares (subject_type, subject_id, grantee_kind, grantee_id, reason, access)
      SELECT 'approval', $1, g.kind, g.top_id, 'approver', $2 FROM standings g WHERE g.person_id = $3 AND g.kind = $4`;
    await house.sql(share, [submitted.id, 'write', somebody!.id, 'department']);
    await house.sql(share, [submitted.id, 'read', somebody!.id, 'position']);
    const people = await house.sql<{ id: string; login: string }>(
      "SELECT p.id, p.login FROM people p JOIN principals k ON k.person_id = p.id WHERE k.db_role = 'countersign_app'",
    );

    const client = new Client({ connectionString: house.databaseUrl });
    await client.connect();
    const idsAs = async (role: string, person: string, sql: string): Promise<string[]> => {
      await client.query(`BEGIN; SET LOCAL role = '${role}'; SET LOCAL app.person_id = '${person}'`);
      const { rows } = await client.query<{ id: string }>(sql);
      await client.query('ROLLBACK');
      return rows.map(({ id }) => id).sort();
    };
    const found = new Map<string, [string[], string[]]>();
    for (const { id, login } of people)
      found.set(login, [
        await idsAs('countersign_app', id, 'SELECT id FROM approval_instances FOR UPDATE'),
        await idsAs('countersign_house', id, `SELECT a.id FROM approval_instances a WHERE ${CHANGEABLE}`),
      ]);
    await client.end();

    for (const [login, [byPolicy, one]] of found) expect(one, login).toEqual(byPolicy);
    expect(found.get('finance')![0]).toContain(submitted.id);
    // Somebody changes some and somebody none, or nothing would be compared.
    expect([...found.values()].some(([ids]) => ids.length === 0)).toBe(true);
  });
});
