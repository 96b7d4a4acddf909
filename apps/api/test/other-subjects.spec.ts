import { shippedPacks } from '@countersign/approval-engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Policies } from '../src/modules/approvals/index.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { Desk } from './approvals/desk.js';
import { aCustomerOf, aDeal } from './harness/deals.js';
import { openHouse, type House } from './harness/house.js';

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
      const { id, version } = await aCustomerOf(house.as('sales-a1'));
      const first = (await read(id)).admission;
      await desk.decide('manager-a', first.id, 'return', { reason: '请补充注册地址' });
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

    it('is in the list with where its review stands', async () => {
      const { id } = await aCustomerOf(house.as('sales-a1'));
      const { body } = await house.as('sales-a1').get('/customers');
      expect(body.items.find((row: any) => row.id === id).admission.status).toBe('running');
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

    it('cannot be had by moving the card', async () => {
      const { id, version } = await opened();
      const { items } = (await house.as('sales-a1').get('/sales-stages')).body;
      const won = items.find(({ kind }: any) => kind === 'won');
      const answer = await house.as('sales-a1').put(`/opportunities/${id}/stage`, { stageId: won.id }, { version });
      expect([answer.status, answer.body.code]).toEqual([409, 'opportunity.closing_confirmed']);
    });
  });
});
