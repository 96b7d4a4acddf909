import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Policies } from '../src/modules/approvals/index.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { aQuoteAt } from './approvals/desk.js';
import { openHouse, type House } from './harness/house.js';
import { managerDownTo, Office } from './policies/office.js';

let house: House;
let office: Office;
beforeAll(async () => {
  house = await openHouse();
  office = new Office(house);
});
afterAll(() => house.close());

/** Position code → who holds it in the demo company. */
const HOLDERS: Readonly<Record<string, readonly string[]>> = {
  'department-manager': ['manager-a'],
  'assistant-to-president': ['assistant'],
  executive: ['president'],
  'unmet-customer': ['assistant'],
};

async function predicted(ratio: number): Promise<string[]> {
  const submitterId = await office.desk.personId('sales-a1');
  const { facts } = aQuoteAt(ratio);
  return (await office.admin.post('/policies/trials', { code: '001-quote', facts, submitterId })).body.lit;
}

/** Approves whatever opens until it is over. @returns the nodes that were passed, in order */
async function walked(id: string, upTo = Infinity): Promise<string[]> {
  for (let step = 0; step < upTo; step++) {
    const { status, open } = await office.desk.standing(id);
    if (status !== 'running') break;
    const login = open.find((each) => Object.values(HOLDERS).some((holders) => holders.includes(each))) ?? open[0]!;
    await office.desk.decideHere(login, id, 'approve');
  }
  const rows = await house.sql<{ key: string }>(
    `SELECT node_key AS key FROM approval_node_runs WHERE instance_id = $1 AND state = 'passed' ORDER BY ordinal`,
    [id],
  );
  return rows.map(({ key }) => key);
}

describe('a version published while two hundred approvals are under way', () => {
  it(
    'changes none of them: every one ends on the path it was promised when it began, by the switches it began with',
    { timeout: 240_000 },
    async () => {
      const ratios = Array.from({ length: 200 }, (_, index) => 4000 + (index % 50) * 30);
      const paths = new Map<number, string[]>();
      for (const ratio of new Set(ratios)) paths.set(ratio, await predicted(ratio));
      const promised = new Map<string, string[]>();
      for (const [index, ratio] of ratios.entries()) {
        const { id } = await office.desk.submit('sales-a1', aQuoteAt(ratio));
        promised.set(id, paths.get(ratio)!);
        await walked(id, index % 3);
      }
      // Three more, for what people may do on the way beside deciding.
      const [returned, withdrawn, own] = [aQuoteAt(4800), aQuoteAt(4800), aQuoteAt(5200)];
      const [one, other] = [
        await office.desk.submit('sales-a1', returned),
        await office.desk.submit('sales-a1', withdrawn),
      ];
      const third = await office.desk.submit('manager-a', own);
      for (const { id } of [one, other]) await office.desk.decideHere('manager-a', id, 'approve');

      await office.publish('001-quote', (content) => {
        managerDownTo(5800)(content);
        content.steps[0].rungs[1].sufficientWhen.value = 5200;
        Object.assign(content.switches, {
          ...{ duplicateApprover: 'each', returnBudget: 0, withdraw: 'before-first-decision', selfApproval: 'block' },
          ...{ emptySlate: 'block', carry: false, peers: [] },
        });
      });

      expect(await predicted(5380)).not.toEqual(paths.get(5380));
      for (const [id, path] of promised) expect([id, await walked(id)]).toEqual([id, path]);
      await office.desk.decideHere('assistant', one.id, 'return', '请说明竞争对手价格');
      await office.desk.submit('sales-a1', returned);
      // What her manager agreed to still stands, as it did when it was put up.
      expect(await office.desk.standing(one.id)).toEqual({ status: 'running', open: ['assistant'] });
      await office.desk.withdraw('sales-a1', withdrawn);
      expect((await office.desk.standing(other.id)).status).toBe('withdrawn');
      expect(await walked(third.id)).toEqual(['department-manager']);
      const versions = await house.sql(
        `SELECT DISTINCT v.number FROM approval_instances i JOIN approval_policy_versions v ON v.id = i.policy_version_id
       WHERE i.id = ANY($1)`,
        [[...promised.keys(), one.id, other.id, third.id]],
      );
      expect(versions).toHaveLength(1);
    },
  );
});

describe('a version with a day of its own', () => {
  it('decides from that day on and not before, though it was agreed to long ago', async () => {
    const before = (await office.admin.get('/policies/001-contract/versions')).body.items[0].number;
    const number = await office.publish('001-contract', (content) => (content.switches.returnBudget = 3), {
      effectiveFrom: '2027-03-01',
    });
    const { items } = (await office.admin.get('/policies')).body;
    const contract = items.find(({ code }: any) => code === '001-contract');

    expect(contract.inForce.number).toBe(before);
    expect(contract.upcoming).toMatchObject({ number, effectiveFrom: '2027-02-28T16:00:00.000Z' });
    const versions = (await office.admin.get('/policies/001-contract/versions')).body.items;
    expect(versions.slice(0, 2).map(({ state }: any) => state)).toEqual(['upcoming', 'in_force']);
  });

  it('cannot begin in the past', async () => {
    await office.draft('001-contract', (content) => (content.switches.returnBudget = 2));
    const answer = await office.propose('001-contract', { effectiveFrom: '2020-01-01' });
    expect([answer.status, answer.body.code]).toEqual([422, 'policy.effective_day_past']);
  });
});

