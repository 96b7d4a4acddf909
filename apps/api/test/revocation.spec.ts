import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Grants } from '../src/modules/approvals/index.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { aQuoteAt } from './approvals/desk.js';
import { openHouse, type House } from './harness/house.js';
import { AT_48, JUST_BELOW_45, SalesFloor } from './sales/floor.js';
import { PaperDesk } from './sales/paper.js';

let house: House;
let floor: SalesFloor;
let desk: PaperDesk;
beforeAll(async () => {
  house = await openHouse();
  floor = new SalesFloor(house);
  desk = new PaperDesk(house, floor);
});
afterAll(() => house.close());

const REASON = '客户的信用额度已被冻结';
const revoke = (login: string, approvalId: string, body: object = { reason: REASON }, key?: string) =>
  floor.as(login).post(`/approvals/${approvalId}/revocation`, body, key ? { key } : {});
const refused = async (sent: ReturnType<typeof revoke>) => {
  const { status, body } = await sent;
  return [status, body.code];
};
const approved = async (): Promise<{ quote: any; approvalId: string }> => {
  const quote = await floor.approvedQuote(AT_48);
  return { quote, approvalId: (await shown(quote.id)).approval.id };
};
const shown = async (id: string, what = 'quotes'): Promise<any> =>
  (await floor.as('sales-a1').get(`/${what}/${id}`)).body;

describe('an approved quote whose ground has gone', () => {
  it('is taken back by whoever had the last word: it can be neither printed nor become a contract, and is open again', async () => {
    const { quote, approvalId } = await approved();
    const before = (await floor.as('assistant').get(`/approvals/${approvalId}`)).body;
    expect(before).toMatchObject({ can: { revoke: { allowed: true } }, revocation: null });

    const { status, body, text } = await revoke('assistant', approvalId);

    expect(status, text).toBe(200);
    expect(body).toMatchObject({
      status: 'approved',
      revocation: { by: { name: '沈慧敏' }, reason: REASON },
      can: { revoke: { allowed: false, code: 'approval.already_revoked' } },
      finishedAt: before.finishedAt,
    });
    expect(body.actions.at(-1)).toMatchObject({ action: 'revoke', reason: REASON });
    expect(await shown(quote.id)).toMatchObject({
      status: 'withdrawn',
      grant: { status: 'revoked' },
      can: { print: { allowed: false }, contract: { allowed: false }, edit: { allowed: true } },
    });
    await house.afterwards();
    for (const login of ['sales-a1', 'manager-a']) {
      const { items } = (await floor.as(login).get('/notifications')).body;
      expect(items.find(({ kind }: any) => kind === 'approval_revoked')).toMatchObject({
        link: `/approvals/${approvalId}`,
        title: `授权已撤销：${quote.number}`,
        body: expect.stringContaining(REASON),
      });
    }
  });

  it('is asked about anew when it is submitted again, also by those who had agreed', async () => {
    const { quote, approvalId } = await approved();
    await revoke('assistant', approvalId);
    const again = await floor.submitted('quotes', quote.id);
    expect(again.approval.id).not.toBe(approvalId);
    expect((await floor.standing(again.approval.id)).open).toEqual(['manager-a']);
  });

  it('is not taken back by an approver of less authority, by its owner, without a reason, or twice', async () => {
    const { approvalId } = await approved();
    expect(await refused(revoke('manager-a', approvalId))).toEqual([403, 'approval.not_its_authority']);
    expect(await refused(revoke('sales-a1', approvalId))).toEqual([403, 'approval.not_its_authority']);
    const blank = await revoke('assistant', approvalId, { reason: ' ' });
    expect([blank.status, blank.body.errors?.[0]?.pointer]).toEqual([422, '/reason']);
    const key = 'b7a6e9a2-54c9-4b7e-9c1c-2f1f4a3d9b10';
    expect((await revoke('assistant', approvalId, { reason: REASON }, key)).status).toBe(200);
    expect((await revoke('assistant', approvalId, { reason: REASON }, key)).status).toBe(200);
    expect(await refused(revoke('president', approvalId))).toEqual([409, 'approval.already_revoked']);
  });

  it('is left while contracts rest on it, which are named, and while its next revision is decided', async () => {
    const { quote, approvalId } = await approved();
    const contract = await desk.contract(quote.id);
    await floor.submitted('contracts', contract.id);
    const { status, body } = await revoke('assistant', approvalId);
    expect([status, body.code]).toEqual([409, 'contract.rests_on_quote']);
    expect(body.detail).toContain(contract.number);
    expect(await shown(quote.id)).toMatchObject({ status: 'approved', grant: { status: 'active' } });

    const other = await approved();
    const next = (await floor.as('sales-a1').post(`/quotes/${other.quote.id}/revisions`)).body;
    const lower = await floor.lines(JUST_BELOW_45);
    await floor.as('sales-a1').patch(`/quotes/${next.id}`, { lines: lower }, { version: next.version });
    await floor.submitted('quotes', next.id);
    expect(await refused(revoke('assistant', other.approvalId))).toEqual([409, 'approval.rested_upon']);
  });
});

