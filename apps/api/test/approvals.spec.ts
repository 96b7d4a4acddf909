import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashOf } from '@countersign/approval-engine';
import { aContractOf, aQuoteAt, Desk } from './approvals/desk.js';
import { openHouse, type House } from './harness/house.js';

describe('an approval', () => {
  let house: House;
  let desk: Desk;
  beforeAll(async () => {
    house = await openHouse();
    desk = new Desk(house);
  });
  afterAll(() => house.close());

  describe('of a quote at 48% of list price', () => {
    it('goes to the department manager, then to the assistant to the president, and ends with a grant', async () => {
      const quote = aQuoteAt(4800);
      const { id } = await desk.submit('sales-a1', quote);
      expect(await desk.standing(id)).toEqual({ status: 'running', open: ['manager-a'] });

      expect((await desk.decide('manager-a', id, 'approve')).status).toBe(200);
      expect(await desk.standing(id)).toEqual({ status: 'running', open: ['assistant'] });

      const last = await desk.decide('assistant', id, 'approve', { reason: '同意' });
      expect(last.body).toMatchObject({ status: 'approved', currentNodes: [], myTask: null });
      const grants = await house.sql('SELECT content_hash, status FROM approval_grants WHERE instance_id = $1', [id]);
      expect(grants).toEqual([{ content_hash: hashOf(quote.content), status: 'active' }]);
    });

    it('tells why each is asked, why others are not, and what would change that, in both languages', async () => {
      const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
      const zh = (await house.as('manager-a').get(`/approvals/${id}`)).body;
      const en = (await house.as('manager-a').get(`/approvals/${id}`, { headers: { 'accept-language': 'en' } })).body;

      expect(zh.route.map((node: any) => [node.title, node.state])).toEqual([
        ['部门经理审批', 'active'],
        ['总裁助理审批', 'planned'],
      ]);
      expect(zh.route[1].why[0].text).toBe('最低折扣为 4.8 折，低于 5 折');
      expect(zh.route[1].counterfactual.text).toBe('若最低折扣为 5 折，则无需此节点');
      expect(en.skipped[0]).toMatchObject({
        title: 'Vice president or president',
        counterfactual: { text: 'Needed if Worst price ratio were 44.99% of list' },
      });
      expect(zh.facts[0]).toMatchObject({ key: 'ratio', label: '最低折扣', value: 4800, text: '4.8 折' });
    });

    it('is shown to its submitter, her manager and whoever is asked, and does not exist for her peer', async () => {
      const { id } = await desk.submit('sales-a1', aQuoteAt(4800));

      expect((await house.as('sales-a1').get(`/approvals/${id}`)).status).toBe(200);
      expect((await house.as('manager-a').get(`/approvals/${id}`)).status).toBe(200);
      const peer = await house.as('sales-a2').get(`/approvals/${id}`);
      expect([peer.status, peer.body.code]).toEqual([404, 'row.missing']);
      expect((await house.as('manager-b').get(`/approvals/${id}`)).status).toBe(404);
    });

    it('lies in the inbox of the one who is asked, then among what she has decided', async () => {
      const waiting = async (): Promise<number> =>
        (await house.as('manager-b').get('/approvals/inbox-count')).body.count;
      const before = await waiting();
      const { id } = await desk.submit('sales-b1', aQuoteAt(4800));
      const boxOf = async (login: string, box: string): Promise<string[]> =>
        (await house.as(login).get(`/approvals?filter[box][eq]=${box}&limit=200`)).body.items.map((row: any) => row.id);

      expect(await boxOf('manager-b', 'inbox')).toContain(id);
      expect(await boxOf('manager-b', 'done')).not.toContain(id);
      expect(await waiting()).toBe(before + 1);
      await desk.decide('manager-b', id, 'approve');

      expect(await boxOf('manager-b', 'inbox')).not.toContain(id);
      expect(await waiting()).toBe(before);
      expect(await boxOf('manager-b', 'done')).toContain(id);
      expect(await boxOf('sales-b1', 'submitted')).toContain(id);
      expect(await boxOf('assistant', 'done')).not.toContain(id);
    });
  });

  it('lets a contract of 260,000 go through the countersign, with a return and a second round', async () => {
    const contract = aContractOf('260000.00');
    const { id } = await desk.submit('sales-a1', contract);
    await desk.decide('sales-mgmt', id, 'advise', { opinion: 'unfavourable', reason: '回款节点偏后' });
    expect((await desk.standing(id)).open).toEqual(['vp-impl', 'vp-rd']);
    await desk.decide('vp-impl', id, 'return', { reason: '请补充验收标准' });
    expect(await desk.standing(id)).toEqual({ status: 'returned', open: [] });

    const again = await desk.submit('sales-a1', {
      ...contract,
      content: { ...contract.content, acceptance: '按附件二' },
    });
    expect([again.id, again.round]).toEqual([id, 2]);
    const { body } = await house.as('sales-mgmt').get(`/approvals/${id}`);
    expect(body.diff).toEqual([{ path: 'acceptance', label: 'acceptance', before: null, after: '按附件二' }]);
    await desk.decide('sales-mgmt', id, 'advise', { opinion: 'favourable' });
    await desk.decide('vp-rd', id, 'approve');
    await desk.decide('vp-impl', id, 'approve');
    expect((await desk.decide('president', id, 'approve')).body.status).toBe('approved');
  });
});