describe('two people who publish at the same moment', () => {
  it('make one publication, and the other is told', async () => {
    await office.draft('001-contract', (content) => (content.switches.returnBudget = 1));
    const answers = await Promise.all([1, 2, 3].map(() => office.propose('001-contract')));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(refused.body.code).toBe('policy.publication_under_way');
    const open = await house.sql(`SELECT id FROM approval_policy_publications WHERE status = 'proposed'`);
    expect(open).toHaveLength(1);

    const write = await office.draft('001-contract', (content) => (content.switches.returnBudget = 9));
    expect([write.status, write.body.code]).toEqual([409, 'policy.publication_under_way']);
  });

  it('cannot publish what somebody else has changed since they looked', async () => {
    expect((await office.admin.delete('/policies/001-contract/publication')).status).toBe(204);
    const { version } = (await office.draft('001-contract', (content) => (content.switches.returnBudget = 8))).body;
    await office.draft('001-contract', (content) => (content.switches.returnBudget = 7));
    const stale = await office.propose('001-contract', { draftVersion: version });
    expect([stale.status, stale.body.code]).toEqual([412, 'row.stale']);
  });

  it('repeat a request and have published once', async () => {
    const key = 'publish-once-0001';
    const body = { effectiveFrom: office.today(), note: '' };
    const first = await office.admin.post('/policies/001-contract/publication', body, { key });
    const again = await office.admin.post('/policies/001-contract/publication', body, { key });
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id]);
  });

  it('see a rejected version come to nothing, and go on with the draft', async () => {
    const [{ id }] = await house.sql(
      `SELECT i.id FROM approval_instances i JOIN approval_policy_publications p ON p.id = i.subject_id WHERE p.status = 'proposed' AND i.finished_at IS NULL`,
    );
    const newest = (await office.admin.get('/policies/001-contract/versions')).body.items.find(
      ({ state }: any) => state !== 'proposed',
    ).number;
    for (const login of ['president', 'sales-mgmt'])
      expect((await office.desk.decide(login, id, 'reject', { reason: '时机不合适' })).status).toBe(200);
    const { items } = (await office.admin.get('/policies/001-contract/versions')).body;
    expect(items[0].number).toBe(newest);
    expect((await office.admin.get('/policies/001-contract/draft')).status).toBe(200);
  });
});