describe('what is put up on the strength of an approval that is being taken back at that moment', () => {
  /** Somebody else's revocation, as far as its transaction has come. */
  const whileRevoked = async <T>(approvalId: string, body: () => Promise<T>): Promise<T> => {
    const client = new Client({ connectionString: house.databaseUrl });
    await client.connect();
    try {
      await client.query('SET ROLE countersign_house; BEGIN');
      await client.query(
        `UPDATE approval_grants SET status = 'revoked', version = version + 1 WHERE instance_id = $1`,
        [approvalId],
      );
      const done = body();
      await somebodyWaits(client, done);
      await client.query('COMMIT');
      return await done;
    } finally {
      await client.end();
    }
  };
  const somebodyWaits = async (client: Client, done: Promise<unknown>): Promise<void> => {
    let isOver = false;
    void done.then(() => (isOver = true));
    const blocked = `SELECT 1 FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))`;
    while (!isOver && (await client.query(blocked)).rowCount === 0) await new Promise((go) => setTimeout(go, 20));
  };

  it('waits for it: a contract is not covered by what was granted to its quote', async () => {
    const { quote, approvalId } = await approved();
    const contract = await desk.contract(quote.id);
    const { approval } = await whileRevoked(approvalId, () => floor.submitted('contracts', contract.id));
    const [{ facts }] = await house.sql('SELECT facts FROM approval_instances WHERE id = $1', [approval.id]);
    expect(facts).toMatchObject({ grantCovers: false });
  });

  it('waits for it: the next revision of a quote asks everybody, though its price is the same', async () => {
    const { quote, approvalId } = await approved();
    const next = (await floor.as('sales-a1').post(`/quotes/${quote.id}/revisions`)).body;
    const { approval } = await whileRevoked(approvalId, () => floor.submitted('quotes', next.id));
    expect((await floor.standing(approval.id)).open).toEqual(['manager-a']);
  });

  it('is seen by who revokes, if it was first', async () => {
    const { quote, approvalId } = await approved();
    const grants = house.app.get(Grants);
    let revoked: ReturnType<typeof revoke> | undefined;
    await house.app.get(UnitOfWork).run(HOUSE, 'write', async () => {
      await grants.activeFor({ type: 'quote', id: quote.id });
      revoked = revoke('assistant', approvalId);
      const first = await Promise.race([
        revoked.then(() => 'revoked'),
        new Promise((go) => setTimeout(go, 500, 'held')),
      ]);
      expect(first).toBe('held');
    });
    expect((await revoked)?.status).toBe(200);
  });
});

describe('an approved contract', () => {
  const agreed = async (): Promise<any> => {
    const contract = await desk.contract((await floor.approvedQuote(AT_48)).id);
    const { approval } = await floor.submitted('contracts', contract.id);
    await floor.agree(approval.id, ['manager-a']);
    return { id: contract.id, approvalId: approval.id };
  };

  it('is taken back before it is sealed, and cannot be sealed then', async () => {
    const { id, approvalId } = await agreed();
    await floor.as('business').post(`/contracts/${id}/review`, { decision: 'pass', opinion: '' });
    expect((await revoke('manager-a', approvalId)).status).toBe(200);
    expect(await shown(id, 'contracts')).toMatchObject({ status: 'withdrawn' });
    const seal = await floor.as('business').post(`/contracts/${id}/seal`, { sealId: await desk.sealId() });
    expect([seal.status, seal.body.code]).toEqual([409, 'contract.wrong_step']);
  });

  it('is not taken back once it is under seal', async () => {
    const { id, approvalId } = await agreed();
    await floor.as('business').post(`/contracts/${id}/review`, { decision: 'pass', opinion: '' });
    await floor.as('business').post(`/contracts/${id}/seal`, { sealId: await desk.sealId() });
    expect(await refused(revoke('manager-a', approvalId))).toEqual([409, 'contract.under_seal']);
    expect(await shown(id, 'contracts')).toMatchObject({ status: 'sealed' });
  });
});

it('the database lets nothing approved go back while its grant stands, and no revoked grant stand up again', async () => {
  const { quote, approvalId } = await approved();
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  try {
    await client.query('SET ROLE countersign_house');
    const back = client.query(`UPDATE quotes SET status = 'withdrawn', version = version + 1 WHERE id = $1`, [
      quote.id,
    ]);
    await expect(back).rejects.toThrow('taken back with its grant');
    expect((await revoke('assistant', approvalId)).status).toBe(200);
    for (const status of ['active', 'consumed', 'invalidated'])
      await expect(
        client.query('UPDATE approval_grants SET status = $2, version = version + 1 WHERE instance_id = $1', [
          approvalId,
          status,
        ]),
      ).rejects.toThrow('a grant does not go from revoked');
  } finally {
    await client.end();
  }
});

it('what took effect with its approval has nothing to revoke', async () => {
  const { id } = await floor.desk.submit('sales-a1', aQuoteAt(5200));
  await floor.agree(id, ['manager-a']);
  expect(await refused(revoke('manager-a', id))).toEqual([422, 'approval.not_revocable']);
});
