import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { aQuoteAt } from './approvals/desk.js';
import { openHouse, type House } from './harness/house.js';
import { managerDownTo, Office } from './policies/office.js';

let house: House;
let office: Office;
beforeAll(async () => {
  house = await openHouse();
  office = new Office(house);
  await house.app.get(JobRunner).start();
});
afterAll(() => house.close());

async function backTest(code: string, body: object): Promise<any> {
  const asked = await office.admin.post(`/policies/${code}/back-tests`, body);
  expect(asked.status, asked.text).toBe(202);
  expect(asked.headers['location']).toBe(`/api/v1/policies/back-tests/${asked.body.id}`);
  for (;;) {
    await house.afterwards();
    const { body: now } = await office.admin.get(`/policies/back-tests/${asked.body.id}`);
    if (now.status === 'done' || now.status === 'failed') return now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const newestOf = async (code: string): Promise<number> =>
  (await office.admin.get(`/policies/${code}/versions`)).body.items[0].number;

/** Everything but the back-tests themselves and the machinery, as one number a table. */
async function fingerprint(): Promise<Record<string, string>> {
  const tables = await house.sql<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
     AND relname NOT LIKE 'audit\\_log%' AND relname NOT IN ('approval_back_tests', 'approval_back_test_changes', 'outbox', 'idempotency_keys', 'sessions', 'refresh_tokens', 'sign_in_attempts')`,
  );
  const prints: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await house.sql<{ print: string }>(
      `SELECT count(*) || '/' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') AS print FROM ${name} t`,
    );
    prints[name] = row?.print ?? '';
  }
  return prints;
}

describe('the version in force, tried on its own history', () => {
  it('shows no difference at all, however long the demo company has worked', async () => {
    for (const code of ['001-quote', '001-contract']) {
      const { report, number } = await backTest(code, { number: await newestOf(code) });
      expect(report.deals, code).toBeGreaterThan(0);
      expect([number, report.changed, report.changes, report.unfaithful, report.unreplayable], code).toEqual([
        await newestOf(code),
        0,
        [],
        [],
        0,
      ]);
      expect(report.load).toEqual([]);
    }
  });

  it('shows none after a reorganisation either, because each deal is routed in the house of its day', async () => {
    for (const ratio of [5200, 4700, 4200]) await office.desk.submit('sales-a1', aQuoteAt(ratio));
    const { facts } = aQuoteAt(4700);
    const trial = { code: '001-quote', facts, submitterId: await office.desk.personId('sales-a1') };
    const askedToday = async (): Promise<string[]> =>
      (await office.admin.post('/policies/trials', trial)).body.steps.flatMap(({ approvers }: any) =>
        approvers.map(({ person }: any) => person.name),
      );
    expect(await askedToday()).toEqual(['周建华', '沈慧敏']);
    for (const login of ['manager-a', 'assistant']) {
      const left = await office.admin.post(`/people/${await office.desk.personId(login)}/deactivation`, {});
      expect(left.status, left.text).toBeLessThan(300);
    }
    expect(await askedToday()).not.toContain('周建华');

    const { report } = await backTest('001-quote', { number: await newestOf('001-quote') });
    expect([report.changed, report.unfaithful, report.unreplayable]).toEqual([0, [], 0]);
  });
});

const makeAdministrator = async (login: string): Promise<void> => {
  await house.sql(
    `INSERT INTO person_roles SELECT p.id, r.id FROM people p, roles r WHERE p.login = $1 AND r.code = 'administrator' ON CONFLICT DO NOTHING`,
    [login],
  );
  await house.sql('SELECT rebuild_reach()');
};
/** The latest report as somebody with his own reach reads it. */
const latestFor = async (login: string): Promise<any> => {
  await makeAdministrator(login);
  return (await house.as(login).get('/policies/001-quote/back-tests')).body.items[0].report;
};
/** What the database itself shows him. */
const visibleTo = async (login: string): Promise<string[]> => {
  const ids: string[] = [];
  for (let path: string | null = '/approvals?limit=200'; path;) {
    const { body }: any = await house.as(login).get(path);
    ids.push(...body.items.map(({ id }: any) => id));
    path = body.page?.next ? `/approvals?limit=200&cursor=${encodeURIComponent(body.page.next)}` : null;
  }
  return ids;
};