describe('a version that is retired', () => {
  it('needs a second person too, decides nothing new, and the one before takes over', async () => {
    const [newest, before] = (await office.admin.get('/policies/001-quote/versions')).body.items;
    const { body } = await office.admin.post(`/policies/001-quote/versions/${newest.number}/retirement`, {
      note: '门槛过高',
    });
    expect(body).toMatchObject({ kind: 'retire', status: 'proposed' });
    await office.desk.decide('president', body.approvalId, 'approve');

    const { items } = (await office.admin.get('/policies/001-quote/versions')).body;
    expect(items.slice(0, 2).map(({ number, state }: any) => [number, state])).toEqual([
      [newest.number, 'retired'],
      [before.number, 'in_force'],
    ]);
    const again = await office.admin.post(`/policies/001-quote/versions/${newest.number}/retirement`, { note: '再次' });
    expect(again.body.code).toBe('policy.version_retired');
  });

  it('is not the last one of its purpose', async () => {
    const answer = await office.admin.post('/policies/policy-publication/versions/1/retirement', { note: '不再需要' });
    expect([answer.status, answer.body.code]).toEqual([409, 'policy.last_version']);
  });

  it('is not the last one of its purpose on the day it is agreed to, also where two are retired at the same moment', async () => {
    const { version, ...content } = await office.content('expense-claim');
    await house.app
      .get(UnitOfWork)
      .run(HOUSE, 'write', () =>
        house.app.get(Policies).publish('expense.claim', { ...content, version, code: 'expense-other' }),
      );
    const agreements: { approvalId: string; login: string }[] = [];
    for (const code of ['expense-claim', 'expense-other']) {
      const { status, text, body } = await office.admin.post(`/policies/${code}/versions/${version}/retirement`, {
        note: '换一种做法',
      });
      expect(status, text).toBe(201);
      const { open } = await office.desk.standing(body.approvalId);
      agreements.push({ approvalId: body.approvalId, login: open[0]! });
    }
    const answers = await Promise.all(
      agreements.map(({ login, approvalId }) => office.desk.decide(login, approvalId, 'approve')),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('policy.last_version');
    const left = await house.sql(
      `SELECT 1 FROM approval_policy_versions v JOIN approval_policies p ON p.id = v.policy_id
       WHERE p.purpose = 'expense.claim' AND v.retired_at IS NULL`,
    );
    expect(left).toHaveLength(1);
  });
});

describe('an approval that is moved to another version', () => {
  it('is planned first, seat by seat, then moved on the record, and keeps what was decided', async () => {
    const { id } = await office.desk.submit('sales-a1', aQuoteAt(5200));
    await office.publish('001-quote', managerDownTo(5500));
    const { body: plan } = await office.admin.get('/policies/001-quote/migration');
    const item = plan.items.find(({ instanceId }: any) => instanceId === id);

    expect(item, JSON.stringify(plan)).toMatchObject({ allowed: true, removed: [] });
    expect(item.kept.map(({ nodeKey }: any) => nodeKey)).toEqual(['department-manager']);
    expect(item.added.map(({ nodeKey }: any) => nodeKey)).toEqual(['assistant-to-president']);
    const { body } = await office.admin.post('/policies/001-quote/migration', {
      instanceIds: [id],
      reason: '统一门槛',
    });
    expect(body.results).toEqual([{ instanceId: id, done: true, code: null, detail: null }]);

    const [action] = await house.sql(
      `SELECT action, reason FROM approval_actions WHERE instance_id = $1 ORDER BY seq DESC LIMIT 1`,
      [id],
    );
    expect(action).toEqual({ action: 'migrate', reason: '统一门槛' });
    expect(await walked(id)).toEqual(['department-manager', 'assistant-to-president']);
  });

  it('is named to whoever may see it, and to nobody else', async () => {
    const { id } = await office.desk.submit('sales-a1', aQuoteAt(5200));
    await office.publish('001-quote', managerDownTo(5600));
    const planFor = async (login: string): Promise<{ plan: any; item: any }> => {
      const { body: plan } = await house.as(login).get('/policies/001-quote/migration');
      return { plan, item: plan.items.find(({ instanceId }: any) => instanceId === id) };
    };
    await house.sql(`INSERT INTO person_roles (person_id, role_id)
      SELECT p.id, r.id FROM people p, roles r WHERE p.login IN ('manager-a', 'hr') AND r.code = 'administrator'
      ON CONFLICT DO NOTHING`);
    await house.sql('SELECT rebuild_reach()');
    const [number] = await house.sql('SELECT number FROM approval_instances WHERE id = $1', [id]);

    const seen = await planFor('manager-a');
    expect(seen.item).toMatchObject({ number: number.number, submitter: { name: expect.any(String) } });
    expect((await office.admin.get(`/approvals?view=all&limit=200`)).text).not.toContain(number.number);
    const unseen = await planFor('admin');
    expect(unseen.item).toMatchObject({ number: null, submitter: null, allowed: true });
    expect(unseen.plan.unseen).toBeGreaterThan(0);
    expect(JSON.stringify(unseen.plan)).not.toContain(number.number);
  });

  it('is moved by nothing else: not past the record, and not back again after it', async () => {
    const past = 'an approval keeps its policy version, unless a migration is recorded';
    const moveTo = (id: string, which: 'max' | 'min') =>
      house.sql(
        `UPDATE approval_instances i SET version = i.version + 1, policy_version_id = (
           SELECT v.id FROM approval_policy_versions v WHERE v.policy_id = now.policy_id AND v.id <> now.id
           ORDER BY v.number ${which === 'max' ? 'DESC' : 'ASC'} LIMIT 1)
         FROM approval_policy_versions now WHERE i.id = $1 AND now.id = i.policy_version_id`,
        [id],
      );
    const { id } = await office.desk.submit('sales-a1', aQuoteAt(5200));
    await office.publish('001-quote', managerDownTo(5300));
    await expect(moveTo(id, 'max')).rejects.toThrow(past);

    const { body } = await office.admin.post('/policies/001-quote/migration', {
      instanceIds: [id],
      reason: '统一门槛',
    });
    expect(body.results).toMatchObject([{ done: true }]);
    await expect(moveTo(id, 'min')).rejects.toThrow(past);
  });

  it('stays where it is when the new version cannot route it, and the plan says why', async () => {
    const { id } = await office.desk.submit('sales-a1', aQuoteAt(5600, { amount: null }));
    await office.publish('001-quote', (content) => {
      content.steps[1].when = { field: 'amount', op: 'gte', value: { amount: '900000.00', currency: 'CNY' } };
    });
    const { body: plan } = await office.admin.get('/policies/001-quote/migration');
    const item = plan.items.find(({ instanceId }: any) => instanceId === id);
    expect(item).toMatchObject({ allowed: false, code: 'approval.fact_unknown', kept: [], added: [], removed: [] });
    expect(item.detail).toContain('报价金额');
    expect(plan.total).toBe(plan.items.length);

    const { body } = await office.admin.post('/policies/001-quote/migration', {
      instanceIds: [id],
      reason: '统一门槛',
    });
    expect(body.results[0]).toMatchObject({ done: false, code: 'approval.fact_unknown' });
    expect(await walked(id)).toEqual(['department-manager']);
  });

  it('is one of those that run under an earlier version of this policy', async () => {
    const foreign = await office.admin.post('/policies/001-quote/migration', {
      instanceIds: ['0190a0a0-0000-7000-8000-000000000001'],
      reason: '统一门槛',
    });
    expect([foreign.status, foreign.body.code]).toEqual([422, 'policy.not_its_instance']);
  });
});
