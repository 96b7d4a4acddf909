import { shippedPacks } from '@countersign/approval-engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Policies } from '../src/modules/approvals/index.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { Desk } from './approvals/desk.js';
import { aCustomerOf, aDeal } from './harness/deals.js';
import { openHouse, type House } from './harness/house.js';
import { AT_48, SalesFloor } from './sales/floor.js';

describe('without a policy for it', () => {
  let house: House;
  beforeAll(async () => void (house = await openHouse()));
  afterAll(() => house.close());

  it('a new customer is there at once, and a deal is closed at once', async () => {
    expect((await aCustomerOf(house.as('sales-a1'))).admission).toBeNull();
    const { body: deal } = await house.as('sales-a1').post('/opportunities', await aDeal(house.as('sales-a1')));
    const { body } = await house.as('sales-a1').post(`/opportunities/${deal.id}/closure`, { outcome: 'won' });
    expect(body.outcome).toBe('won');
  });
});

describe('with the shipped policies in force', () => {
  let house: House;
  let desk: Desk;
  beforeAll(async () => {
    house = await openHouse();
    desk = new Desk(house);
    const publish = async (): Promise<void> => {
      for (const code of ['customer-admission', 'opportunity-close']) {
        const { purpose, policy } = shippedPacks[code]!;
        await house.app.get(Policies).publish(purpose, policy);
      }
    };
    await house.app.get(UnitOfWork).run(HOUSE, 'write', publish);
  });
  afterAll(() => house.close());

  describe('a new customer', () => {
    const read = async (id: string): Promise<any> => (await house.as('sales-a1').get(`/customers/${id}`)).body;

    it('waits for the department manager or the assistant, whoever comes first', async () => {
      const { id } = await aCustomerOf(house.as('sales-a1'));
      const { admission } = await read(id);

      expect(admission.status).toBe('running');
      expect(await desk.standing(admission.id)).toEqual({ status: 'running', open: ['assistant', 'manager-a'] });
      await desk.decide('assistant', admission.id, 'approve');
      // Without a credit code sales management looks at it too.
      expect((await desk.standing(admission.id)).open).toEqual(['sales-mgmt']);
      await desk.decide('sales-mgmt', admission.id, 'approve');
      expect((await read(id)).admission.status).toBe('approved');
    });

    it('that is sent back is corrected and put up again, as another round', async () => {
      const { id } = await aCustomerOf(house.as('sales-a1'));
      const first = (await read(id)).admission;
      await desk.decide('manager-a', first.id, 'return', { reason: '请补充注册地址' });
      const { version, admissionState } = await read(id);
      expect(admissionState).toBe('returned');
      const changed = await house
        .as('sales-a1')
        .patch(`/customers/${id}`, { registeredAddress: '成都市高新区天府大道 1 号' }, { version });
      expect(changed.status, changed.text).toBe(200);
      const { status, body } = await house.as('sales-a1').post(`/customers/${id}/admission`, {});

      expect(status).toBe(201);
      expect(body.admission).toEqual({ id: first.id, status: 'running' });
      const { body: approval } = await house.as('manager-a').get(`/approvals/${first.id}`);
      expect(approval.diff.map(({ label }: any) => label)).toContain('注册地址');
    });

    it('is read by who reviews it as it was entered, with words for everything', async () => {
      const { id, name } = await aCustomerOf(house.as('sales-a1'));
      const { body } = await house.as('manager-a').get(`/approvals/${(await read(id)).admission.id}`);

      expect(body.snapshot).toMatchObject({ name, industry: '专用机械', contact: '王建国' });
      expect(body.link).toBe(`/customers/${id}`);
    });

    it('is in the list with where its review stands, and found by it', async () => {
      const { id } = await aCustomerOf(house.as('sales-a1'));
      const found = async (state: string): Promise<any> =>
        (await house.as('sales-a1').get(`/customers?filter[admissionState][eq]=${state}`)).body.items.find(
          (row: any) => row.id === id,
        );
      expect(await found('in_review')).toMatchObject({ admissionState: 'in_review', admission: { status: 'running' } });
      expect(await found('accepted')).toBeUndefined();
    });

    it('is none to a quote until it is accepted', async () => {
      const floor = new SalesFloor(house);
      const deal = await floor.deal('sales-a1');
      const inCrm = async (): Promise<unknown> => {
        const { id } = await floor.submitted(
          'quotes',
          (await floor.quote(AT_48, { deal, justification: '首次合作' })).id,
        );
        return (await house.sql('SELECT facts FROM approval_instances WHERE subject_id = $1', [id]))[0].facts
          .customerInCrm;
      };
      expect(await inCrm()).toBe(false);
      const { admission } = await read(deal.customer.id);
      await floor.agree(admission.id, ['assistant', 'sales-mgmt']);
      expect((await read(deal.customer.id)).admissionState).toBe('accepted');
      expect(await inCrm()).toBe(true);
    });

    it('stays as it was put up while it is reviewed; the rest of it goes on', async () => {
      const { id } = await aCustomerOf(house.as('sales-a1'));
      const patch = async (body: object) =>
        house.as('sales-a1').patch(`/customers/${id}`, body, { version: (await read(id)).version });
      const refused = await patch({ registeredAddress: '别处', grade: 'A' });
      expect([refused.status, refused.body.code]).toEqual([409, 'customer.in_review']);
      expect(refused.body.errors.map(({ pointer }: any) => pointer).sort()).toEqual(['/grade', '/registeredAddress']);
      expect((await patch({ businessAddress: '成都高新区' })).status).toBe(200);
      const again = await house.as('sales-a1').post(`/customers/${id}/admission`, {});
      expect([again.status, again.body.code]).toEqual([409, 'approval.instance_exists']);
    });

    it('that is taken back or refused is put up again, and none that is accepted', async () => {
      const { id } = await aCustomerOf(house.as('sales-a1'));
      const asked = () => house.as('sales-a1').post(`/customers/${id}/admission`, {});
      const taken = await house.as('sales-a1').post(`/approvals/${(await read(id)).admission.id}/withdrawal`, {});
      expect([taken.status, (await read(id)).admissionState]).toEqual([200, 'unreviewed']);
      expect((await asked()).body.admissionState).toBe('in_review');
      for (const login of ['manager-a', 'assistant'])
        await desk.decide(login, (await read(id)).admission.id, 'reject', { reason: '不是我们的客户' });
      expect((await read(id)).admissionState).toBe('rejected');
      expect((await asked()).status).toBe(201);
      await desk.decide('assistant', (await read(id)).admission.id, 'approve');
      await desk.decide('sales-mgmt', (await read(id)).admission.id, 'approve');
      expect((await asked()).body.code).toBe('customer.accepted_already');
    });

    it('is accepted by nothing but the approval of exactly that, whoever writes to the table', async () => {
      const { id } = await aCustomerOf(house.as('sales-a1'));
      const set = (what: string) =>
        house.sql(`UPDATE customers SET ${what}, version = version + 1 WHERE id = $1`, [id]);
      await expect(set(`admission = 'accepted'`)).rejects.toThrow(/only by a grant/);
      await expect(set(`name = '另一家'`)).rejects.toThrow(/does not change meanwhile/);
    });
  });

  describe('the closing of a deal', () => {
    const opened = async (): Promise<any> =>
      (await house.as('sales-a1').post('/opportunities', await aDeal(house.as('sales-a1')))).body;
    const close = (id: string, body: object) => house.as('sales-a1').post(`/opportunities/${id}/closure`, body);
    const read = async (id: string): Promise<any> => (await house.as('sales-a1').get(`/opportunities/${id}`)).body;
    const approvalOf = async (id: string): Promise<string> =>
      (
        await house.sql('SELECT id FROM approval_instances WHERE subject_id = $1 ORDER BY submitted_at DESC LIMIT 1', [
          id,
        ])
      )[0].id;

    it('waits for a confirmation, and happens in the moment of it, in the name of who closed it', async () => {
      const { id } = await opened();
      const { status, body } = await close(id, { outcome: 'lost', reason: 'price', note: '对手低 20%' });
      expect([status, body.outcome]).toEqual([201, 'open']);

      await desk.decide('manager-a', await approvalOf(id), 'approve');
      expect(await read(id)).toMatchObject({ outcome: 'lost', lostReason: 'price' });
      const [{ login }] = await house.sql(
        'SELECT p.login FROM opportunities o JOIN people p ON p.id = o.closed_by WHERE o.id = $1',
        [id],
      );
      expect(login).toBe('sales-a1');
    });

    it('is taken back where it is decided, and the deal may be closed otherwise', async () => {
      const { id } = await opened();
      await close(id, { outcome: 'won' });
      const approval = await approvalOf(id);
      const late = await house.as('sales-a2').post(`/approvals/${approval}/withdrawal`, {});
      expect(late.status).toBe(404);
      const { status, body } = await house
        .as('sales-a1')
        .post(`/approvals/${approval}/withdrawal`, { reason: '选错了' });
      expect([status, body.status]).toEqual([200, 'withdrawn']);
      expect((await close(id, { outcome: 'lost', reason: 'price' })).status).toBe(201);
    });

    it('that is refused leaves the deal open', async () => {
      const { id } = await opened();
      await close(id, { outcome: 'won' });
      await desk.decide('manager-a', await approvalOf(id), 'reject', { reason: '合同未签' });

      expect((await read(id)).outcome).toBe('open');
    });

    it('is not put up without the reason of a loss', async () => {
      const { id } = await opened();
      expect((await close(id, { outcome: 'lost' })).body.code).toBe('opportunity.loss_needs_reason');
    });

    it('stands on the deal while it is decided, and the deal stands still', async () => {
      const { id } = await opened();
      await close(id, { outcome: 'won' });
      const deal = await read(id);
      expect(deal.approval).toEqual({ id: await approvalOf(id), status: 'in_approval' });
      for (const verb of ['edit', 'move', 'close'])
        expect(deal.can[verb]).toMatchObject({ allowed: false, code: 'opportunity.closing_decided' });
      const changed = await house.as('sales-a1').patch(`/opportunities/${id}`, { name: '另一单' }, deal);
      expect([changed.status, changed.body.code]).toEqual([409, 'opportunity.closing_decided']);
      await expect(
        house.sql(`UPDATE opportunities SET expected_amount = 1, version = version + 1 WHERE id = $1`, [id]),
      ).rejects.toThrow(/does not change meanwhile/);

      await desk.decide('manager-a', deal.approval.id, 'return', { reason: '合同未上传' });
      expect((await read(id)).can).toMatchObject({ edit: { allowed: true }, close: { allowed: true } });
      await close(id, { outcome: 'won', note: '已补' });
      expect((await read(id)).approval).toEqual({ id: deal.approval.id, status: 'in_approval' });
      await desk.decide('manager-a', deal.approval.id, 'approve');
      expect(await read(id)).toMatchObject({ outcome: 'won', approval: { status: 'confirmed' } });
    });

    it('is shown to sales management where it was certain two working days before', async () => {
      const factsOf = async (body: object): Promise<any> => {
        const { id } = await opened();
        const answer = await close(id, { outcome: 'won', ...body });
        expect(answer.status, answer.text).toBe(201);
        const rows = await house.sql('SELECT id, facts FROM approval_instances WHERE subject_id = $1', [id]);
        return rows[0];
      };
      expect((await factsOf({})).facts.daysSinceConfirmed).toBe(0);
      // Ten days have at most four that nobody works on, holidays of a week apart.
      const ago = new Date(Date.now() - 16 * 86_400_000).toISOString().slice(0, 10);
      const late = await factsOf({ confirmedOn: ago });
      expect(late.facts.daysSinceConfirmed).toBeGreaterThan(1);
      await desk.decide('manager-a', late.id, 'approve');
      const { body } = await house.as('sales-mgmt').get('/approvals?filter[box][eq]=copied');
      expect(body.items.map(({ id }: any) => id)).toContain(late.id);
      const { id } = await opened();
      const refused = await close(id, { outcome: 'won', confirmedOn: '2999-01-01' });
      expect(refused.body.errors[0].pointer).toBe('/confirmedOn');
    });

    it('happens by nothing but its confirmation, whoever writes to the table, and each time anew', async () => {
      const { id } = await opened();
      const win = () =>
        house.sql(
          `UPDATE opportunities SET outcome = 'won', closed_at = now(), closed_by = owner_id, version = version + 1 WHERE id = $1`,
          [id],
        );
      await expect(win()).rejects.toThrow(/only by a grant/);
      await close(id, { outcome: 'won' });
      await desk.decide('manager-a', await approvalOf(id), 'approve');
      await house
        .as('sales-a1')
        .delete(`/opportunities/${id}/closure`, { headers: { 'idempotency-key': 'opened-again-1' } });
      await expect(win()).rejects.toThrow(/only by a grant/);
    });

    it('cannot be had by moving the card', async () => {
      const { id, version } = await opened();
      const { items } = (await house.as('sales-a1').get('/sales-stages')).body;
      const won = items.find(({ kind }: any) => kind === 'won');
      const answer = await house.as('sales-a1').put(`/opportunities/${id}/stage`, { stageId: won.id }, { version });
      expect([answer.status, answer.body.code]).toEqual([409, 'opportunity.closing_confirmed']);
    });
  });
});