describe('a draft, tried on the past', () => {
  it('names exactly the deals between the old threshold and the new, and what comes with them', async () => {
    const between = await house.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM approval_rounds r JOIN approval_instances i ON i.id = r.instance_id
       WHERE i.purpose = 'quote.discount' AND (r.facts->>'ratio')::int BETWEEN 5000 AND 5499`,
    );
    await office.draft('001-quote', managerDownTo(5500));
    const { report, status, total, done, number } = await backTest('001-quote', {});

    expect([status, done, number]).toEqual(['done', total, null]);
    expect(between[0]!.n).toBeGreaterThan(0);
    expect(report).toMatchObject({ changed: between[0]!.n, heavier: between[0]!.n, lighter: 0, unfaithful: [] });
    const { changes } = await latestFor('president');
    expect(changes.length).toBe(between[0]!.n);
    expect(changes[0]).toMatchObject({ added: ['assistant-to-president'], removed: [], outcome: 'route' });
    expect(changes[0].number).not.toBe('');
    expect(report.load.find(({ position }: any) => position !== null)).toMatchObject({
      gained: between[0]!.n,
      lost: 0,
    });
  });

  it('says which money fewer people would look at', async () => {
    await office.draft('001-quote', managerDownTo(4600));
    const { report } = await backTest('001-quote', {});
    expect(report.lighter).toBe(report.changed);
    expect(report.exposed.deals).toBe(report.lighter);
    const { exposed } = await latestFor('president');
    expect(exposed).toMatchObject({ deals: report.lighter, hidden: 0, hiddenSums: [] });
    expect(exposed.amount[0].currency).toBe('CNY');
    expect(Number(exposed.discount[0].amount)).toBeGreaterThan(0);
  });

  it('tells each reader of the deals what her own reach shows, and of the rest nothing but how many', async () => {
    const whole = await latestFor('president');
    const numbers = whole.changes.map(({ number }: any) => number);
    expect(numbers.length).toBeGreaterThan(0);

    const { text, body } = await office.admin.get('/policies/001-quote/back-tests');
    for (const number of numbers) expect(text).not.toContain(number);
    for (const { amount } of whole.exposed.amount) expect(text).not.toContain(amount);
    expect(body.items[0].report).toMatchObject({
      changes: [],
      hiddenChanges: whole.changed,
      exposed: { amount: [], discount: [] },
    });
    expect(body.items[0].report.exposed.hidden).toBe(whole.exposed.deals);
    const few = whole.exposed.deals < 5;
    expect(body.items[0].report.exposed.hiddenSums.length).toBe(few ? 0 : 1);

    await makeAdministrator('manager-b');
    const part = await latestFor('manager-b');
    const reached = new Set(await visibleTo('manager-b'));
    expect(part.changes.map(({ id }: any) => id.slice(0, 36)).sort()).toEqual(
      whole.changes
        .map(({ id }: any) => id.slice(0, 36))
        .filter((id: string) => reached.has(id))
        .sort(),
    );
    expect(part.hiddenChanges).toBe(whole.changed - part.changes.length);
  });

  it('is part of what the second person reads', async () => {
    await office.settleCases('001-quote');
    const { report } = (await office.admin.get('/policies/001-quote/back-tests')).body.items[0];
    const { body } = await office.propose('001-quote');
    const { snapshot } = (await house.as('president').get(`/approvals/${body.approvalId}`)).body;
    expect(snapshot.backTest).toMatchObject({ deals: report.deals, changed: report.changed, lighter: report.lighter });
    expect((await office.admin.delete('/policies/001-quote/publication')).status).toBe(204);
  });

  it('looks at a period where one is given', async () => {
    const { report } = await backTest('001-quote', { from: '2020-01-01', to: '2020-12-31' });
    expect(report).toMatchObject({ deals: 0, changed: 0 });
  });

  it('changes nothing but its own report', async () => {
    const before = await fingerprint();
    await backTest('001-quote', {});
    expect(await fingerprint()).toEqual(before);
  });

  it('is kept, newest first, for those who write policies', async () => {
    const { items } = (await office.admin.get('/policies/001-quote/back-tests')).body;
    expect(items.length).toBeGreaterThan(3);
    expect(items[0].createdAt >= items[1].createdAt).toBe(true);
    expect((await house.as('sales-a1').get('/policies/001-quote/back-tests')).status).toBe(403);
  });

  it('is not begun for what is no policy', async () => {
    await office.draft('001-quote', (content) => delete content.steps[0].rungs[0].sufficientWhen);
    const answer = await office.admin.post('/policies/001-quote/back-tests', {});
    expect([answer.status, answer.body.code]).toEqual([422, 'policy.has_errors']);
  });
});
