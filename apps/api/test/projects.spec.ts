import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { aCustomerOf } from './harness/deals.js';
import { openHouse, type Answer, type Caller, type House } from './harness/house.js';

let house: House;
let tang: Caller;
/** The signed contract of 陈思远 that engineering was shown. */
let contract: { id: string; number: string; amount: string; customerId: string };
beforeAll(async () => {
  house = await openHouse({ env: { CLOCK: 'real' } });
  tang = house.as('engineering');
  [contract] = (await house.sql(
    `SELECT c.id, c.number, c.net_total::text AS amount, c.customer_id AS "customerId" FROM contracts c
     JOIN opportunities o ON o.id = c.opportunity_id WHERE o.name = '徐州工厂焊接数据采集'`,
  )) as [typeof contract];
});
afterAll(() => house.close());

const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const personId = async (login: string): Promise<string> =>
  (await house.sql('SELECT id FROM people WHERE login = $1', [login]))[0].id;

async function started(more: object = {}, by = tang): Promise<any> {
  const { status, body, text } = await by.post('/projects', { name: '焊接采集上线', contractId: contract.id, ...more });
  expect(status, text).toBe(201);
  return body;
}
const step = (id: string, to: string, reason?: string): Promise<Answer> =>
  tang.post(`/projects/${id}/steps`, { to, ...(reason ? { reason } : {}) });
const namesSeenBy = async (login: string): Promise<string[]> =>
  (await house.as(login).get('/projects?limit=100')).body.items.map(({ name }: any) => name);

