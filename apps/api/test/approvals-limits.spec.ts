import type { Policy } from '@countersign/approval-engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DecideTask } from '../src/modules/approvals/actions/decide-task.js';
import { Policies } from '../src/modules/approvals/policies.repository.js';
import { HOUSE, type Principal } from '../src/platform/access/principal.js';
import { newId } from '../src/platform/database/ids.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { aQuoteAt, Desk, type Deal } from './approvals/desk.js';
import { POLICIES } from './harness-approvals/policies.js';
import { openHouse, type House } from './harness/house.js';
import { Office } from './policies/office.js';

const [votes] = POLICIES as [Policy];
const everyLawyer: Policy = {
  ...votes,
  code: 'limits-everybody',
  title: { 'zh-CN': '会签', en: 'countersign' },
  steps: [
    {
      kind: 'approval',
      key: 'everybody',
      title: { 'zh-CN': '会签', en: 'countersign' },
      mode: 'all',
      approvers: [{ by: 'position', code: 'legal' }],
    },
  ],
};
const PURPOSE = 'limits.everybody';

describe('however large it gets', { timeout: 180_000 }, () => {
  let house: House;
  let desk: Desk;
  let office: Office;
  beforeAll(async () => {
    house = await openHouse();
    desk = new Desk(house);
    office = new Office(house);
    await house.app.get(UnitOfWork).run(HOUSE, 'write', () => house.app.get(Policies).publish(PURPOSE, everyLawyer));
  });
  afterAll(() => house.close());

  const aDeal = (): Deal => ({ ...aQuoteAt(5200), purpose: PURPOSE, facts: { ratio: 5200 } });

  /** Until so many people hold the position. */
  const lawyers = async (count: number): Promise<void> => {
    const [{ n }] = (await house.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM people p JOIN positions o ON o.id = p.position_id WHERE o.code = 'legal'`,
    )) as [{ n: number }];
    for (let number = n; number < count; number++) {
      const id = newId();
      await house.sql(`INSERT INTO owners (id, kind, name) VALUES ($1, 'person', $2)`, [id, `法务${number}`]);
      await house.sql(
        `INSERT INTO people (id, login, name, department_id, position_id, superior_id, password_hash)
         SELECT $1, $2, $3, department_id, position_id, superior_id, password_hash FROM people WHERE login = 'legal'`,
        [id, `legal-${number}`, `法务${number}`],
      );
      // Whoever may not decide is nobody to the checker.
      await house.sql(
        `INSERT INTO person_roles (person_id, role_id)
         SELECT $1, r.role_id FROM person_roles r JOIN people p ON p.id = r.person_id WHERE p.login = 'legal'`,
        [id],
      );
    }
    await house.sql('SELECT rebuild_reach()');
  };
  const principal = (personId: string): Principal => ({
    personId,
    sessionId: null,
    login: '',
    name: '',
    departmentId: null,
    locale: 'zh-CN',
    permissions: new Set(),
    seesAll: false,
    reachWidth: {},
    fields: {},
  });

  it('five hundred people sign together, and the last of them decides', async () => {
    await lawyers(500);
    const { id } = await desk.submit('sales-a1', aDeal());
    expect((await desk.standing(id)).open).toHaveLength(500);

    const { body } = await desk.decide('legal', id, 'approve');
    expect(body.route[0].progress).toMatchObject({ approved: 1, need: 500, of: 500 });
    const seats = await house.sql<{ taskId: string; taskVersion: number; actor: string }>(
      `SELECT id AS "taskId", version AS "taskVersion", actor_id AS actor FROM approval_tasks
       WHERE instance_id = $1 AND state = 'open' ORDER BY id`,
      [id],
    );
    const decide = async ({ actor, ...seat }: (typeof seats)[number]): Promise<void> => {
      const request = { ...seat, subjectHash: body.subjectHash, decision: 'approve' } as const;
      await house.app
        .get(UnitOfWork)
        .run(principal(actor), 'write', () => house.app.get(DecideTask).execute(id, request, newId()));
    };
    const last = seats.pop()!;
    for (const seat of seats) await decide(seat);
    expect((await desk.standing(id)).status).toBe('running');
    await decide(last);
    expect(await desk.standing(id)).toEqual({ status: 'approved', open: [] });
  });

  it('one more than five hundred are not asked: it cannot be put up, and the limit is named, as by the check of the policy', async () => {
    await lawyers(501);
    await expect(desk.submit('sales-a1', aDeal())).rejects.toMatchObject({
      code: 'approval.too_many_seats',
      params: { seats: 501, most: 500 },
    });

    const content = await office.content('001-quote');
    content.steps = everyLawyer.steps;
    const { findings } = (await office.admin.post('/policies/checks', { content })).body;
    expect(findings.find(({ code }: any) => code === 'too_many_seats')).toMatchObject({
      severity: 'error',
      text: '席位 501 个，超过上限 500',
    });
  });

  describe('a policy', () => {
    /** Each choice stands in the default branch of the one around it. */
    const nested = async (levels: number): Promise<any> => {
      const content = await office.content('001-quote');
      const leaf = (key: string) => ({
        kind: 'approval',
        key,
        title: { 'zh-CN': key, en: key },
        mode: 'any',
        approvers: [{ by: 'departmentHead' }],
      });
      content.steps = Array.from({ length: levels }, (_, index) => levels - index).reduce<unknown[]>(
        (otherwise, level) => [
          {
            kind: 'choice',
            key: `choice-${level}`,
            branches: [
              {
                key: `branch-${level}`,
                when: { field: 'ratio', op: 'lt', value: level * 100 },
                steps: [leaf(`step-${level}`)],
              },
            ],
            otherwise,
          },
        ],
        [leaf('innermost')],
      );
      return content;
    };
    const check = async (content: unknown) =>
      (await office.admin.post('/policies/checks', { content })).body.findings.filter(
        ({ code }: any) => code === 'nested_too_deep',
      );

    it('fifty levels deep is read to its innermost step', async () => {
      const content = await nested(50);
      expect(await check(content)).toEqual([]);
      const { facts } = aQuoteAt(5200);
      const submitterId = await desk.personId('sales-a1');
      const { status, body, text } = await office.admin.post('/policies/trials', { content, facts, submitterId });
      expect(status, text).toBe(200);
      expect(body.steps.map(({ nodeKey }: any) => nodeKey)).toEqual(['innermost']);
    });

    it('one level deeper is found where it is written and refused where it is proposed, and the limit is named', async () => {
      const content = await nested(51);
      expect((await check(content))[0]).toMatchObject({ severity: 'error', text: expect.stringContaining('50') });
      const { facts } = aQuoteAt(5200);
      const submitterId = await desk.personId('sales-a1');
      const trial = await office.admin.post('/policies/trials', { content, facts, submitterId });
      expect(trial.body.refusal).toMatchObject({ code: 'approval.nested_too_deep', params: { most: 50 } });
      await office.draft('001-quote', (draft) => Object.assign(draft, content));
      expect((await office.propose('001-quote')).body.code).toBe('policy.has_errors');
    });
  });
});
