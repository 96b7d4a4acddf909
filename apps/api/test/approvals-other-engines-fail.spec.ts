import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf, route, type OrgDirectory } from '@countersign/approval-engine';
import { RehomeSeats } from '../src/modules/approvals/course/rehome-seats.js';
import { RoutingDirectory } from '../src/modules/approvals/org-directory.js';
import { Policies } from '../src/modules/approvals/policies.repository.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { aContractOf, aQuoteAt, Desk, type Deal } from './approvals/desk.js';
import { POLICIES, purposeOf } from './harness-approvals/policies.js';
import { openHouse, upload, type House } from './harness/house.js';
import { AT_48, SalesFloor } from './sales/floor.js';
import { PaperDesk } from './sales/paper.js';

/** Sixteen ways in which approval engines are known to go wrong; this one does not. */
describe('where other engines fail', () => {
  let house: House;
  let desk: Desk;
  beforeAll(async () => {
    house = await openHouse();
    desk = new Desk(house);
    await house.app.get(UnitOfWork).run(HOUSE, 'write', async () => {
      for (const policy of POLICIES) await house.app.get(Policies).publish(purposeOf(policy), policy);
    });
  });
  afterAll(() => house.close());

  const [votes, line] = POLICIES as [(typeof POLICIES)[number], (typeof POLICIES)[number]];
  const aDealFor = (policy: (typeof POLICIES)[number]): Deal => ({
    ...aQuoteAt(5200),
    purpose: purposeOf(policy),
    facts: { ratio: 5200 },
  });
  const setActive = (login: string, active: boolean) =>
    house.sql('UPDATE people SET active = $2, version = version + 1 WHERE login = $1', [login, active]);
  /** As the owner of the tables, whom no trigger of ours stops. */
  const asOwner = async (sql: string, values: unknown[]): Promise<void> => {
    const client = new Client({ connectionString: house.databaseUrl });
    await client.connect();
    try {
      await client.query('SET session_replication_role = replica');
      expect((await client.query(sql, values)).rowCount).toBeGreaterThan(0);
    } finally {
      await client.end();
    }
  };
  const firstOf = async (id: string) => (await house.as('manager-a').get(`/approvals/${id}`)).body.route[0];

  it('1: a late “approve” after a colleague’s reject is refused, and says whose it was', async () => {
    const { id } = await desk.submit('sales-a1', aContractOf('260000.00'));
    await desk.decide('sales-mgmt', id, 'advise', { opinion: 'favourable' });
    const late = await desk.seat('vp-impl', id);
    await desk.decide('vp-rd', id, 'reject', { reason: '无法按期交付' });

    const answer = await house.as('vp-impl').post(`/approvals/${id}/decisions`, { ...late, decision: 'approve' });
    expect(answer.body).toMatchObject({
      status: 409,
      code: 'approval.task_not_open',
      params: { decidedByName: '郑凯' },
    });
  });

  it('2: two last approvers of a countersign do not miss each other', async () => {
    const { id } = await desk.submit('sales-a1', aContractOf('260000.00'));
    await desk.decide('sales-mgmt', id, 'advise', { opinion: 'favourable' });
    const bodies = await Promise.all(
      ['vp-rd', 'vp-impl'].map(
        async (login) => [login, { ...(await desk.seat(login, id)), decision: 'approve' }] as const,
      ),
    );
    await Promise.all(bodies.map(([login, body]) => house.as(login).post(`/approvals/${id}/decisions`, body)));

    expect(await desk.standing(id)).toEqual({ status: 'running', open: ['president'] });
  });

  it('3: a reorganisation neither skips nor repeats anybody in a sequence', async () => {
    const { id } = await desk.submit('sales-a1', aDealFor(line));
    await desk.decide('manager-a', id, 'approve');
    await desk.decide('legal', id, 'approve');
    await setActive('legal', false);
    await house.app.get(RehomeSeats).sweep();

    expect((await desk.standing(id)).open).toEqual(['finance']);
    await desk.decide('finance', id, 'approve');
    expect((await desk.standing(id)).open).toEqual(['sales-mgmt']);
    await setActive('legal', true);
  });

  it('4: a submission that fails takes the edit back with it', async () => {
    const deal = aQuoteAt(null);
    const personId = await desk.personId('sales-a1');
    const editAndSubmit = desk.inTheNameOf('sales-a1', async (approvals) => {
      const work = house.app.get(UnitOfWork);
      await work.asHouse(() =>
        work.manager.query(
          `INSERT INTO record_shares (subject_type, subject_id, grantee_id, reason) VALUES ('sample', $1, $2, 'edit')`,
          [deal.id, personId],
        ),
      );
      const subject = { type: 'sample', id: deal.id, title: '', number: '', version: 1, snapshot: deal.content };
      const summary = { amount: null, ratio: null, customerName: null };
      await approvals.open({ purpose: deal.purpose, ownerId: personId, subject, facts: deal.facts, summary, note: '' });
    });

    await expect(editAndSubmit).rejects.toMatchObject({ code: 'approval.fact_unknown' });
    expect(await house.sql('SELECT 1 FROM shares WHERE subject_id = $1', [deal.id])).toEqual([]);
  });

  it('5: an unknown fact is named and never takes the default branch; a cent too much is too much', async () => {
    await expect(desk.submit('sales-a1', aQuoteAt(null))).rejects.toMatchObject({ params: { field: 'ratio' } });
    const within = await desk.submit('sales-a1', aContractOf('200000.00', { ratio: 4500 }));
    const above = await desk.submit('sales-a1', aContractOf('200000.01', { ratio: 9000 }));

    expect((await desk.standing(within.id)).open).toEqual(['manager-a']);
    expect((await desk.standing(above.id)).open).toEqual(['sales-mgmt']);
  });

  it('6: later nodes decide on what was submitted, whatever has become of the record', async () => {
    const floor = new SalesFloor(house);
    const quote = await floor.quote(AT_48);
    const { body } = await house.as('sales-a1').post(`/quotes/${quote.id}/submission`, { note: '' });
    const before = (await house.as('manager-a').get(`/approvals/${body.approval.id}`)).body;
    await asOwner(
      `UPDATE quote_lines SET product_name = product_name || '（改）', net_price = 1, net_total = 1, net_excluding_tax = 1, tax = 0,
         ratio = 1 WHERE quote_id = $1`,
      [quote.id],
    );
    await asOwner(
      `UPDATE quotes SET title = title || '（改）', net_total = 3, net_excluding_tax = 3, tax_total = 0, ratio = 1, worst_ratio = 1 WHERE id = $1`,
      [quote.id],
    );
    await desk.decide('manager-a', body.approval.id, 'approve');

    const { body: seen } = await house.as('assistant').get(`/approvals/${body.approval.id}`);
    expect(JSON.stringify(seen.snapshot)).not.toContain('（改）');
    expect(seen.snapshot).toEqual(before.snapshot);
    expect([seen.subjectHash, hashOf(seen.snapshot)]).toEqual([before.subjectHash, before.subjectHash]);
    // At 0.01 折 the president would be asked; at what was submitted the assistant is the last.
    expect((await desk.standing(body.approval.id)).open).toEqual(['assistant']);
    await desk.decide('assistant', body.approval.id, 'approve');
    const [grant] = await house.sql('SELECT min_ratio, max_amount FROM approval_grants WHERE instance_id = $1', [
      body.approval.id,
    ]);
    expect(grant).toEqual({ min_ratio: 4800, max_amount: '150000.00' });
  });

  it('7: a newer version of the policy changes nothing in flight, and no policy with history can be deleted', async () => {
    const { id } = await desk.submit('sales-a1', aDealFor(line));
    const newer = { ...line, version: 2, steps: line.steps.slice(0, 1) };
    await house.app.get(UnitOfWork).run(HOUSE, 'write', () => house.app.get(Policies).publish(purposeOf(line), newer));
    await desk.decide('manager-a', id, 'approve');

    const { body } = await house.as('sales-a1').get(`/approvals/${id}`);
    expect([body.policy.version, body.status]).toEqual([1, 'running']);
    await expect(house.sql(`DELETE FROM approval_policies WHERE code = $1`, [line.code])).rejects.toThrow(
      /permission denied/,
    );
  });

  it('8: who has left stays on what he decided, and whoever takes his seat is named beside him', async () => {
    const finished = await desk.submit('sales-a1', aQuoteAt(5200));
    await desk.decide('manager-a', finished.id, 'approve');
    const running = await desk.submit('sales-a1', aQuoteAt(5200));
    await setActive('manager-a', false);
    await house.app.get(RehomeSeats).sweep();

    const { body } = await house.as('sales-a1').get(`/approvals/${finished.id}`);
    expect(body.route[0].tasks).toMatchObject([{ state: 'approved', person: { name: '周建华' } }]);
    const { body: now } = await house.as('sales-a1').get(`/approvals/${running.id}`);
    expect(now.route[0].tasks).toMatchObject([
      { state: 'transferred', person: { name: '周建华' } },
      { state: 'open', origin: { kind: 'rehome' } },
    ]);
    await setActive('manager-a', true);
  });

  it('9: a return and a resubmission delete nothing', async () => {
    const quote = aQuoteAt(4800);
    const { id } = await desk.submit('sales-a1', quote);
    await desk.decide('manager-a', id, 'return', { reason: '请说明竞争对手价格' });
    await desk.submit('sales-a1', { ...quote, content: { ...quote.content, note: '已补充' } });

    expect(await firstOf(id)).toMatchObject({ round: 1, state: 'returned', tasks: [{ reason: '请说明竞争对手价格' }] });
    expect(await house.sql('SELECT round FROM approval_rounds WHERE instance_id = $1 ORDER BY 1', [id])).toHaveLength(
      2,
    );
  });

  it('10: a circle of superiors ends where it closes', async () => {
    const org = await house.app.get(UnitOfWork).run(HOUSE, 'read', () => house.app.get(RoutingDirectory).asItIs());
    const submitter = await desk.personId('manager-a');
    const assistant = await desk.personId('assistant');
    const circle: OrgDirectory = {
      ...org,
      people: org.people.map((person) => ({
        ...person,
        disabled: person.id !== submitter,
        superiorId: person.id === submitter ? assistant : submitter,
      })),
    };

    const policy = await house.app
      .get(UnitOfWork)
      .run(HOUSE, 'read', () => house.app.get(Policies).activeFor('quote.discount'));
    expect(route(policy.content, aQuoteAt(5200).facts, circle, submitter).outcome).toBe('blocked');
  });

  it('11: nobody is told before it is committed, nor of what was rolled back', async () => {
    const { id } = await desk.submit('sales-a1', aQuoteAt(5200));
    const told = () => house.sql('SELECT 1 FROM notifications WHERE link = $1', [`/approvals/${id}`]);
    const waiting = () =>
      house.sql(`SELECT 1 FROM outbox WHERE payload ->> 'instanceId' = $1 AND done_at IS NULL`, [id]);
    expect([(await told()).length, (await waiting()).length > 0]).toEqual([0, true]);

    await house.afterwards();
    expect((await told()).length).toBeGreaterThan(0);
    await expect(
      desk.inTheNameOf('sales-a1', async (approvals) => {
        await approvals.withdraw({ type: 'sample', id });
        throw new Error('the rest of the request fails');
      }),
    ).rejects.toThrow();
    expect(await waiting()).toEqual([]);
  });

  it('12: a share is taken of its own node’s seats, and what can no longer pass ends', async () => {
    const { id } = await desk.submit('sales-a1', aDealFor(votes));
    await desk.decide('sales-mgmt', id, 'advise', { opinion: 'favourable' });
    const { body } = await house.as('legal').get(`/approvals/${id}`);
    expect(body.route.find(({ nodeKey }: any) => nodeKey === 'ratio').progress).toMatchObject({ need: 2, of: 3 });
    const seat = async (login: string) => ({
      ...(await desk.seat(login, id)),
      taskId: (await taskAt(id, 'ratio', login))!,
      decision: 'reject',
      reason: '不同意',
    });
    await house.as('legal').post(`/approvals/${id}/decisions`, await seat('legal'));
    expect((await desk.standing(id)).status).toBe('running');
    await house.as('finance').post(`/approvals/${id}/decisions`, await seat('finance'));

    expect(await desk.standing(id)).toEqual({ status: 'rejected', open: [] });
  });
  const taskAt = async (id: string, nodeKey: string, login: string): Promise<string | undefined> => {
    const rows = await house.sql<{ id: string }>(
      `SELECT t.id FROM approval_tasks t JOIN approval_node_runs n ON n.id = t.node_run_id JOIN people p ON p.id = t.actor_id
       WHERE t.instance_id = $1 AND n.node_key = $2 AND p.login = $3`,
      [id, nodeKey, login],
    );
    return rows[0]?.id;
  };

  describe('13: what was not approved is not sent,', () => {
    let floor: SalesFloor;
    beforeAll(() => {
      floor = new SalesFloor(house);
    });
    /** Printing it for the customer, and making a contract of it. */
    const sent = async (quoteId: string): Promise<number[]> => {
      const templateId = await new PaperDesk(house, floor).templateId();
      return [
        (await house.as('sales-a1').get(`/quotes/${quoteId}/quotation`)).status,
        (await house.as('sales-a1').post('/contracts', { quoteId, templateId })).status,
      ];
    };
    const asItIs = async (id: string): Promise<any> => (await house.as('sales-a1').get(`/quotes/${id}`)).body;

    it.each<[string, (approved: any, draft: any) => Promise<string>]>([
      [
        'raised after it was approved',
        async ({ id, version }) => {
          const lines = await floor.lines(AT_48.map(([code, , price]) => [code, '999', price]));
          const answer = await house.as('sales-a1').patch(`/quotes/${id}`, { lines }, { version });
          expect([answer.status, answer.body.code]).toEqual([409, 'quote.closed']);
          return id;
        },
      ],
      [
        'as a copy of what was approved',
        async ({ id }) => {
          const { body } = await house.as('sales-a1').post(`/quotes/${id}/revisions`);
          expect([body.status, body.grant]).toEqual(['draft', null]);
          return body.id;
        },
      ],
      [
        'in another currency',
        async ({ id, version }) => {
          const answer = await house.as('sales-a1').patch(`/quotes/${id}`, { currency: 'USD' }, { version });
          expect([answer.status, answer.body.code]).toEqual([409, 'quote.closed']);
          return id;
        },
      ],
      [
        'confirmed with what was typed and never saved',
        async (_, { id }) => {
          const lines = await floor.lines(AT_48);
          const answer = await house.as('sales-a1').post(`/quotes/${id}/submission`, { note: '', lines });
          expect(answer.body.errors[0]).toMatchObject({ pointer: '/lines', code: 'field.unknown' });
          return id;
        },
      ],
      [
        'imported as approved',
        async (_, draft) => {
          const file = { name: 'quotes.csv', type: 'text/csv', content: Buffer.from('number,status\nBJ-1,approved\n') };
          const { payload, headers } = upload(file, { target: 'quotes' });
          const answer = await house.as('business').post('/imports', undefined, { payload, headers });
          expect([answer.status, answer.body.code]).toEqual([400, 'import.target_unknown']);
          const { body } = await house
            .as('sales-a1')
            .post('/quotes', { opportunityId: draft.opportunity.id, status: 'approved' });
          expect(body.errors).toContainEqual(expect.objectContaining({ pointer: '/status', code: 'field.unknown' }));
          return draft.id;
        },
      ],
      [
        'set so in the database',
        async (_, { id }) => {
          const set = (status: string) =>
            house.sql(
              `UPDATE quotes SET status = $2, content_hash = repeat('0', 64), version = version + 1 WHERE id = $1`,
              [id, status],
            );
          await expect(set('approved')).rejects.toThrow('a quote does not go from draft to approved');
          await set('in_approval');
          await expect(set('approved')).rejects.toThrow('only by a grant for exactly its content');
          return id;
        },
      ],
    ])('%s', async (door, through) => {
      const approved = await floor.approvedQuote();
      const draft = await floor.quote(AT_48);
      const id = await through(approved, draft);

      if (id !== approved.id) {
        expect(await sent(id)).toEqual([409, 409]);
        return;
      }
      const { totals, currency, status, contentHash } = await asItIs(id);
      expect({ totals, currency, status, contentHash }, door).toEqual({
        ...{ totals: approved.totals, currency: 'CNY', status: 'approved', contentHash: approved.contentHash },
      });
    });
  });

  it('14: what one process recorded, another one goes on with', async () => {
    const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
    const other = await openHouse({ databaseUrl: house.databaseUrl });
    const there = new Desk(other);
    await there.decide('manager-a', id, 'approve');
    await other.close();

    expect((await desk.standing(id)).open).toEqual(['assistant']);
    await desk.decide('assistant', id, 'approve');
    expect((await desk.standing(id)).status).toBe('approved');
  });

  it('15: nothing is approved by default: not one’s own, and not where nobody is there', async () => {
    const own = await desk.submit('manager-a', aQuoteAt(5200));
    expect((await desk.standing(own.id)).open).toEqual(['assistant']);
    const others = ['manager-a', 'assistant', 'vp-rd', 'vp-impl', 'president'];
    for (const login of others) await setActive(login, false);
    const orphan = await desk.submit('sales-a1', aQuoteAt(5200));

    expect(await desk.standing(orphan.id)).toEqual({ status: 'blocked', open: [] });
    for (const login of others) await setActive(login, true);
  });

  it('16: what others decided is in nobody’s done list, and an or-sign’s losers are not told they rejected', async () => {
    const { id } = await desk.submit('sales-a1', aQuoteAt(4400));
    await desk.decide('manager-a', id, 'approve');
    await desk.decide('assistant', id, 'approve');
    await desk.decide('vp-rd', id, 'approve');

    const done = async (login: string) =>
      (await house.as(login).get('/approvals?filter[box][eq]=done&limit=200')).body.items.map((item: any) => item.id);
    expect(await done('vp-rd')).toContain(id);
    expect(await done('president')).not.toContain(id);
    const { body } = await house.as('sales-a1').get(`/approvals/${id}`);
    expect(
      body.route
        .at(-1)
        .tasks.map(({ state }: any) => state)
        .sort(),
    ).toEqual(['approved', 'superseded', 'superseded']);
  });
});