describe('an implementation project', () => {
  it('starts from a signed contract: its customer, its amount and whose sale it was come along', async () => {
    const project = await started({ milestones: [{ name: '进场', dueOn: '2026-12-01' }, { name: '验收' }] });

    expect(project).toMatchObject({
      ...{ number: expect.stringMatching(/^XM-\d{4}-\d{6}$/), status: 'planned' },
      ...{ owner: { name: '唐海波' }, seller: { name: '陈思远' }, amount: yuan(contract.amount) },
      contract: { id: contract.id, name: contract.number },
      customer: { id: contract.customerId, name: expect.stringMatching(/./) },
      ...{ progress: { done: 0, total: 2 }, nextMilestone: { name: '进场', dueOn: '2026-12-01' } },
      steps: [{ from: null, to: 'planned', by: { name: '唐海波' } }],
    });
    const { items } = (await tang.get(`/projects?filter[contractId][eq]=${contract.id}`)).body;
    expect(items.map(({ id }: any) => id)).toContain(project.id);
  });

  it('is of a signed contract, one of its customer, or of a customer alone', async () => {
    const business = house.as('business');
    const [draft] = await house.sql(`SELECT id FROM contracts WHERE status = 'in_approval' LIMIT 1`);
    const other = await aCustomerOf(house.as('sales-b1'));
    const refused = async (body: object): Promise<unknown[]> => {
      const answer = await business.post('/projects', { name: 'N', ...body });
      return [answer.status, answer.body.code, answer.body.errors.map(({ pointer }: any) => pointer)];
    };

    expect(await refused({ contractId: draft.id })).toEqual([422, 'project.contract_not_signed', ['/contractId']]);
    expect(await refused({ contractId: contract.id, customerId: other.id })).toEqual([
      ...[422, 'reference.missing', ['/contractId']],
    ]);
    expect(await refused({})).toEqual([400, 'body.invalid', ['/customerId']]);
    const alone = await started(
      { contractId: null, customerId: other.id, ownerId: await personId('engineering') },
      business,
    );
    expect(alone).toMatchObject({
      ...{ owner: { name: '唐海波' }, seller: { name: '王雨桐' }, contract: null, amount: null },
    });
  });

  it('does not start from a contract that its manager was never shown', async () => {
    const [unseen] = await house.sql(
      `SELECT id FROM contracts c WHERE NOT EXISTS (SELECT 1 FROM record_shares s WHERE s.subject_id = c.id AND s.grantee_id = $1) LIMIT 1`,
      [await personId('engineering')],
    );
    const answer = await tang.post('/projects', { name: 'N', contractId: unseen.id });

    expect([answer.status, answer.body.code]).toEqual([422, 'reference.missing']);
  });

  it('says which of its words cannot be: an amount below zero, a last day before the first', async () => {
    const pointers = async (body: object): Promise<unknown[]> => {
      const answer = await tang.post('/projects', { name: 'N', contractId: contract.id, ...body });
      return [answer.status, answer.body.errors.map(({ pointer, code }: any) => [pointer, code])];
    };

    expect(await pointers({ amount: yuan('-1.00') })).toEqual([400, [['/amount/amount', 'project.amount_negative']]]);
    expect(await pointers({ plannedFrom: '2026-12-02', plannedUntil: '2026-12-01' })).toEqual([
      ...[400, [['/plannedUntil', 'project.dates_reversed']]],
    ]);
  });

  it('is taken on step by step, each kept with who, when and why, and shown in its timeline', async () => {
    const { id } = await started();
    for (const [to, reason] of [['running'], ['paused', '停工两周'], ['running'], ['accepted'], ['closed']] as const)
      expect((await step(id, to, reason)).status).toBe(201);

    const { body } = await tang.get(`/projects/${id}`);
    expect(body.steps.map(({ from, to, reason }: any) => [from, to, reason])).toEqual([
      [null, 'planned', null],
      ['planned', 'running', null],
      ['running', 'paused', '停工两周'],
      ['paused', 'running', null],
      ['running', 'accepted', null],
      ['accepted', 'closed', null],
    ]);
    const timeline = (await tang.get(`/timeline?subjectType=project&subjectId=${id}`)).body.items;
    expect(timeline.map(({ title }: any) => title)).toContain('从“实施中”变为“暂停”');
    expect(timeline.find(({ detail }: any) => detail === '停工两周')).toMatchObject({ actor: { name: '唐海波' } });
  });

  it('goes nowhere else, is cancelled only for a reason, and takes one step for one key', async () => {
    const { id } = await started();
    const wrong = await step(id, 'accepted');
    expect([wrong.status, wrong.body.code]).toEqual([409, 'project.wrong_step']);
    expect(wrong.body.detail).toContain('“待启动”，不能变为“已验收”');

    const silent = await step(id, 'cancelled');
    expect([silent.status, silent.body.errors]).toMatchObject([422, [{ pointer: '/reason' }]]);
    const twice = () => tang.post(`/projects/${id}/steps`, { to: 'cancelled', reason: '客户改期' }, { key: `c-${id}` });
    expect([(await twice()).status, (await twice()).status]).toEqual([201, 201]);
    const { body } = await tang.get(`/projects/${id}`);
    expect(body.steps).toHaveLength(2);
    expect(body.can).toMatchObject({ run: { allowed: false }, edit: { allowed: false }, delete: { allowed: true } });
  });

  it('keeps the order of its steps, and what it is of, against whoever writes SQL', async () => {
    const { id } = await started();
    const client = new Client({ connectionString: house.databaseUrl, options: '-c role=countersign_house' });
    await client.connect();
    const raise = (sql: string) =>
      client.query(sql, [id]).then(
        () => 'done',
        (error: Error) => error.message,
      );
    const set = (what: string) => raise(`UPDATE projects SET ${what}, version = version + 1 WHERE id = $1`);

    expect(await set(`status = 'closed'`)).toMatch(/does not go from planned to closed/);
    expect(await set(`contract_id = NULL`)).toMatch(/stays with its customer and its contract/);
    expect(await raise(`DELETE FROM project_steps WHERE project_id = $1`)).toMatch(/denied|append|change/i);
    await step(id, 'cancelled', '客户取消');
    expect(await set(`note = 'x'`)).toMatch(/over cannot change/);
    await client.end();
  });

  it('changes until it is over, from the version that was seen, and goes to another manager', async () => {
    const project = await started();
    const change = (body: object, version: number) => tang.patch(`/projects/${project.id}`, body, { version });
    const vp = await personId('vp-impl');

    const changed = await change({ name: '焊接采集一期', ownerId: vp, amount: yuan('99000.00') }, project.version);
    expect(changed.body).toMatchObject({ name: '焊接采集一期', owner: { name: '何志强' }, amount: yuan('99000.00') });
    expect((await change({ note: 'x' }, project.version)).status).toBe(412);
    await step(project.id, 'cancelled', '并入二期');
    const late = await change({ note: 'x' }, changed.body.version + 1);
    expect([late.status, late.body.code]).toEqual([409, 'project.over']);
  });

  it('is found by pinyin, filtered, and taken out as a file', async () => {
    const project = await started({ name: '焊接采集二期', plannedUntil: '2031-05-01' });
    const found = async (path: string): Promise<string[]> => (await tang.get(path)).body.items.map(({ id }: any) => id);

    expect(await found('/projects?q=hjcjeq')).toEqual([project.id]);
    expect(await found('/search?q=hjcjeq')).toContain(project.id);
    expect(await found('/projects?filter[plannedUntil][gte]=2031-01-01')).toEqual([project.id]);
    const file = (await tang.get('/projects/export.csv?q=hjcjeq')).text;
    expect(file).toContain(`${project.number},焊接采集二期`);
    expect(file).toContain(contract.amount);
  });

  it('goes into the recycle bin before it has begun, and comes back', async () => {
    const { id, version } = await started();
    const running = await started();
    await step(running.id, 'running');
    const begun = await tang.delete(`/projects/${running.id}`, { version: running.version + 1 });
    expect([begun.status, begun.body.code]).toEqual([409, 'project.begun']);

    expect((await tang.delete(`/projects/${id}`, { version })).status).toBe(204);
    expect((await tang.get(`/projects/${id}`)).status).toBe(404);
    const { items } = (await tang.get('/recycle-bin')).body;
    expect(items.map((item: any) => item.id)).toContain(id);
    expect((await tang.post(`/recycle-bin/project/${id}/restoration`)).status).toBeLessThan(300);
    expect((await tang.get(`/projects/${id}`)).body.status).toBe('planned');
  });
});

