import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { FireTimers } from '../src/modules/approvals/course/fire-timers.js';
import { RehomeSeats } from '../src/modules/approvals/course/rehome-seats.js';
import { Staffing } from '../src/modules/org/index.js';
import { PerformAction } from '../src/modules/approvals/perform-action.js';
import { Policies } from '../src/modules/approvals/policies.repository.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { newId } from '../src/platform/database/ids.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { aQuoteAt, Desk, type Deal } from './approvals/desk.js';
import { POLICIES, purposeOf } from './harness-approvals/policies.js';
import { openHouse, type House } from './harness/house.js';

const [votes, line] = POLICIES as [(typeof POLICIES)[number], (typeof POLICIES)[number]];
/** What has been seen is taken back no more. */
const unseen = { ...line, code: 'harness-unseen', switches: { ...line.switches, takeBack: 'unseen' as const } };
const asks = (position: string) => ({
  ...{ kind: 'approval' as const, key: position, title: { 'zh-CN': position, en: position }, mode: 'any' as const },
  approvers: [{ by: 'position' as const, code: position }],
});
/** Three at once: what stops at one of them lets the others go on. */
const branches = ['president', 'vp-rd', 'legal'].map((key) => ({ key, steps: [asks(key)] }));
const three = { ...line, code: 'harness-three', steps: [{ kind: 'parallel' as const, key: 'three', branches }] };
/** Whoever is above the submitter. */
const byLine = {
  ...line,
  code: 'harness-by-line',
  steps: [{ ...asks('superior'), approvers: [{ by: 'superior' as const }] }],
};
const REASON = { reason: '出差' };

