import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '@countersign/approval-engine';
import { VerifyEvidence } from '../src/modules/evidence/actions/verify-evidence.js';
import { FINDING_CODES } from '../src/modules/evidence/finding.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { Housekeeping } from '../src/platform/housekeeping/housekeeping.js';
import { declaredTexts } from '../src/platform/http/domain-error.js';
import { aQuoteAt, Desk } from './approvals/desk.js';
import { openHouse, type House } from './harness/house.js';

const VERIFIER = fileURLToPath(new URL('../../../scripts/verify-evidence.mjs', import.meta.url));

describe('the evidence of an approval', () => {
  let house: House;
  let desk: Desk;
  let folder: string;
  beforeAll(async () => {
    house = await openHouse();
    desk = new Desk(house);
    folder = await mkdtemp(join(tmpdir(), 'countersign-evidence-'));
  });
  afterAll(() => house.close());

  /** What somebody with the database in his hands can do: no trigger, no foreign key, no policy stops him. */
  const asSuperuser = async (sql: string, values: unknown[] = []): Promise<number | null> => {
    const client = new Client({ connectionString: house.databaseUrl });
    await client.connect();
    try {
      await client.query('SET session_replication_role = replica');
      return (await client.query(sql, values)).rowCount;
    } finally {
      await client.end();
    }
  };

  const decided = async (): Promise<string> => {
    const envelope = {
      customerId: '6f1d5c0e-0000-4000-8000-000000000001',
      productIds: ['6f1d5c0e-0000-4000-8000-000000000002'],
      minRatio: 4800,
      maxAmount: { amount: '150000.00', currency: 'CNY' },
      validUntil: '2099-12-31',
    };
    const { id } = await desk.submit('sales-a1', aQuoteAt(4800), { envelope });
    await desk.decide('manager-a', id, 'approve', { reason: '战略客户' });
    await desk.decide('assistant', id, 'approve');
    return id;
  };
  const sealNow = async (): Promise<any> => (await house.as('admin').post('/evidence/roots')).body;
  const roots = async (): Promise<any> => (await house.as('president').get('/evidence/roots')).body;
  const packOf = async (id: string): Promise<any> =>
    (await house.as('president').get(`/approvals/${id}/evidence`)).body;

  /** The stand-alone verifier, as somebody runs it on another machine. */
  const check = async (pack: unknown, published?: unknown): Promise<{ holds: boolean; said: string }> => {
    const files = [join(folder, 'pack.json'), ...(published ? [join(folder, 'roots.json')] : [])];
    await writeFile(files[0]!, JSON.stringify(pack));
    if (published) await writeFile(files[1]!, JSON.stringify(published));
    return new Promise((answer) =>
      execFile(process.execPath, [VERIFIER, ...files], { cwd: folder }, (error, out, err) =>
        answer({ holds: !error, said: error ? err.trim() : out.trim() }),
      ),
    );
  };
  const checkAll = async (): Promise<any> => {
    const { status } = await house.as('admin').post('/evidence/verification');
    expect(status).toBe(202);
    const [{ id }] = await house.sql(
      'SELECT id FROM evidence_verifications ORDER BY requested_at DESC, id DESC LIMIT 1',
    );
    await house.app.get(VerifyEvidence).execute({ verificationId: id }, new AbortController().signal);
    return (await house.as('president').get('/evidence/verification')).body;
  };
  const foundAbout = async (id: string): Promise<[string, number | null][]> =>
    (await checkAll()).findings
      .filter(({ instanceId }: any) => instanceId === id)
      .map(({ code, seq }: any) => [code, seq]);

  it('is checked without this system: chain, document, policy, outcome, and the way up to the published root', async () => {
    const id = await decided();
    await sealNow();
    const pack = await packOf(id);

    expect(pack.sealed).toHaveLength(1);
    const result = await check(pack, await roots());
    expect(result).toMatchObject({ holds: true });
    expect(result.said).toMatch(/^HOLDS .*APPROVED/);
    expect(result.said).toMatch(/2 {2}\S+ {2}approve {2}周建华 \([0-9a-f-]{36}\)/);
    expect(result.said).toMatch(/What it allowed is active/);
  });

  it('of one under way is checked too: every root since it began holds it, or is shown not to', async () => {
    const { id } = await desk.submit('sales-a1', aQuoteAt(4800));
    await sealNow();
    await sealNow();
    for (let n = 0; n < 5; n += 1) await desk.submit('sales-a1', aQuoteAt(4800));
    await sealNow();
    await desk.decide('manager-a', id, 'approve');
    const pack = await packOf(id);

    expect(pack.sealed).toHaveLength(1);
    expect(pack.absent).toHaveLength(2);
    const result = await check(pack, await roots());
    expect(result.said).toMatch(/^HOLDS .*RUNNING/);
  });

  describe('shows with the published roots that whoever carried the pack', () => {
    /** As if nothing but the submission had ever been done. */
    const cut = (pack: any, seals: (number: number) => boolean): any => ({
      ...pack,
      actions: pack.actions.slice(0, 1),
      instance: { ...pack.instance, status: 'running', finishedAt: null },
      grant: null,
      seals: pack.seals.filter((seal: any) => seals(seal.number)),
      sealed: pack.sealed.filter((point: any) => seals(point.seal) && point.leaf.seq <= 1),
      absent: pack.absent.filter((gap: any) => seals(gap.seal)),
    });
    let id: string;
    let number: number;
    beforeEach(async () => {
      id = (await desk.submit('sales-a1', aQuoteAt(4800))).id;
      await sealNow();
      await desk.decide('manager-a', id, 'approve', { reason: '战略客户' });
      await desk.decide('assistant', id, 'approve');
      number = (await sealNow()).number;
    });

    it('cut off the last actions together with their seals', async () => {
      const pack = await packOf(id);
      expect((await check(pack, await roots())).holds).toBe(true);
      const short = cut(pack, (each) => each < number);

      expect((await check(short)).holds).toBe(true);
      expect((await check(short, await roots())).said).toMatch(
        new RegExp(`^BROKEN {2}seal ${number}: was published and is missing here`),
      );
    });

    it('cut off every seal as well, and turned back the day on which it was taken out', async () => {
      const pack = await packOf(id);
      const short = { ...cut(pack, () => false), exportedAt: pack.actions[0].at };
      expect((await check(short, await roots())).said).toMatch(
        /^BROKEN {2}seal \d+: was published and is missing here/,
      );
    });

    it('kept the seals and left out what the last one holds of it', async () => {
      const short = cut(await packOf(id), () => true);
      expect((await check(short, await roots())).said).toMatch(
        new RegExp(`^BROKEN {2}seal ${number}: what it holds of this approval is missing here`),
      );
    });

    it('put the neighbours of somebody else in its place', async () => {
      const short = cut(await packOf(id), () => true);
      const other = await desk.submit('sales-a1', aQuoteAt(4800));
      const { absent } = await packOf(other.id);
      const [leaf] = (await packOf(id)).sealed.slice(-1);
      const forged = [
        ...absent,
        { seal: number, left: null, right: { leaf: leaf.leaf, position: 0, proof: leaf.proof } },
      ];
      expect((await check({ ...short, absent: forged }, await roots())).holds).toBe(false);
    });
  });

  it('needs nothing but Node: the verifier imports only what comes with it', async () => {
    const imports = [...(await readFile(VERIFIER, 'utf8')).matchAll(/^import .* from '(.*)';$/gm)].map(
      ([, from]) => from,
    );

    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((from) => !from!.startsWith('node:'))).toEqual([]);
  });

  it('is whole in a database nobody has touched', async () => {
    await decided();
    await sealNow();

    const report = await checkAll();
    expect(report).toMatchObject({ status: 'done', findings: [], requestedBy: { name: expect.any(String) } });
    const [{ actions, instances }] = await house.sql(
      'SELECT (SELECT count(*)::int FROM approval_actions) AS actions, (SELECT count(*)::int FROM approval_instances) AS instances',
    );
    expect([report.actions, report.instances]).toEqual([actions, instances]);
  });

  it('is for who sees the approval, and for nobody else', async () => {
    const id = await decided();

    expect((await house.as('sales-a1').get(`/approvals/${id}/evidence`)).status).toBe(200);
    expect((await house.as('sales-b1').get(`/approvals/${id}/evidence`)).status).toBe(404);
    expect((await house.as('sales-a1').get('/evidence/roots')).status).toBe(403);
    expect((await house.as('president').post('/evidence/roots')).status).toBe(403);
  });

  it('has a sentence in both languages for everything that can be wrong', () => {
    for (const code of FINDING_CODES) expect(declaredTexts().has(`evidence.finding.${code}`), code).toBe(true);
  });

  describe('shows that somebody with the database in his hands', () => {
    let id: string;
    let published: any;
    beforeEach(async () => {
      id = await decided();
      await sealNow();
      published = await roots();
    });

    const at = (seq: number) => `instance_id = '${id}' AND seq = ${seq}`;
    /** Makes the chain follow again from `seq` on, as somebody would who has read our code. */
    const chainAgain = async (): Promise<void> => {
      const rows = await house.sql('SELECT seq, events FROM approval_actions WHERE instance_id = $1 ORDER BY seq', [
        id,
      ]);
      let previous = '0'.repeat(64);
      for (const { seq, events } of rows) {
        const hash = hashOf({ previousHash: previous, events });
        await asSuperuser(`UPDATE approval_actions SET previous_hash = $1, hash = $2 WHERE ${at(seq)}`, [
          previous,
          hash,
        ]);
        previous = hash;
      }
    };
    const reword = `UPDATE approval_actions SET events = replace(events::text, '战略客户', '随便吧')::jsonb, reason = '随便吧' WHERE `;

    it('reworded a decision', async () => {
      await asSuperuser(reword + at(2));

      expect((await check(await packOf(id))).said).toMatch(/^BROKEN {2}action 2: altered/);
      expect(await foundAbout(id)).toEqual([['link_altered', 2]]);
    });

    it('changed only the column that lists read', async () => {
      await asSuperuser(`UPDATE approval_actions SET reason = '随便吧' WHERE ${at(2)}`);

      expect((await check(await packOf(id))).said).toMatch(/^BROKEN {2}action 2: its column reason contradicts/);
      expect(await foundAbout(id)).toEqual([['copy_altered', 2]]);
    });

    it('gave a decision to somebody else', async () => {
      await asSuperuser(
        `UPDATE approval_actions SET actor_id = (SELECT id FROM people WHERE login = 'president') WHERE ${at(2)}`,
      );

      expect((await check(await packOf(id))).said).toMatch(/^BROKEN {2}action 2: its column actorId contradicts/);
      expect(await foundAbout(id)).toEqual([['copy_altered', 2]]);
    });

    it('took a decision out of the middle', async () => {
      await asSuperuser(`DELETE FROM approval_actions WHERE ${at(2)}`);

      expect((await check(await packOf(id))).said).toMatch(/^BROKEN {2}action 2: missing/);
      expect((await foundAbout(id))[0]).toEqual(['link_missing', 2]);
    });

    it('put a decision in', async () => {
      await asSuperuser(`UPDATE approval_actions SET seq = seq + 1 WHERE instance_id = '${id}' AND seq = 3`);
      await asSuperuser(
        `INSERT INTO approval_actions SELECT gen_random_uuid(), instance_id, 3, at, actor_id, principal_id, 'comment', NULL, node_key,
           opinion, reason, subject_hash, 'invented', events, hash, hash FROM approval_actions WHERE ${at(2)}`,
      );

      expect((await check(await packOf(id))).said).toMatch(/^BROKEN {2}action 3: altered, or not in its place/);
      expect((await foundAbout(id))[0]).toEqual(['link_altered', 3]);
    });

    it('let two decisions change places', async () => {
      await asSuperuser(`UPDATE approval_actions SET seq = 5 - seq + 10 WHERE instance_id = '${id}' AND seq IN (2, 3)`);
      await asSuperuser(`UPDATE approval_actions SET seq = seq - 10 WHERE instance_id = '${id}' AND seq > 10`);

      expect((await check(await packOf(id))).said).toMatch(/^BROKEN {2}action 2: altered, or not in its place/);
      expect((await foundAbout(id))[0]).toEqual(['link_altered', 2]);
    });

    it('cut off the end, which the chain alone would not show', async () => {
      await asSuperuser(`DELETE FROM approval_actions WHERE ${at(3)}`);
      await asSuperuser(`UPDATE approval_instances SET status = 'running', finished_at = NULL WHERE id = $1`, [id]);
      await asSuperuser(`DELETE FROM approval_grants WHERE instance_id = $1`, [id]);

      expect((await check(await packOf(id))).said).toMatch(/^BROKEN {2}action 3: cut off; seal \d+ has seen 3 actions/);
      expect(await foundAbout(id)).toEqual([['truncated', 3]]);
    });

    it('took the whole approval away', async () => {
      for (const table of [
        'approval_actions',
        'approval_rounds',
        'approval_tasks',
        'approval_node_runs',
        'approval_grants',
      ])
        await asSuperuser(`DELETE FROM ${table} WHERE instance_id = $1`, [id]);
      await asSuperuser('DELETE FROM approval_instances WHERE id = $1', [id]);

      expect(await foundAbout(id)).toEqual([['instance_missing', null]]);
      await asSuperuser('DELETE FROM evidence_leaves WHERE instance_id = $1', [id]);
      const { findings } = await checkAll();
      expect(findings.map(({ code }: any) => code)).toContain('seal_altered');
    });

    it('reworded a decision and chained everything after it again', async () => {
      await asSuperuser(reword + at(2));
      await chainAgain();

      expect((await check(await packOf(id))).said).toMatch(/^BROKEN {2}action 3: contradicts seal/);
      expect(await foundAbout(id)).toEqual([['seal_contradicts', 3]]);
    });

    it('made new seals over what he changed: they are not the ones that were published', async () => {
      await asSuperuser(reword + at(2));
      await chainAgain();
      const number = published.items.at(-1).number;
      await asSuperuser('DELETE FROM evidence_leaves WHERE seal = $1', [number]);
      await asSuperuser('DELETE FROM evidence_seals WHERE number = $1', [number]);
      await sealNow();
      const pack = await packOf(id);

      expect(await foundAbout(id)).toEqual([]);
      expect((await check(pack)).holds).toBe(true);
      expect((await check(pack, published)).said).toMatch(/^BROKEN {2}seal \d+: is not what was published/);
    });

    it('exchanged the document after it was approved', async () => {
      await asSuperuser(
        `UPDATE approval_rounds SET snapshot = jsonb_set(snapshot, '{amount}', '"1.00"') WHERE instance_id = $1`,
        [id],
      );

      expect((await check(await packOf(id))).said).toMatch(
        /^BROKEN {2}round 1 \(action 1\): the document is not the one/,
      );
      expect(await foundAbout(id)).toEqual([['round_altered', 1]]);
    });

    it('showed people another document, or other facts, than were put up', async () => {
      const { id: asked } = await desk.submit('sales-a1', aQuoteAt(4800));
      await asSuperuser(
        `UPDATE approval_instances SET facts = jsonb_set(facts, '{ratio}', '9000'), note = '已说好' WHERE id = $1`,
        [asked],
      );
      const { body } = await house.as('manager-a').get(`/approvals/${asked}`);
      expect([body.facts.find(({ key }: any) => key === 'ratio').value, body.note]).toEqual([4800, '']);

      const seat = await desk.seat('manager-a', asked);
      await asSuperuser(
        `UPDATE approval_instances SET snapshot = jsonb_set(snapshot, '{amount}', '"1.00"') WHERE id = $1`,
        [asked],
      );
      const shown = await house.as('manager-a').get(`/approvals/${asked}`);
      expect([shown.status, shown.body.code]).toEqual([409, 'approval.document_altered']);
      const late = await house.as('manager-a').post(`/approvals/${asked}/decisions`, { ...seat, decision: 'approve' });
      expect([late.status, late.body.code]).toEqual([409, 'approval.document_altered']);
      const items = [{ approvalId: asked, ...seat, decision: 'approve', key: `altered-${asked}` }];
      const { results } = (await house.as('manager-a').post('/approval-decisions/batch', { items })).body;
      expect(results[0].code).toBe('approval.document_altered');
      expect((await desk.standing(asked)).open).toEqual(['manager-a']);
    });

    it.each([
      ['under another title', `title = '另一份报价'`, 'title'],
      ['as about another record', 'subject_id = gen_random_uuid()', 'subjectId'],
      ['under another number', `number = 'BJ-2026-999999'`, 'number'],
      ['as about something else', `subject_type = 'quote'`, 'subjectType'],
    ])('kept it %s than it was put up', async (_, otherwise, member) => {
      await asSuperuser(`UPDATE approval_instances SET ${otherwise} WHERE id = $1`, [id]);

      expect((await check(await packOf(id))).said).toMatch(
        new RegExp(`^BROKEN {2}approval: its ${member} is not what action 1 submitted`),
      );
      expect((await foundAbout(id))[0]).toEqual(['copy_altered', 1]);
    });

    it('put other words to a submission', async () => {
      await asSuperuser(`UPDATE approval_rounds SET note = '总裁已口头同意' WHERE instance_id = $1`, [id]);

      expect((await check(await packOf(id))).said).toMatch(/^BROKEN {2}round 1 \(action 1\): the note is not the one/);
      expect(await foundAbout(id)).toEqual([['round_altered', 1]]);
    });

    it('turned a rejection into an approval', async () => {
      const quote = await desk.submit('sales-a1', aQuoteAt(4800));
      await desk.decide('manager-a', quote.id, 'reject', { reason: '折扣过低' });
      await sealNow();
      await asSuperuser(`UPDATE approval_instances SET status = 'approved' WHERE id = $1`, [quote.id]);

      expect((await check(await packOf(quote.id))).said).toMatch(/^BROKEN {2}outcome: the actions lead to REJECTED/);
      expect(await foundAbout(quote.id)).toEqual([['outcome_differs', null]]);
    });

    it.each([
      ['a lower price', 'min_ratio = 100'],
      ['payment in another way', `terms_hash = repeat('f', 64)`],
      ['what misses its limits', `tolerance = '{"ratio": 500, "amount": 500}'`],
      ['a higher amount', 'max_amount = max_amount + 0.01'],
      ['another currency', `currency = 'USD'`],
      ['one more product', 'product_ids = product_ids || gen_random_uuid()'],
      ['a later day', 'valid_until = valid_until + 1'],
      ['somebody else', 'customer_id = gen_random_uuid()'],
      ['another document', 'subject_id = gen_random_uuid()'],
      ['another purpose', `purpose = 'contract.approval'`],
      ['nobody any more, though nobody revoked it', `status = 'revoked'`],
      ['nobody any more, as if all of it were used', `status = 'consumed'`],
      ['everybody again, though all of it is used', 'consumed_amount = max_amount'],
    ])('made the grant another than what was approved: for %s', async (_, wider) => {
      expect(await asSuperuser(`UPDATE approval_grants SET ${wider} WHERE instance_id = $1`, [id])).toBe(1);

      expect((await check(await packOf(id))).said).toMatch(/^BROKEN {2}grant: /);
      expect(await foundAbout(id)).toEqual([['grant_differs', null]]);
    });

    it('edited the pack itself on its way', async () => {
      const pack = await packOf(id);
      pack.sealed[0].leaf.head = 'f'.repeat(64);

      expect((await check(pack)).said).toMatch(/^BROKEN {2}seal \d+: does not hold what is said to be in it/);
    });
  });

  describe('is sealed', () => {
    it('every night, and a day on which nothing happened too', async () => {
      const nights = async (now: string): Promise<void> => {
        await house.sql('INSERT INTO clock (at) VALUES ($1) ON CONFLICT (singleton) DO UPDATE SET at = excluded.at', [
          now,
        ]);
        await house.app.get(Housekeeping).chores();
        await house.app.get(Housekeeping).chores();
      };
      // By then everything has run out that could.
      await nights('2027-03-01T00:20:00+08:00');
      const before = (await roots()).items.length;
      await nights('2027-03-02T00:20:00+08:00');
      await decided();
      await nights('2027-03-03T00:20:00+08:00');
      await nights('2027-03-04T00:20:00+08:00');

      const sealed = (await roots()).items.slice(before);
      expect(sealed.map(({ day, instances, actions }: any) => [day, instances, actions])).toEqual([
        ['2027-03-01', expect.any(Number), expect.any(Number)],
        ['2027-03-02', 1, 3],
        ['2027-03-03', 0, 0],
      ]);
    });

    it('once, however many workers do it at the same moment', async () => {
      await decided();
      const before = (await roots()).items.length;
      await Promise.all([sealNow(), sealNow(), sealNow()]);

      const sealed = (await roots()).items.slice(before);
      expect(sealed.map(({ instances }: any) => instances).sort()).toEqual([0, 0, 1]);
      expect(sealed[1].previousHash).toBe(sealed[0].hash);
    });

    it('for good: no role of the program can change or drop a seal', async () => {
      for (const role of ['countersign_app', 'countersign_house']) {
        const client = new Client({ connectionString: house.databaseUrl, options: `-c role=${role}` });
        await client.connect();
        for (const table of ['evidence_seals', 'evidence_leaves'])
          await expect(client.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
        await client.end();
      }
      await expect(
        house.app
          .get(UnitOfWork)
          .run(HOUSE, 'write', (manager) => manager.query(`UPDATE evidence_seals SET hash = ''`)),
      ).rejects.toThrow(/permission denied/);
    });
  });
});