describe('a milestone', () => {
  it('is added, put in order, reached, taken back, changed and taken away, a version of its project each', async () => {
    let project = await started({ milestones: [{ name: 'A' }, { name: 'B' }] });
    const at = (name: string): string =>
      `/projects/${project.id}/milestones/${project.milestones.find((each: any) => each.name === name).id}`;
    const did = async (answer: Promise<Answer>): Promise<string[]> => {
      const { status, body, text } = await answer;
      expect(status, text).toBeLessThan(300);
      expect(body.version).toBe(project.version + 1);
      project = body;
      return body.milestones.map(({ name }: any) => name);
    };
    const { version } = project;

    expect(await did(tang.post(`/projects/${project.id}/milestones`, { name: 'C' }, { version }))).toEqual([
      'A',
      'B',
      'C',
    ]);
    const milestoneIds = project.milestones.map(({ id }: any) => id).reverse();
    const reorder = (ids: string[]) =>
      tang.put(`/projects/${project.id}/milestones`, { milestoneIds: ids }, { version: project.version });
    expect(await did(reorder(milestoneIds))).toEqual(['C', 'B', 'A']);
    expect((await reorder(milestoneIds.slice(1))).body.errors[0].code).toBe('project.milestones_incomplete');

    await did(tang.put(`${at('C')}/completion`, undefined, { version: project.version }));
    expect(project).toMatchObject({ progress: { done: 1, total: 3 }, nextMilestone: { name: 'B' } });
    expect(project.milestones[0]).toMatchObject({ doneBy: { name: '唐海波' }, doneAt: expect.any(String) });
    await did(tang.delete(`${at('C')}/completion`, { version: project.version }));
    expect(project.progress.done).toBe(0);
    await did(tang.patch(at('B'), { name: 'B2', dueOn: '2026-12-24' }, { version: project.version }));
    expect(await did(tang.delete(at('A'), { version: project.version }))).toEqual(['C', 'B2']);
  });

  it('changes with the version of its project that was seen, and no longer once that is over', async () => {
    const project = await started({ milestones: [{ name: 'A' }] });
    const path = `/projects/${project.id}/milestones/${project.milestones[0].id}/completion`;

    expect((await tang.put(path, undefined, { version: project.version + 1 })).status).toBe(412);
    await step(project.id, 'cancelled', '客户取消');
    const late = await tang.put(path, undefined, { version: project.version + 1 });
    expect([late.status, late.body.code]).toEqual([409, 'project.over']);
  });

  it('is one of that project', async () => {
    const [mine, other] = [await started({ milestones: [{ name: 'A' }] }), await started()];
    const path = `/projects/${other.id}/milestones/${mine.milestones[0].id}`;

    expect((await tang.delete(path, { version: other.version })).status).toBe(404);
  });
});

