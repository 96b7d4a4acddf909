import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExpireApprovals } from '../src/modules/quotes/reactions/expire-approvals.js';
import { openHouse, type House } from './harness/house.js';
import { AT_48, SalesFloor } from './sales/floor.js';

describe('a quote that is being approved', () => {
  let house: House;
  let floor: SalesFloor;
  let quote: any;
  let approvalId: string;
  beforeAll(async () => {
    house = await openHouse();
    floor = new SalesFloor(house);
    quote = await floor.quote(AT_48);
    const submitted = await house.as('sales-a1').post(`/quotes/${quote.id}/submission`, { note: '年底冲量' });
    approvalId = submitted.body.approval.id;
  });
  afterAll(() => house.close());

  it('is decided on as it was submitted, with words for its facts and a way to the record', async () => {
    const { body } = await house.as('manager-a').get(`/approvals/${approvalId}`);

    expect(body).toMatchObject({
      subjectType: 'quote',
      subjectId: quote.id,
      number: quote.number,
      note: '年底冲量',
      link: `/quotes/${quote.id}`,
    });
    expect(body.snapshot.lines).toHaveLength(AT_48.length);
    expect(body.facts.map(({ key, text }: any) => [key, text])).toEqual(
      expect.arrayContaining([
        ['ratio', '4.8 折'],
        ['amount', '¥150,000.00'],
        ['customerMet', '是'],
      ]),
    );
    expect(body.can).toMatchObject({
      approve: { allowed: true },
      advise: { allowed: false, code: 'approval.decision_not_offered' },
      withdraw: { allowed: false, code: 'approval.not_the_submitter' },
    });
  });

  it('tells its history, decisions included, to whoever sees it, in her language', async () => {
    await floor.desk.decide('manager-a', approvalId, 'approve', { reason: '毛利可接受' });
    const timeline = (await house.as('sales-a1').get(`/timeline?subjectType=quote&subjectId=${quote.id}`)).body.items;
    const english = (
      await house
        .as('sales-a1')
        .get(`/timeline?subjectType=quote&subjectId=${quote.id}`, { headers: { 'accept-language': 'en' } })
    ).body.items;
    const approvals = (items: any[]) =>
      items.filter(({ kind }) => kind === 'approval').map(({ title, detail, actor }) => [title, detail, actor.name]);

    expect(approvals(timeline)).toEqual([
      ['部门经理审批：同意', '毛利可接受', '周建华'],
      ['提交审批', '年底冲量', '陈思远'],
    ]);
    expect(approvals(english)[0]?.[0]).toBe('Department manager: approved');
  });

  it('is to whoever sees the quote alone a decision without its reasons', async () => {
    await house.sql(
      `INSERT INTO record_shares (subject_type, subject_id, grantee_id, reason) SELECT 'quote', $1, id, 'test' FROM people WHERE login = 'sales-b1'`,
      [quote.id],
    );
    const onlooker = house.as('sales-b1');
    expect((await onlooker.get(`/approvals/${approvalId}`)).status).toBe(404);

    const { items } = (await onlooker.get(`/timeline?subjectType=quote&subjectId=${quote.id}`)).body;

    expect(
      items.filter(({ kind }: any) => kind === 'approval').map(({ title, detail, link }: any) => [title, detail, link]),
    ).toEqual([
      ['部门经理审批：同意', null, null],
      ['提交审批', null, null],
    ]);
  });

  it('cannot be thrown away', async () => {
    const { body } = await house.as('sales-a1').get(`/quotes/${quote.id}`);
    const answer = await house.as('sales-a1').delete(`/quotes/${quote.id}`, { version: body.version });

    expect(answer.status).toBe(409);
    expect((await floor.desk.standing(approvalId)).status).toBe('running');
  });

  it('is asked about no longer once its validity has run out', async () => {
    await house.sql(`INSERT INTO clock (at) VALUES (now() + interval '400 days')`);
    await house.app.get(ExpireApprovals).execute();

    expect(await floor.desk.standing(approvalId)).toEqual({ status: 'expired', open: [] });
    const [row] = await house.sql('SELECT status FROM quotes WHERE id = $1', [quote.id]);
    expect(row.status).toBe('withdrawn');
  });
});