describe('the course of an approval', () => {
  let house: House;
  let desk: Desk;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    house = await openHouse();
    desk = new Desk(house);
    // Before anything is published: what begins later than the day of the test would not be in force on it.
    await at('2026-11-25T01:00:00Z');
    await house.app.get(UnitOfWork).run(HOUSE, 'write', async () => {
      for (const policy of [...POLICIES, unseen, three, byLine])
        await house.app.get(Policies).publish(purposeOf(policy), policy);
    });
    for (const { id, login } of await house.sql('SELECT id, login FROM people')) ids.set(login, id);
  });
  afterAll(() => house.close());

  /** Wednesday the 25th of November, nine in the morning in China, unless said otherwise. */
  const at = (instant: string) =>
    house.sql('INSERT INTO clock (at) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET at = excluded.at', [instant]);
  const aDeal = (policy = line): Deal => ({ ...aQuoteAt(5200), purpose: purposeOf(policy), facts: { ratio: 5200 } });
  const setActive = (login: string, active: boolean) =>
    house.sql('UPDATE people SET active = $2, version = version + 1 WHERE login = $1', [login, active]);
  const post = async (login: string, id: string, what: string, more: object = {}) =>
    house.as(login).post(`/approvals/${id}/${what}`, more);
  const atSeat = async (login: string, id: string, what: string, more: object) =>
    post(login, id, what, { ...(await desk.seat(login, id)), ...REASON, ...more });
  const submitted = async (policy = line): Promise<string> => (await desk.submit('sales-a1', aDeal(policy))).id;
  const toSequence = async (): Promise<string> => {
    const id = await submitted();
    await desk.decide('manager-a', id, 'approve');
    return id;
  };

  it('a seat that is transferred is decided by who took it, and only with enough authority', async () => {
    const id = await toSequence();
    const refused = await atSeat('legal', id, 'transfers', { to: ids.get('sales-b2') });
    expect([refused.status, refused.body.code, refused.body.detail]).toEqual([
      422,
      'approval.authority_insufficient',
      expect.stringMatching(/^.+的权限不足以审批此席位。$/),
    ]);
    expect(refused.body.errors).toMatchObject([{ pointer: '/to', detail: refused.body.detail }]);
    expect((await atSeat('legal', id, 'transfers', { to: ids.get('assistant') })).status).toBe(200);

    expect((await desk.standing(id)).open).toEqual(['assistant']);
    const { body } = await house.as('assistant').get(`/approvals/${id}`);
    const seat = body.route
      .find(({ nodeKey }: any) => nodeKey === 'sequence')
      .tasks.find((task: any) => task.state === 'open');
    expect(seat.origin).toMatchObject({ kind: 'transfer', reason: '出差' });
  });

  it('who is asked for an opinion gives it, and the seat stays where it was', async () => {
    const id = await toSequence();
    await atSeat('legal', id, 'delegations', { to: ids.get('sales-b1') });
    expect((await desk.standing(id)).open).toEqual(['sales-b1']);

    expect((await desk.decide('sales-b1', id, 'approve')).body.code).toBe('approval.decision_not_offered');
    await post('sales-b1', id, 'decisions', {
      ...(await desk.seat('sales-b1', id)),
      decision: 'opine',
      opinion: 'favourable',
      reason: '可行',
    });
    expect((await desk.standing(id)).open).toEqual(['legal']);
  });

  it('whoever asked for an opinion may do without it, in every seat that is hers to take away', async () => {
    const id = await toSequence();
    await atSeat('legal', id, 'delegations', { to: ids.get('sales-b1') });
    const { body } = await house.as('legal').get(`/approvals/${id}`);
    const asked = body.route.at(1).tasks.find(({ origin }: any) => origin.kind === 'delegate');
    expect([body.can.removeSign, asked.addedBy.id]).toEqual([{ allowed: true }, ids.get('legal')]);

    expect((await post('legal', id, 'removed-seats', { taskId: asked.id, ...REASON })).status).toBe(200);
    expect((await desk.standing(id)).open).toEqual(['legal']);
  });

  it('who is added before is heard first, and only who added him may take him away again', async () => {
    const id = await toSequence();
    const added = await atSeat('legal', id, 'added-seats', {
      people: [ids.get('business')],
      where: 'before',
      mode: 'all',
    });
    const { id: taskId } = added.body.route.at(1).tasks.find(({ origin }: any) => origin.kind === 'add-sign');
    const mixed = { people: ['vp-rd', 'sales-a1'].map((login) => ids.get(login)), where: 'before', mode: 'all' };
    const unfit = await atSeat('business', id, 'added-seats', mixed);
    expect([unfit.body.code, unfit.body.errors.map(({ pointer }: any) => pointer)]).toEqual([
      'approval.submitter_may_not_decide',
      ['/people/1'],
    ]);
    expect((await desk.standing(id)).open).toEqual(['business']);

    const stranger = await post('business', id, 'removed-seats', { taskId, ...REASON });
    expect([stranger.status, stranger.body.code]).toEqual([403, 'approval.not_the_adder']);
    expect((await post('legal', id, 'removed-seats', { taskId, ...REASON })).status).toBe(200);
    expect((await desk.standing(id)).open).toEqual(['legal']);
  });

  it('a decision is taken back while nobody has built on it, and not after', async () => {
    const id = await toSequence();
    const { body } = await desk.decide('legal', id, 'approve');
    expect(body.can.takeBack).toEqual({ allowed: true });
    await post('legal', id, 'take-backs', { taskId: body.takeBackTaskId });
    expect((await desk.standing(id)).open).toEqual(['legal']);

    const again = await desk.decide('legal', id, 'approve');
    await desk.decide('finance', id, 'approve');
    const late = await post('legal', id, 'take-backs', { taskId: again.body.takeBackTaskId });
    expect([late.status, late.body.code]).toEqual([409, 'approval.decided_since']);
  });

  it('where the policy says so, a decision is taken back only until whoever comes next has opened it', async () => {
    const { id } = await desk.submit('sales-a1', aDeal(unseen));
    await desk.decide('manager-a', id, 'approve');
    const { body: decided } = await desk.decide('legal', id, 'approve');
    expect([decided.can.takeBack, decided.marksSeen]).toEqual([{ allowed: true }, false]);
    expect((await house.as('finance').get(`/approvals/${id}`)).body.marksSeen).toBe(true);
    expect((await house.as('finance').put(`/approvals/${id}/seen`, {})).status).toBe(204);

    expect((await house.as('finance').get(`/approvals/${id}`)).body.marksSeen).toBe(false);
    const { body } = await house.as('legal').get(`/approvals/${id}`);
    expect(body.can.takeBack).toMatchObject({ allowed: false, detail: expect.stringMatching(/^.+已打开查看/) });
    const late = await post('legal', id, 'take-backs', { taskId: decided.takeBackTaskId });
    expect([late.status, late.body.code]).toEqual([409, 'approval.seen_since']);
  });

  it('it goes back to any node that was visited, and straight on to who returned it', async () => {
    const id = await toSequence();
    const { body } = await house.as('legal').get(`/approvals/${id}`);
    expect(body.returnTargets.map(({ nodeKey }: any) => nodeKey)).toEqual([null, 'head']);
    await atSeat('legal', id, 'decisions', { decision: 'return', returnTo: 'head', resume: 'back-to-me' });

    expect(await desk.standing(id)).toEqual({ status: 'running', open: ['manager-a'] });
    const { body: again } = await desk.decide('manager-a', id, 'approve');
    expect(again.route.filter(({ nodeKey }: any) => nodeKey === 'head').map(({ visit }: any) => visit)).toEqual([1, 2]);
    expect((await desk.standing(id)).open).toEqual(['legal']);
  });

  it('it is urged, but not again at once', async () => {
    const id = await toSequence();
    expect((await post('sales-a1', id, 'reminders')).status).toBe(200);
    expect((await post('sales-a1', id, 'reminders')).body).toMatchObject({
      status: 409,
      code: 'approval.urged_recently',
    });
    await house.afterwards();

    const told = await house.sql(`SELECT person_id FROM notifications WHERE kind = 'approval_urged' AND link = $1`, [
      `/approvals/${id}`,
    ]);
    expect(told.map(({ person_id }) => person_id)).toEqual([ids.get('legal')]);
  });

  describe('a process administrator', () => {
    it('stops it and lets it go on, and sees no more of it than who is asked', async () => {
      const id = await toSequence();
      const stopped = await post('admin', id, 'suspension', REASON);
      expect(stopped.body).toMatchObject({ status: 'suspended', snapshot: {}, facts: [], suspension: REASON });
      expect(stopped.body.summary).toEqual({ amount: null, ratio: null, customerName: null });
      expect((await desk.decide('legal', id, 'approve')).body.code).toBe('approval.instance_not_running');

      const listed = (await house.as('admin').get('/approvals?filter[box][eq]=attention')).body.items;
      expect(listed.find((row: any) => row.id === id)).toMatchObject({
        status: 'suspended',
        summary: { amount: null },
      });
      expect((await post('admin', id, 'resumption', REASON)).body.status).toBe('running');
      expect((await desk.decide('legal', id, 'approve')).status).toBe(200);
    });

    it('reads why it was stopped, and not what people have said of its content', async () => {
      const id = await submitted();
      await desk.decide('manager-a', id, 'approve', { reason: '宁波海川要求四五折' });
      await post('manager-a', id, 'comments', { text: '海川的付款条件见附件' });
      await atSeat('legal', id, 'transfers', { to: ids.get('assistant'), reason: '海川的条款归总裁助理' });
      const { text, body } = await post('admin', id, 'suspension', { reason: '等组织调整' });

      expect(body.actions.map(({ action }: any) => action)).toEqual(
        expect.arrayContaining(['approve', 'comment', 'transfer']),
      );
      expect(text).toContain('等组织调整');
      expect(text).not.toContain('海川');
      expect((await house.as('assistant').get(`/approvals/${id}`)).text).toContain('宁波海川要求四五折');
    });

    it.each([
      ['filter[amount][gte]=1', 'condition.invalid'],
      ['filter[ratio][lt]=5000', 'condition.invalid'],
      ['filter[customerName][eq]=宁波海川机械', 'condition.invalid'],
      ['sort=-amount', 'query.invalid'],
    ])('cannot find out by %s what is kept from him', async (question, refusal) => {
      const asked = await house.as('admin').get(`/approvals?filter[box][eq]=attention&${question}`);
      expect([asked.status, asked.body.code]).toEqual([400, refusal]);
    });

    it('does not find what needs attention by the name of its customer', async () => {
      const id = await toSequence();
      await post('admin', id, 'suspension', REASON);
      const found = async (q: string) =>
        (await house.as('admin').get(`/approvals?filter[box][eq]=attention&q=${encodeURIComponent(q)}`)).body.items.map(
          (row: any) => row.id,
        );
      expect(await found('产线监控')).toContain(id);
      expect(await found('宁波海川')).not.toContain(id);
    });

    it('seats somebody else only with a second person, and has no way to approve', async () => {
      const id = await toSequence();
      const { taskId, ...seat } = await desk.seat('legal', id);
      const request = { taskId, to: ids.get('assistant'), ...REASON };
      const alone = await post('admin', id, 'reassignments', { ...request, secondPersonId: ids.get('admin') });
      expect(alone.body.code).toBe('approval.second_person_required');
      expect((await post('admin', id, 'decisions', { taskId, ...seat, decision: 'approve' })).status).toBe(403);

      const nobody = await post('admin', id, 'reassignments', { ...request, secondPersonId: newId() });
      expect(nobody.body.code).toBe('approval.person_unavailable');

      const proposed = await post('admin', id, 'reassignments', { ...request, secondPersonId: ids.get('sales-b2') });
      expect(proposed.status, proposed.text).toBe(200);
      expect((await desk.standing(id)).open).toEqual(['legal']);
      const [{ id: proposal }] = proposed.body.reassignments;
      expect((await house.as('sales-b2').post(`/approvals/reassignments/${proposal}/agreement`)).status).toBe(200);
      expect((await desk.standing(id)).open).toEqual(['assistant']);
    });

    it('ends it without a decision, and the submitter is told', async () => {
      const id = await toSequence();
      expect((await post('admin', id, 'termination', REASON)).body.status).toBe('cancelled');
      await house.afterwards();

      expect((await desk.standing(id)).open).toEqual([]);
      expect(
        await house.sql(`SELECT kind FROM notifications WHERE person_id = $1 AND link = $2`, [
          ids.get('sales-a1'),
          `/approvals/${id}`,
        ]),
      ).toEqual([{ kind: 'approval_cancelled' }]);
    });

    it('is nobody who takes part', async () => {
      const id = await toSequence();
      expect((await post('legal', id, 'suspension', REASON)).status).toBe(403);
    });
  });

  describe('a deadline', () => {
    it('is counted in working hours, says why, reminds on the way, and in the end asks the next authority as well', async () => {
      await at('2026-11-27T09:00:00Z');
      const id = await submitted();
      const { body } = await house.as('manager-a').get(`/approvals/${id}`);
      expect(body.dueAt).toBe('2026-11-30T02:00:00.000Z');
      expect([body.overdue, body.remainingMinutes]).toEqual([false, 120]);
      expect(body.route[0].dueExplanation.map(({ code }: any) => code)).toContain('weekend');

      await at('2026-11-30T02:00:01Z');
      await house.app.get(FireTimers).execute();
      const { body: late } = await house.as('manager-a').get(`/approvals/${id}`);
      expect(late.actions.map(({ action }: any) => action)).toEqual([
        'submit',
        'timeout',
        'timeout',
        'timeout',
        'timeout',
      ]);
      expect((await desk.standing(id)).open).toEqual(['assistant', 'manager-a']);
      await house.afterwards();
      const told = await house.sql(`SELECT DISTINCT kind FROM notifications WHERE link = $1 ORDER BY 1`, [
        `/approvals/${id}`,
      ]);
      expect(told.map(({ kind }) => kind)).toEqual(['approval_overdue', 'approval_reminder', 'approval_task']);
    });

    it('is not lost in a restart, fires once whoever fires it, and does nothing that no longer applies', async () => {
      await at('2026-11-25T01:00:00Z');
      const decided = await submitted();
      const waiting = await submitted();
      await desk.decide('manager-a', decided, 'approve');
      const other = await openHouse({ databaseUrl: house.databaseUrl });
      await at('2026-11-25T03:30:00Z');
      await Promise.all([house, other].map(({ app }) => app.get(FireTimers).execute()));
      await other.close();

      const fired = async (id: string, key: string) =>
        (
          await house.sql(
            `SELECT a.seq FROM approval_actions a WHERE a.instance_id = $1 AND a.action = 'timeout' AND a.node_key = $2`,
            [id, key],
          )
        ).length;
      expect([await fired(decided, 'head'), await fired(waiting, 'head')]).toEqual([0, 4]);
    });

    const timed = async (id: string) => {
      const { body } = await house.as('sales-a1').get(`/approvals/${id}`);
      return { dueAt: body.dueAt, why: body.route.flatMap(({ dueExplanation }: any) => dueExplanation) };
    };
    const fire = () => house.app.get(FireTimers).execute();
    const firedAt = (id: string, login: string) =>
      house
        .sql(
          `SELECT r.stage FROM approval_timers r JOIN approval_tasks t ON t.id = r.task_id JOIN people p ON p.id = t.principal_id
           WHERE r.instance_id = $1 AND r.outcome = 'fired' AND p.login = $2 ORDER BY r.due_at, r.stage DESC`,
          [id, login],
        )
        .then((rows) => rows.map(({ stage }) => stage));

    it('stands still while an opinion is asked for: it is later by as much, says so, and then presses on', async () => {
      await at('2026-11-25T01:00:00Z');
      const id = await submitted();
      await at('2026-11-25T02:00:00Z');
      await fire();
      expect(await firedAt(id, 'manager-a')).toEqual(['remind-50']);
      await atSeat('manager-a', id, 'delegations', { to: ids.get('sales-b1') });
      await at('2026-11-26T02:00:00Z');
      await fire();
      expect(await firedAt(id, 'manager-a')).toEqual(['remind-50']);

      const opine = { decision: 'opine', opinion: 'favourable', reason: '可行' };
      await post('sales-b1', id, 'decisions', { ...(await desk.seat('sales-b1', id)), ...opine });
      await fire();
      expect(await firedAt(id, 'manager-a')).toEqual(['remind-50']);
      const { dueAt, why } = await timed(id);
      expect(dueAt).toBe('2026-11-26T03:00:00.000Z');
      const held = why.find(({ code }: any) => code === 'held');
      expect(held.text).toBe('2026-11-25 10:00 至 2026-11-26 10:00 无法处理，8 小时工作时间不计，到期顺延');

      await at('2026-11-26T03:00:01Z');
      await fire();
      expect(await firedAt(id, 'manager-a')).toEqual(['remind-50', 'remind-80', 'remind-100', 'due']);
    });

    it('never reminds of an earlier share after a later one: where one fails, those behind it wait, and other seats do not', async () => {
      await at('2026-11-25T01:00:00Z');
      const [broken, sound] = [await submitted(), await submitted()];
      await at('2026-11-25T02:45:00Z');
      const perform = house.app.get(PerformAction);
      const execute = perform.execute.bind(perform);
      let cuts = 1;
      const failing = vi.spyOn(perform, 'execute').mockImplementation((id, ...rest) => {
        if (id === broken && cuts-- > 0) return Promise.reject(new Error('the connection was cut'));
        return execute(id, ...rest);
      });
      await fire().finally(() => failing.mockRestore());
      expect(await firedAt(broken, 'manager-a')).toEqual([]);
      expect(await firedAt(sound, 'manager-a')).toEqual(['remind-50', 'remind-80']);

      await fire();
      expect(await firedAt(broken, 'manager-a')).toEqual(['remind-50', 'remind-80']);
    });

    it('that would reject does not do so at the moment a suspended approval goes on', async () => {
      await at('2026-11-25T01:00:00Z');
      const id = await toSequence();
      for (const login of ['legal', 'finance', 'sales-mgmt']) await desk.decide(login, id, 'approve');
      expect((await desk.standing(id)).open).toEqual(['vp-impl', 'vp-rd']);
      await at('2026-11-25T07:00:00Z');
      await post('admin', id, 'suspension', REASON);
      await at('2026-12-02T08:00:00Z');
      await fire();
      await post('admin', id, 'resumption', REASON);
      await fire();

      expect(await desk.standing(id)).toEqual({ status: 'running', open: ['vp-impl', 'vp-rd'] });
      expect((await timed(id)).dueAt).toBe('2026-12-02T09:00:00.000Z');
      await at('2026-12-02T09:00:01Z');
      await fire();
      expect((await desk.standing(id)).status).toBe('rejected');
    });

    it('that passes while a decision stands counts again when it is taken back', async () => {
      await at('2026-11-25T01:00:00Z');
      const id = await submitted();
      const { taskId } = await desk.seat('manager-a', id);
      await desk.decide('manager-a', id, 'approve');
      await at('2026-11-25T03:30:00Z');
      await house.app.get(FireTimers).execute();
      expect((await post('manager-a', id, 'take-backs', { taskId })).status).toBe(200);
      await house.app.get(FireTimers).execute();

      expect((await desk.standing(id)).open).toEqual(['assistant', 'manager-a']);
    });

    it('stands still again where a seat that waited for an opinion was spared, and the decision that spared it is taken back', async () => {
      await at('2026-11-25T01:00:00Z');
      const id = await submitted();
      await at('2026-11-25T03:00:01Z');
      await fire();
      await at('2026-11-25T03:10:00Z');
      await atSeat('manager-a', id, 'delegations', { to: ids.get('sales-b1') });
      await at('2026-11-25T03:20:00Z');
      const { taskId } = await desk.seat('assistant', id);
      await desk.decide('assistant', id, 'approve');
      await at('2026-11-25T03:25:00Z');
      expect((await post('assistant', id, 'take-backs', { taskId })).status).toBe(200);

      expect((await desk.standing(id)).open).toEqual(['assistant', 'sales-b1']);

      await at('2026-11-25T03:40:00Z');
      const opine = { decision: 'opine', opinion: 'favourable', reason: '可行' };
      await post('sales-b1', id, 'decisions', { ...(await desk.seat('sales-b1', id)), ...opine });
      const [seat] = await house.sql(
        `SELECT due_at AS due, halted_at AS halted FROM approval_tasks WHERE instance_id = $1 AND state = 'open' AND principal_id = $2`,
        [id, ids.get('manager-a')],
      );
      expect({ ...seat, due: seat.due.toISOString() }).toEqual({ due: '2026-11-25T03:30:00.000Z', halted: null });
    });

    const onLeave = async (from: string, until: string): Promise<string> => {
      const { status, text, body } = await house.as('manager-a').post('/absences', { from, until });
      expect(status, text).toBe(201);
      return body.id;
    };

    it('does not count the days for which the one it waits for has entered leave, and names them', async () => {
      await at('2026-11-27T09:00:00Z');
      const leave = await onLeave('2026-11-30', '2026-11-30');
      const id = await submitted();

      const { dueAt, why } = await timed(id);
      expect(dueAt).toBe('2026-12-01T02:00:00.000Z');
      expect(why).toContainEqual(
        expect.objectContaining({ code: 'leave', params: { from: '2026-11-30', until: '2026-11-30' } }),
      );
      await house.as('manager-a').delete(`/absences/${leave}`);
    });

    it('is counted when its turn comes, also in a seat that changed hands while it waited', async () => {
      await at('2026-11-25T01:00:00Z');
      const id = await toSequence();
      await setActive('finance', false);
      await house.app.get(RehomeSeats).left({ payload: { personId: ids.get('finance')! } });
      await at('2026-11-25T02:00:00Z');
      await desk.decide('legal', id, 'approve');

      expect((await desk.standing(id)).open).not.toContain('finance');
      expect((await timed(id)).dueAt).toBe('2026-11-25T06:00:00.000Z');
      await setActive('finance', true);
    });

    it('of a seat whose turn is taken back presses nobody, and is counted anew when the turn comes again', async () => {
      await at('2026-11-25T01:00:00Z');
      const id = await toSequence();
      const { body } = await desk.decide('legal', id, 'approve');
      await at('2026-11-25T01:30:00Z');
      await post('legal', id, 'take-backs', { taskId: body.takeBackTaskId });
      await at('2026-11-25T07:00:00Z');
      await fire();
      expect(await firedAt(id, 'finance')).toEqual([]);

      await at('2026-11-26T01:00:00Z');
      await desk.decide('legal', id, 'approve');
      expect((await timed(id)).dueAt).toBe('2026-11-26T04:00:00.000Z');
      await at('2026-11-26T02:30:00Z');
      await fire();
      expect(await firedAt(id, 'finance')).toEqual(['remind-50']);
    });

    it('does not move when the leave of the one it waits for is entered later', async () => {
      await at('2026-11-25T01:00:00Z');
      const id = await submitted();
      const before = (await house.as('manager-a').get(`/approvals/${id}`)).body.dueAt;
      const leave = await onLeave('2026-11-25', '2026-11-27');

      expect((await house.as('sales-a1').get(`/approvals/${id}`)).body.dueAt).toBe(before);
      await house.as('manager-a').delete(`/absences/${leave}`);
    });
  });

  describe('when the organisation changes under it', () => {
    it('the seat of who has left goes to the next in line, on the record', async () => {
      const id = await submitted();
      await setActive('manager-a', false);
      await house.app.get(RehomeSeats).left({ payload: { personId: ids.get('manager-a')! } });

      expect((await desk.standing(id)).open).toHaveLength(1);
      const { body } = await house.as('sales-a1').get(`/approvals/${id}`);
      expect(body.actions.at(-1).action).toBe('rehome');
      await setActive('manager-a', true);
    });

    it('nobody is asked whose roles do not let him decide, and whoever loses such a role is asked no more', async () => {
      const waiting = await toSequence();
      const roles = await house.sql('DELETE FROM person_roles WHERE person_id = $1 RETURNING role_id', [
        ids.get('legal'),
      ]);
      await house.sql('SELECT rebuild_reach()');
      const id = await toSequence();
      await house.app.get(RehomeSeats).sweep();
      for (const each of [id, waiting]) expect((await desk.standing(each)).open).not.toContain('legal');
      const { body } = await house.as('sales-a1').get(`/approvals/${id}`);
      expect(JSON.stringify(body.route)).toContain('的角色不允许审批');
      const { body: moved } = await house.as('sales-a1').get(`/approvals/${waiting}`);
      expect(moved.actions.at(-1)).toMatchObject({
        action: 'rehome',
        reason: expect.stringMatching(/的角色不允许审批$/),
      });

      for (const { role_id } of roles)
        await house.sql('INSERT INTO person_roles VALUES ($1, $2)', [ids.get('legal'), role_id]);
      await house.sql('SELECT rebuild_reach()');
      expect((await desk.standing(await toSequence())).open).toEqual(['legal']);
    });

    it('a superior who decides for somebody gives it to who is her superior by now', async () => {
      const reportsTo = async (superior: string) => {
        const held = `UPDATE position_assignments SET retracted_at = greatest(recorded_at, app_now())
          WHERE person_id = $1 AND retracted_at IS NULL RETURNING position_id, department_id, during::text, main`;
        for (const post of await house.sql(held, [ids.get('sales-a1')]))
          await house.sql(
            `INSERT INTO position_assignments (id, person_id, superior_id, position_id, department_id, during, main)
             VALUES (gen_random_uuid(), $1, $2, $3, $4, $5::daterange, $6)`,
            [ids.get('sales-a1'), ids.get(superior), ...Object.values(post)],
          );
        await house.sql('SELECT project_organisation()');
      };
      const id = await submitted(byLine);
      expect((await desk.standing(id)).open).toEqual(['manager-a']);
      await reportsTo('manager-b');
      await house.app.get(RehomeSeats).changed({ payload: { cause: 'assignment', personIds: [ids.get('sales-a1')!] } });
      expect((await desk.standing(id)).open).toEqual(['manager-b']);
      await reportsTo('manager-a');
    });

    it('it stops where nobody is left, alarms whoever administers processes, and goes on by itself once somebody is there', async () => {
      const id = await toSequence();
      const above = [
        'legal',
        'finance',
        'sales-mgmt',
        'assistant',
        'vp-rd',
        'vp-impl',
        'president',
        'manager-a',
        'manager-b',
      ];
      for (const login of above) await setActive(login, false);
      await house.app.get(RehomeSeats).sweep();
      expect((await desk.standing(id)).status).toBe('blocked');
      await house.afterwards();
      const told = await house.sql(`SELECT kind FROM notifications WHERE person_id = $1 AND link = $2`, [
        ids.get('admin'),
        `/approvals/${id}`,
      ]);
      expect(told.map(({ kind }) => kind)).toContain('approval_blocked_care');

      for (const login of above) await setActive(login, true);
      await house.app.get(RehomeSeats).sweep();
      expect(await desk.standing(id)).toEqual({ status: 'running', open: ['legal'] });
    });
  });

  it('alarms whoever administers processes for each node at which it stops, while the others go on', async () => {
    const id = await submitted(three);
    const alarms = async () => {
      await house.app.get(RehomeSeats).sweep();
      await house.afterwards();
      const of = [ids.get('admin'), `/approvals/${id}`];
      const told = `SELECT kind FROM notifications WHERE person_id = $1 AND link = $2 AND kind = 'approval_stalled'`;
      return (await house.sql(told, of)).length;
    };
    await setActive('president', false);
    expect([await alarms(), await alarms()]).toEqual([1, 1]);
    await setActive('vp-rd', false);
    expect(await alarms()).toBe(2);
    expect(await desk.standing(id)).toEqual({ status: 'running', open: ['legal'] });
    for (const login of ['president', 'vp-rd']) await setActive(login, true);
    await house.app.get(RehomeSeats).sweep();
  });

  it('a newer version ends the approval of the older one, and asks again only whom it concerns', async () => {
    const older = aDeal(votes);
    // What they agree to is the same in both versions; what is written beside it is not.
    const amount = { amount: '150000.00', currency: 'CNY' };
    const agreedTo = { customerId: 'c-1', productIds: ['p-1'], amount, listAmount: null, validUntil: null, terms: 't' };
    const { id } = await desk.submit('sales-a1', older, { substance: agreedTo });
    await desk.decide('sales-mgmt', id, 'advise', { opinion: 'favourable' });
    const newer = { ...older, id: aQuoteAt(1).id, content: { ...older.content, note: '二稿' } };
    const carries = { type: 'sample', id: older.id };
    const next = await desk.submit('sales-a1', newer, { carries, substance: agreedTo });

    expect(await desk.standing(id)).toEqual({ status: 'superseded', open: [] });
    const { body } = await house.as('sales-a1').get(`/approvals/${next.id}`);
    expect(body.route[0]).toMatchObject({ nodeKey: 'advice', state: 'skipped' });
    expect(body.previous).toBe(id);
  });

  it('whose seat has changed meanwhile hears how it stands and by whom, and nothing is written', async () => {
    const id = await toSequence();
    const seen = await desk.seat('legal', id);
    await atSeat('legal', id, 'delegations', { to: ids.get('sales-b1') });
    const opinion = { ...(await desk.seat('sales-b1', id)), decision: 'opine', opinion: 'favourable', reason: '可行' };
    await post('sales-b1', id, 'decisions', opinion);

    const late = await post('legal', id, 'decisions', { ...seen, decision: 'approve' });
    expect(late.body).toMatchObject({
      status: 409,
      code: 'approval.task_changed',
      detail: expect.stringMatching(/（.+，现为待处理）/),
      params: { state: 'open', decidedBy: ids.get('sales-b1'), decision: 'opine' },
    });
  });

  it('a decision on what has changed since is told what has changed', async () => {
    const deal = aDeal();
    const { id } = await desk.submit('sales-a1', deal);
    const seat = await desk.seat('manager-a', id);
    await desk.decide('manager-a', id, 'return', { reason: '请补充' });
    await desk.submit('sales-a1', { ...deal, content: { ...deal.content, amount: '140000.00' } });

    const { body } = await post('manager-a', id, 'decisions', {
      ...(await desk.seat('manager-a', id)),
      subjectHash: seat.subjectHash,
      decision: 'approve',
    });
    expect(body).toMatchObject({
      status: 409,
      code: 'approval.subject_changed',
      params: { diff: [{ path: 'amount', before: '150000.00', after: '140000.00' }] },
    });
  });

  it('says of everybody who may take a seat, and why somebody may not', async () => {
    const id = await toSequence();
    const { taskId } = await desk.seat('legal', id);
    const { body } = await house.as('legal').get(`/approvals/${id}/candidates?for=transfer&taskId=${taskId}`);
    const of = (login: string) => body.items.find((item: any) => item.id === ids.get(login));

    expect(of('assistant')).toMatchObject({ eligible: true });
    expect(of('sales-b2')).toMatchObject({ eligible: false, why: expect.stringMatching(/权限不足/) });
    expect(of('legal')).toBeUndefined();
    const added = `/approvals/${id}/candidates?for=add-sign&taskId=${taskId}`;
    const eligible = async (where: string) => {
      const { items } = (await house.as('legal').get(`${added}&where=${where}`)).body;
      return items.find((item: any) => item.id === ids.get('sales-b2')).eligible;
    };
    expect([await eligible('before'), await eligible('after'), await eligible('parallel')]).toEqual([
      true,
      true,
      false,
    ]);
    expect((await house.as('legal').get(`${added}&where=elsewhere`)).status).toBe(400);
    expect((await house.as('legal').get(`/approvals/${id}/candidates?for=everything&taskId=${taskId}`)).status).toBe(
      400,
    );
  });

  it('finds who may take a seat among hundreds who may not, by name, pinyin and initials', async () => {
    const id = await toSequence();
    const { taskId } = await desk.seat('legal', id);
    const newcomer = { passwordHash: null, position: 'salesperson', department: 'sales-b', roles: ['salesperson'] };
    await house.app.get(UnitOfWork).run(HOUSE, 'write', async () => {
      for (let n = 1; n <= 120; n++)
        await house.app.get(Staffing).hire({ ...newcomer, login: `newcomer-${n}`, name: `安新人${n}` });
      const last = { ...newcomer, login: 'newest', name: '安助理', position: 'assistant-to-president' };
      await house.app.get(Staffing).hire(last);
      await house.app.get(Staffing).rebuildReach();
    });
    const ask = async (q: string): Promise<any[]> =>
      (await house.as('legal').get(`/approvals/${id}/candidates?for=transfer&taskId=${taskId}&q=${q}`)).body.items;

    const all = await ask('');
    expect(all).toHaveLength(50);
    // The last of all to come, and yet among the first to be offered.
    expect(all.find(({ name }) => name === '安助理')).toMatchObject({ eligible: true });
    expect((await ask('azl')).map(({ name }) => name)).toEqual(['安助理']);
    expect(await ask('axr')).toHaveLength(50);
    expect((await ask('anxinren120')).map(({ name }) => name)).toEqual(['安新人120']);
  });

  it('takes ten thousand characters and no more', async () => {
    const id = await toSequence();
    expect((await post('legal', id, 'comments', { text: '好'.repeat(10_000) })).status).toBe(200);
    const longer = await post('legal', id, 'comments', { text: '好'.repeat(10_001) });
    expect(longer.body).toMatchObject({ status: 400, errors: [{ pointer: '/text', params: { max: 10_000 } }] });
  });

  it('who was only told finds it among the copies', async () => {
    const id = await submitted(votes);
    await desk.decide('sales-mgmt', id, 'advise', { opinion: 'favourable' });
    for (const login of ['legal', 'finance', 'vp-rd', 'vp-impl', 'assistant', 'legal', 'finance', 'vp-rd', 'assistant'])
      if ((await desk.standing(id)).open.includes(login)) await desk.decide(login, id, 'approve');
    for (const login of ['vp-impl', 'vp-rd', 'legal', 'finance'])
      if ((await desk.standing(id)).open.includes(login)) await desk.decide(login, id, 'approve');

    const { body } = await house.as('business').get('/approvals?filter[box][eq]=copied');
    expect(body.items.map((row: any) => row.id)).toContain(id);
    await house.afterwards();
    const [news] = await house.sql(
      `SELECT params ->> 'actorId' AS by FROM notifications WHERE kind = 'approval_copied' AND link = $1`,
      [`/approvals/${id}`],
    );
    expect(news).toEqual({ by: ids.get('sales-a1') });
  });
});