describe('who sees implementation projects', () => {
  const OF_CHEN = ['东岭重装能耗看板实施', '徐州工厂焊接数据采集实施'];
  const OF_LI = '岭南家电模具保养系统实施';

  it('is engineering, finance and those who see everything: all of them, with their amounts', async () => {
    for (const login of ['engineering', 'finance', 'president', 'assistant', 'sales-mgmt', 'business']) {
      const { items } = (await house.as(login).get('/projects?limit=100')).body;
      const names = items.map(({ name }: any) => name);
      for (const name of [...OF_CHEN, OF_LI]) expect(names, login).toContain(name);
      expect(items.find(({ name }: any) => name === OF_LI).amount, login).toMatchObject({ currency: 'CNY' });
    }
    expect((await house.as('legal').get('/projects')).status).toBe(403);
  });

  it('is the salesperson whose contract it was, and who is above her, and no other salesperson', async () => {
    for (const login of ['sales-a1', 'manager-a']) {
      const names = await namesSeenBy(login);
      expect(names, login).toEqual(expect.arrayContaining(OF_CHEN));
      expect(names, login).not.toContain(OF_LI);
    }
    expect(await namesSeenBy('sales-b2')).toContain(OF_LI);
    for (const login of ['sales-a2', 'sales-b1', 'sales-b2'])
      for (const name of OF_CHEN) expect(await namesSeenBy(login), login).not.toContain(name);
  });

  it('is for reading: whoever may change projects changes not those she only sold', async () => {
    await house.sql(`INSERT INTO roles (id, code, name, permissions, scopes, traits) VALUES (gen_random_uuid(), 'editor', 'editor',
      '{project.view,project.edit,project.delete,project.share}', '{"project": "self"}', '{commercial}')`);
    await house.sql(
      `INSERT INTO person_roles SELECT p.id, r.id FROM people p, roles r WHERE p.login = 'sales-a1' AND r.code = 'editor'`,
    );
    await house.sql('SELECT rebuild_reach()');
    const chen = house.as('sales-a1');
    const project = await started({ milestones: [{ name: 'A' }] });

    const { body } = await chen.get(`/projects/${project.id}`);
    expect(body).toMatchObject({ sharing: { access: 'read' }, can: { edit: { code: 'row.shared_for_reading' } } });
    const { version } = project;
    for (const answer of [
      await chen.patch(`/projects/${project.id}`, { note: 'x' }, { version }),
      await chen.post(`/projects/${project.id}/steps`, { to: 'running' }),
      await chen.put(`/projects/${project.id}/milestones/${body.milestones[0].id}/completion`, undefined, { version }),
      await chen.delete(`/projects/${project.id}`, { version }),
    ])
      expect([answer.status, answer.body.code]).toEqual([403, 'row.shared_for_reading']);
    await house.sql(`DELETE FROM person_roles WHERE role_id = (SELECT id FROM roles WHERE code = 'editor')`);
    await house.sql('SELECT rebuild_reach()');
  });

  it('is explained: the salesperson concerned and above her, by the rule', async () => {
    const project = await started();
    const { body } = await house.as('admin').get(`/access?subjectType=project&subjectId=${project.id}`);
    const way = body.groups.find(({ way: each }: any) => each === 'concerned');

    expect(way.first.map(({ name }: any) => name).sort()).toEqual(['周建华', '陈思远'].sort());
    expect(way.reason).toContain('规则“销售查看实施项目”');
    const verdict = await house
      .as('admin')
      .get(`/access/people/${await personId('sales-a2')}?subjectType=project&subjectId=${project.id}`);
    expect(verdict.body.sees).toBe(false);
  });

  it('is no salesperson while the rule is off, and whoever was shown the contract all the same', async () => {
    const admin = house.as('admin');
    const turn = async (enabled: boolean): Promise<void> => {
      const code = 'sales-sees-its-projects';
      const { items } = (await admin.get('/access-rules')).body;
      const { version } = items.find((rule: any) => rule.code === code);
      expect((await admin.put(`/access-rules/${code}`, { enabled }, { version })).status).toBe(200);
    };
    const project = await started();
    const seen = (login: string) => house.as(login).get(`/projects/${project.id}`);
    await turn(false);

    expect((await seen('sales-a1')).status).toBe(404);
    expect(await namesSeenBy('sales-a1')).toEqual([]);
    expect((await seen('finance')).status).toBe(200);
    const share = {
      ...{ subjectType: 'contract', subjectIds: [contract.id], access: 'write', note: '一起跟进' },
      grantee: { kind: 'person', id: await personId('sales-a2') },
    };
    expect((await house.as('sales-a1').post('/shares', share)).status).toBe(201);
    expect((await seen('sales-a2')).body.sharing).toMatchObject({ access: 'read' });
    await turn(true);
    expect((await seen('sales-a1')).status).toBe(200);
  });

  it('is told no amounts where a role hides them, neither by a filter nor by an order', async () => {
    await house.sql(
      `INSERT INTO roles (id, code, name, permissions, scopes, traits, fields)
       SELECT gen_random_uuid(), 'blind', 'blind', permissions || '{project.export}', scopes, traits, '{"project.amounts": "hidden"}' FROM roles WHERE code = 'finance'`,
    );
    await house.sql(`UPDATE person_roles SET role_id = (SELECT id FROM roles WHERE code = 'blind')
      WHERE person_id = (SELECT id FROM people WHERE login = 'finance')`);
    await house.sql('SELECT rebuild_reach()');
    const finance = house.as('finance');
    const { items } = (await finance.get('/projects?limit=100')).body;

    expect(items.length).toBeGreaterThan(3);
    expect(items.filter(({ amount }: any) => amount !== null)).toEqual([]);
    for (const query of ['filter[amount][gt]=1', 'sort=amount'])
      expect((await finance.get(`/projects?${query}`)).status, query).toBe(403);
    expect((await finance.get('/projects/export.csv')).text).not.toContain(contract.amount);
    // What the contract comes to stays in the contract, for whoever may not know that.
    await house.sql(`UPDATE roles SET fields = '{"contract.amounts": "hidden"}', permissions = permissions || '{project.create}',
      version = version + 1 WHERE code = 'blind'`);
    await house.sql('SELECT rebuild_reach()');
    expect((await started({}, finance)).amount).toBeNull();
  });
});

describe('a handover', () => {
  it('takes the projects of a salesperson along to her successor, and back by the undo', async () => {
    await house.app.get(JobRunner).start();
    const project = await started();
    const manager = house.as('manager-a');
    const wish = {
      ...{ personId: await personId('sales-a1'), reason: 'moving' },
      successorId: await personId('sales-a2'),
    };
    const { id } = (await manager.post('/handovers', wish)).body;
    const settled = async (path: string): Promise<void> => {
      expect((await manager.post(path)).status).toBe(202);
      for (let status = 'queued'; ['queued', 'running', 'undoing'].includes(status);) {
        await house.afterwards();
        ({ status } = (await manager.get(`/handovers/${id}`)).body);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    const sellerNow = async (): Promise<string> => (await tang.get(`/projects/${project.id}`)).body.seller.name;

    await settled(`/handovers/${id}/run`);
    expect(await sellerNow()).toBe('赵敏');
    expect((await house.as('sales-a1').get(`/projects/${project.id}`)).status).toBe(404);
    await settled(`/handovers/${id}/undo`);
    expect(await sellerNow()).toBe('陈思远');
  });
});
