import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FindDuplicates } from '../src/modules/duplicates/find-duplicates.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { openHouse, type Caller, type House } from './harness/house.js';

let house: House;
let chen: Caller;
let manager: Caller;
let wang: Caller;

const aCustomer = (name: string) => ({
  name,
  industry: '专用机械',
  companySize: 'medium',
  registeredAddress: '苏州市工业园区星湖街 328 号',
  source: 'exhibition',
  firstContactOn: '2026-09-01',
  grade: 'B',
  mainNeeds: '车间排产',
  status: 'active',
  contact: { name: '王建国', title: '采购总监', role: 'decision_maker', relationship: 'acquainted' },
});

beforeAll(async () => {
  house = await openHouse();
  [chen, manager, wang] = ['sales-a1', 'manager-a', 'sales-b1'].map((login) => house.as(login)) as [
    Caller,
    Caller,
    Caller,
  ];
});
afterAll(() => house.close());

const compare = () => house.app.get(UnitOfWork).enclose('compare', () => house.app.get(FindDuplicates).regularly());
const pairsOf = async (caller: Caller, name: string, query = '') => {
  const { body, text } = await caller.get(`/duplicates?limit=200${query}`);
  expect(body.items, text).toBeDefined();
  return body.items.filter((pair: any) => pair.one.name.includes(name) || pair.other.name.includes(name));
};

describe('a company that is there twice', () => {
  it('is found by and by, among customers and leads, with the reasons, by whoever sees both', async () => {
    const customer = await chen.post('/customers', aCustomer('苏州恒岳远帆机械有限公司'));
    expect(customer.status, customer.text).toBe(201);
    await chen.post('/leads', { name: '恒岳远帆（苏州）机械', source: 'exhibition' });
    await compare();
    expect(await pairsOf(chen, '恒岳远帆')).toMatchObject([
      {
        one: { object: 'customer', name: '苏州恒岳远帆机械有限公司', owner: { name: '陈思远' } },
        other: { object: 'lead', name: '恒岳远帆（苏州）机械' },
        verdict: 'likely',
        reasons: [{ code: 'same_without' }],
        dismissedAt: null,
      },
    ]);
    expect(await pairsOf(manager, '恒岳远帆')).toHaveLength(1);
    expect(await pairsOf(wang, '恒岳远帆')).toHaveLength(0);
    expect(await pairsOf(chen, '恒岳远帆', '&filter[other][eq]=customer')).toHaveLength(0);
  });

  it('is no more once a person said that it is two, and again when she takes it back', async () => {
    const [pair] = await pairsOf(chen, '恒岳远帆');
    const refused = await wang.post(`/duplicates/${pair.id}/dismissal`, undefined, { version: pair.version });
    expect(refused.status).toBe(404);
    const dismissed = await chen.post(`/duplicates/${pair.id}/dismissal`, undefined, { version: pair.version });
    expect(dismissed.body, dismissed.text).toMatchObject({ dismissedBy: { name: '陈思远' } });
    await house.sql(`UPDATE match_records SET compared = false`);
    await compare();
    expect(await pairsOf(chen, '恒岳远帆', '&filter[dismissed][eq]=false')).toHaveLength(0);
    expect(await pairsOf(chen, '恒岳远帆', '&filter[dismissed][eq]=true')).toHaveLength(1);
    const again = await chen.delete(`/duplicates/${pair.id}/dismissal`, { version: dismissed.body.version });
    expect(again.body, again.text).toMatchObject({ dismissedAt: null, dismissedBy: null });
  });

  it('leaves the list when one of the two is renamed or discarded', async () => {
    const [pair] = await pairsOf(chen, '恒岳远帆');
    const { body: lead } = await chen.get(`/leads/${pair.other.id}`);
    const renamed = await chen.patch(`/leads/${lead.id}`, { name: '完全另一家泵业' }, { version: lead.version });
    expect(renamed.status, renamed.text).toBe(200);
    await compare();
    expect(await pairsOf(chen, '恒岳远帆')).toHaveLength(0);
    const back = await chen.patch(`/leads/${lead.id}`, { name: lead.name }, { version: renamed.body.version });
    await compare();
    expect(await pairsOf(chen, '恒岳远帆')).toHaveLength(1);
    await house.sql(`UPDATE leads SET deleted_at = now(), version = version + 1 WHERE id = $1`, [back.body.id]);
    expect(await pairsOf(chen, '恒岳远帆')).toHaveLength(0);
  });
});
