import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenVectors, type HualanLogin } from '@countersign/testing';
import { aQuoteAt, Desk, type Deal } from './approvals/desk.js';
import { openHouse, type House } from './harness/house.js';

const PURPOSES = { '001-quote': 'quote.discount', '001-contract': 'contract.approval' } as const;

describe('a golden vector', () => {
  let house: House;
  let desk: Desk;
  const logins = new Map<string, string>();
  beforeAll(async () => {
    house = await openHouse();
    desk = new Desk(house);
    for (const { id, login } of await house.sql('SELECT id, login FROM people')) logins.set(id, login);
  });
  afterAll(() => house.close());

  const dealOf = (pack: keyof typeof PURPOSES, facts: object): Deal => ({
    ...aQuoteAt(0),
    purpose: PURPOSES[pack],
    facts: facts as Deal['facts'],
  });
  const seatsOf = (steps: any[]) =>
    steps.map(({ nodeKey, mode, approvers, after }) => ({
      node: nodeKey,
      mode,
      by: approvers.map(({ person }: any) => logins.get(person.id)).sort(),
      after: [...after].sort(),
    }));

  describe.each(goldenVectors.routes)('$id: $says', ({ pack, submitter, facts, expect: expected }) => {
    it('is foreseen by the preview, which stores nothing', async () => {
      const submitterId = await desk.personId(submitter);
      const counts = () =>
        house.sql(
          'SELECT (SELECT count(*) FROM approval_instances) AS instances, (SELECT count(*) FROM outbox) AS outbox, (SELECT count(*) FROM audit_log) AS audit',
        );
      const before = await counts();
      const preview = await desk.inTheNameOf(submitter, (approvals) =>
        approvals.preview({ purpose: PURPOSES[pack], facts: facts as Deal['facts'], submitterId, locale: 'zh-CN' }),
      );

      expect(await counts()).toEqual(before);
      if ('refused' in expected)
        expect(preview).toMatchObject({
          outcome: 'refused',
          refusal: { code: `approval.${expected.refused}`, detail: expect.stringMatching(/\p{Script=Han}/u) },
        });
      else
        expect(seatsOf(preview.steps)).toEqual(
          expected.nodes.map((node) => ({ ...node, by: [...node.by].sort(), after: [...node.after].sort() })),
        );
    });

    it('is what a submission does', async () => {
      const submission = desk.submit(submitter, dealOf(pack, facts));
      if ('refused' in expected)
        return expect(submission).rejects.toMatchObject({ code: `approval.${expected.refused}` });
      const { id } = await submission;
      const first = expected.nodes.filter(({ after }) => after.length === 0).flatMap(({ by }) => by);

      expect(await desk.standing(id)).toEqual({ status: 'running', open: [...first].sort() });
    });
  });

  describe.each(goldenVectors.courses)('$id: $says', ({ pack, submitter, facts, acts, expect: expected }) => {
    it('ends as it must', async () => {
      const deal = dealOf(pack, facts);
      const { id, subjectHash: oldHash } = await desk.submit(submitter, deal);
      for (const { by, does, refused, onOldContent } of acts) {
        if (does === 'resubmit') {
          await desk.submit(by, { ...deal, content: { ...deal.content, corrected: true } });
          continue;
        }
        const body = {
          ...(await lastSeat(by, id)),
          ...(onOldContent ? { subjectHash: oldHash } : {}),
          decision: does,
          reason: '见附件',
          ...(does === 'advise' ? { opinion: 'favourable' } : {}),
        };
        const answer = await house.as(by).post(`/approvals/${id}/decisions`, body);
        expect([by, answer.status, answer.body.code]).toEqual([
          by,
          refused ? 409 : 200,
          refused ? `approval.${refused}` : undefined,
        ]);
      }

      expect((await desk.standing(id)).status).toBe(expected.status.toLowerCase());
      const { body } = await house.as(submitter).get(`/approvals/${id}`);
      const seats = body.route.flatMap(({ round, tasks }: any) =>
        tasks.map((task: any) => ({ by: logins.get(task.person.id), round, state: task.state.toUpperCase() })),
      );
      expect(seats).toEqual(expect.arrayContaining([...expected.tasks]));
    });

    const lastSeat = async (login: HualanLogin, id: string) => {
      const { body } = await house.as(login).get(`/approvals/${id}`);
      const seats = body.route
        .flatMap(({ tasks }: any) => tasks)
        .filter(({ person, id: seat }: any) => seat && logins.get(person.id) === login);
      return { taskId: seats.at(-1).id, taskVersion: seats.at(-1).version, subjectHash: body.subjectHash };
    };
  });
});
