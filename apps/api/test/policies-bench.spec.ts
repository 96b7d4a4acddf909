import { generateKeyPairSync, sign } from 'node:crypto';
import {
  FINDING_CODES,
  packOf,
  publishedPolicies,
  quotePolicy,
  shippedPacks,
  signedText,
  type Pack,
} from '@countersign/approval-engine';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FINDINGS } from '../src/modules/policies/finding.texts.js';
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

const shipped = (code: string): any => structuredClone(shippedPacks[code]);

describe('the vocabulary', () => {
  it('names the facts a record brings with what can be asked of them, in both languages', async () => {
    const { body } = await office.admin.get('/policies/vocabulary?purpose=quote.discount');

    const ratio = body.purposes[0].facts.find(({ key }: any) => key === 'ratio');
    expect(ratio).toMatchObject({ label: { 'zh-CN': '最低折扣', en: 'Worst price ratio' }, type: 'ratio' });
    expect(ratio.operators).toEqual(['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'isNull']);
    expect(body.positions.find(({ code }: any) => code === 'president')).toMatchObject({ holders: 1 });
    expect(body.modes.map(({ code }: any) => code)).toContain('per-group');
  });

  it('knows every purpose that a room has registered, and refuses others', async () => {
    const { body } = await office.admin.get('/policies/vocabulary');
    expect(body.purposes.map(({ code }: any) => code)).toEqual(
      expect.arrayContaining(['quote.discount', 'contract.approval', 'policy.publication']),
    );
    const answer = await office.admin.get('/policies/vocabulary?purpose=holiday.request');
    expect([answer.status, answer.body.code]).toEqual([422, 'policy.purpose_unknown']);
  });

  it('has a name for every gate and every choice of what ships, so that nobody reads a code', async () => {
    const { body } = await office.admin.get('/policies/vocabulary');
    const known = (list: any[]): string[] => list.map(({ code }) => code);
    const untold = publishedPolicies.flatMap(({ facts, gates }) => [
      ...gates.filter(({ key, title }) => !title && !known(body.gates).includes(key)).map(({ key }) => key),
      ...Object.values(facts)
        .flatMap((spec) => (spec.type === 'enum' && !spec.labels ? spec.values : []))
        .filter((value) => !known(body.values).includes(value)),
    ]);
    expect(untold).toEqual([]);
  });

  it('has a sentence for everything the checker finds', () => {
    expect(FINDING_CODES.filter((code) => !(code in FINDINGS))).toEqual([]);
  });
});

describe('the checker', () => {
  it('finds nothing wrong with what decides today', async () => {
    for (const code of ['001-quote', '001-contract', 'policy-publication']) {
      const { body } = await office.admin.post('/policies/checks', { content: await office.content(code) });
      expect(
        body.findings.filter(({ severity }: any) => severity === 'error'),
        code,
      ).toEqual([]);
    }
  });

  it('names the path, says what is wrong in the reader’s language, and shows a deal', async () => {
    const content = await office.content('001-quote');
    delete content.steps[0].rungs[0].sufficientWhen;
    const answer = await office.admin.post('/policies/checks', { content }, { headers: { 'accept-language': 'en' } });

    const found = answer.body.findings.find(({ code }: any) => code === 'rung_unreachable');
    expect(found).toMatchObject({ path: 'steps[0].rungs[0]', severity: 'error' });
    expect(found.text).toBe('The levels after this one are never reached');
    expect(found.witness).toMatchObject({ facts: { ratio: expect.any(Number) }, submitter: expect.any(String) });
  });

  it('shows a deal that is refused for a fact no record brings, or says why there is none', async () => {
    const content = await office.content('001-quote');
    const label = { 'zh-CN': '颜色', en: 'Colour' };
    content.facts.colour = { type: 'enum', values: ['red'], label };
    content.facts.ratio = { ...content.facts.ratio, type: 'integer' };
    const found = async () => {
      const { findings } = (await office.admin.post('/policies/checks', { content })).body;
      return Object.fromEntries(findings.map((each: any) => [each.code, each]));
    };
    const first = await found();
    expect(first.fact_not_offered).toMatchObject({
      witness: null,
      unshown: { code: 'never_asked', text: '策略声明了这个事实，但从不询问' },
    });
    expect(first.fact_offered_otherwise).toMatchObject({ witness: { facts: { ratio: 5000 } }, unshown: null });

    content.gates = [{ key: 'red', require: { field: 'colour', op: 'eq', value: 'red' } }];
    expect((await found()).fact_not_offered).toMatchObject({ witness: { facts: { colour: null } }, unshown: null });
    content.steps = 'none';
    expect((await found()).fact_not_offered).toMatchObject({ witness: null, unshown: { code: 'cannot_be_read' } });
  });

  it('finds the hole in a matrix, shows a deal that falls into it, and lets nobody publish it', async () => {
    const level = (key: string, code: string) => ({
      ...{ key, mode: 'single', title: { 'zh-CN': key, en: key } },
      approvers: [{ by: 'position', code }],
    });
    const drafted = await office.draft('001-quote', (content) => {
      content.matrices = {
        price: {
          title: { 'zh-CN': '价格授权', en: 'Price authority' },
          dimensions: [{ fact: 'ratio', worse: 'lower' }, { fact: 'customerMet' }],
          levels: [level('low', 'department-manager'), level('high', 'president')],
          cells: [
            { where: { ratio: { from: 5000 } }, requires: 'low' },
            { where: { ratio: { below: 5000 }, customerMet: [true] }, requires: 'high' },
          ],
        },
      };
      content.steps = [{ kind: 'matrix', key: 'by-price', matrix: 'price', climb: 'climb' }];
    });
    const gap = drafted.body.findings.find(({ code }: any) => code === 'matrix_gap');
    expect(gap, JSON.stringify(drafted.body.findings)).toMatchObject({ severity: 'error' });
    expect(gap.path).toContain('matrices.price');
    expect(gap.witness.facts.ratio).toBeLessThan(5000);
    expect(gap.witness.facts.customerMet).toBe(false);

    const refused = await office.propose('001-quote');
    expect([refused.status, refused.body.code]).toEqual([422, 'policy.has_errors']);
    expect(refused.body.params.findings).toContainEqual(
      expect.objectContaining({ code: 'matrix_gap', witness: gap.witness }),
    );
    expect(refused.body.detail).toContain(gap.where);
    const { version } = (await office.admin.get('/policies/001-quote/draft')).body;
    await office.admin.delete('/policies/001-quote/draft', { version });
  });

  it('refuses fifty-one levels of nesting by a stated limit, and takes fifty', async () => {
    const nested = async (depth: number): Promise<string[]> => {
      const content = await office.content('001-quote');
      const when = { field: 'ratio', op: 'lt', value: 4000 };
      let steps = content.steps;
      for (let i = 0; i < depth; i++)
        steps = [{ kind: 'choice', key: `c${i}`, branches: [{ key: `b${i}`, when, steps: [] }], otherwise: steps }];
      const { body, text } = await office.admin.post('/policies/checks', { content: { ...content, steps } });
      expect(body.findings, text).toBeDefined();
      return body.findings.map(({ code }: any) => code);
    };
    expect(await nested(60)).toContain('nested_too_deep');
    expect(await nested(40)).not.toContain('nested_too_deep');
  });

  it('takes whatever is handed in as a policy without falling over', async () => {
    for (const content of [{}, { steps: 7 }, { facts: [], steps: [{ kind: 'ladder' }] }, { switches: null }]) {
      const answer = await office.admin.post('/policies/checks', { content, purpose: 'quote.discount' });
      expect(answer.status).toBe(200);
      expect(answer.body.findings.length).toBeGreaterThan(0);
    }
  });
});

describe('a trial', () => {
  it('shows the path a deal would light up, with its reasons, and writes nothing', async () => {
    const submitterId = await office.desk.personId('sales-a1');
    const content = await office.content('001-quote');
    managerDownTo(5500)(content);
    const facts = aQuoteAt(5200).facts;
    const before = await rowCounts();

    const now = (await office.admin.post('/policies/trials', { code: '001-quote', facts, submitterId })).body;
    const then = (await office.admin.post('/policies/trials', { content, facts, submitterId })).body;
    expect([now.lit, then.lit]).toEqual([['department-manager'], ['department-manager', 'assistant-to-president']]);
    expect(then.dark).toContain('executive');
    expect(then.steps[1].why[0].text).toBe('最低折扣为 5.2 折，低于 5.5 折');
    expect(await rowCounts()).toEqual(before);
  });

  it('refuses by name what cannot be known', async () => {
    const submitterId = await office.desk.personId('sales-a1');
    const { facts } = aQuoteAt(null);
    const { body } = await office.admin.post('/policies/trials', { code: '001-quote', facts, submitterId });
    expect(body).toMatchObject({ outcome: 'refused', refusal: { code: 'approval.fact_unknown' } });
  });

  it('refuses in words what is no policy, no rule and no fact', async () => {
    const submitterId = await office.desk.personId('sales-a1');
    for (const content of [{}, { steps: 7 }, { facts: {}, gates: [], steps: [{ kind: 'ladder' }], switches: {} }]) {
      const body = { content: { ...content, purpose: 'quote.discount' }, facts: {}, submitterId };
      const answer = await office.admin.post('/policies/trials', body);
      expect([answer.status, answer.body.code], answer.text).toEqual([422, 'policy.has_errors']);
    }
    for (const rules of [[7], [{ by: 'horoscope' }], [{ by: 'positionsIn', fact: 'weather' }], [null]]) {
      const answer = await office.admin.post('/policies/who', { rules, purpose: 'quote.discount', submitterId });
      expect([200, 422], JSON.stringify(rules) + answer.text).toContain(answer.status);
      if (answer.status === 200) expect(answer.body.people).toEqual([]);
    }
    const odd = { code: '001-quote', facts: { ratio: '五折', amount: 7 }, submitterId };
    expect((await office.admin.post('/policies/trials', odd)).body.refusal.code).toBe('approval.fact_malformed');
    const nobody = { ...odd, facts: aQuoteAt(5000).facts, submitterId: '0190a0a0-0000-7000-8000-000000000001' };
    expect((await office.admin.post('/policies/trials', nobody)).body.refusal.code).toBe('approval.submitter_unknown');
  });

  it('says whom rules come to for a submitter, and how', async () => {
    const ask = async (login: string, rules: object[]): Promise<any> =>
      (
        await office.admin.post('/policies/who', {
          rules,
          purpose: 'quote.discount',
          submitterId: await office.desk.personId(login),
        })
      ).body;
    const head = await ask('sales-b1', [{ by: 'departmentHead' }]);
    expect(head.people).toMatchObject([{ person: { name: '吴丽萍' }, position: '销售部门经理' }]);
    const own = await ask('manager-a', [{ by: 'departmentHead' }]);
    expect(own.people[0].how.map(({ code }: any) => code)).toContain('superior_for_submitter');
    expect((await ask('sales-a1', [{ by: 'position', code: 'astronaut' }])).people).toEqual([]);
  });

  it('says whom they come to by the authorities and switches of the draft, not by those in force', async () => {
    const draft = { ...quotePolicy, switches: { ...quotePolicy.switches, selfApproval: 'block' } };
    const { body } = await office.admin.post('/policies/who', {
      ...{ rules: [{ by: 'departmentHead' }], purpose: 'quote.discount', content: draft },
      submitterId: await office.desk.personId('manager-a'),
    });
    expect(body.people).toEqual([]);
    expect(body.holes.length).toBeGreaterThan(0);
  });

  it('is for those who write policies', async () => {
    const answer = await house
      .as('president')
      .post('/policies/trials', { code: '001-quote', facts: {}, submitterId: '' });
    expect(answer.status).toBe(403);
  });
});

describe('a case', () => {
  it('keeps a version that routes it otherwise from being published, and is named', async () => {
    await office.draft('001-quote', managerDownTo(5500));
    const run = (await office.admin.post('/policies/001-quote/cases/runs', {})).body;
    expect(run.failed).toBeGreaterThan(0);

    const refused = await office.propose('001-quote');
    expect([refused.status, refused.body.code]).toEqual([422, 'policy.cases_fail']);
    expect(refused.body.detail).toContain(run.results.find(({ passed }: any) => !passed).name);
    expect(refused.body.params.failures[0]).toMatchObject({ passed: false });
  });

  it('is written with a version, and refused where it is malformed', async () => {
    const stale = await office.admin.put('/policies/001-quote/cases', { cases: [] }, { version: 7 });
    expect([stale.status, stale.body.code]).toEqual([412, 'row.stale']);
    const wrong = await office.admin.put('/policies/001-quote/cases', { cases: [{ name: '无' }] }, { version: 0 });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'policy.cases_malformed']);
    expect(wrong.body.params).toMatchObject({ path: 'cases[0].submitter' });
  });
});

describe('a pack', () => {
  const exported = async (): Promise<any> => (await office.admin.get('/policies/001-quote/pack')).body;
  const looked = async (pack: unknown): Promise<any> =>
    (await office.admin.post('/policies/packs?dry=true', { pack })).body;

  it('comes out as it went in, with the working time it counts in, and signed', async () => {
    const { calendar, hash: _, signature, ...content } = await exported();
    const { hash: __, ...pack } = shipped('001-quote');
    expect(content).toEqual(pack);
    expect(calendar).toMatchObject({ code: 'cn', years: expect.arrayContaining([2026]) });
    expect(calendar.days['2026-10-01']).toBe('holiday');
    expect(await looked(await exported())).toMatchObject({
      signature: { verdict: 'own', by: signature.by },
      calendar: { otherHours: false, days: [], unknownYears: [] },
    });
  });

  it('says who answers for it: nobody, another house, or not whoever it says', async () => {
    const pack = await exported();
    const { signature: _, ...unsigned } = pack;
    expect((await looked(unsigned)).signature).toEqual({ verdict: 'unsigned', by: null, fingerprint: null });

    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const signedBy = (of: Pack, by: string) => ({
      ...of,
      signature: {
        by,
        publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'),
        value: sign(null, Buffer.from(signedText(of, by)), privateKey).toString('base64url'),
      },
    });
    const foreign = signedBy(unsigned, '东海精工');
    expect((await looked(foreign)).signature).toMatchObject({
      ...{ verdict: 'foreign', by: '东海精工', fingerprint: expect.stringMatching(/^([0-9a-f]{4} ?){4}$/) },
    });

    const eased = structuredClone(unsigned);
    eased.policy.switches.returnBudget = 0;
    const forged = { ...packOf(eased), signature: pack.signature };
    const renamed = { ...foreign, signature: { ...foreign.signature, by: '华澜智造' } };
    for (const each of [forged, renamed]) {
      expect((await looked(each)).signature.verdict).toBe('invalid');
      const refused = await office.admin.post('/policies/packs', { pack: each, replace: true });
      expect([refused.status, refused.body.code]).toEqual([422, 'policy.pack_malformed']);
    }
  });

  it('says on which days only one of the two houses works', async () => {
    const { calendar, ...pack } = await exported();
    const { '2026-10-01': _, ...days } = calendar.days;
    const theirs = { ...calendar, hours: [{ from: '08:00', to: '16:00' }], days: { ...days, '2026-12-24': 'holiday' } };
    const there = await looked(packOf({ ...pack, calendar: { ...theirs, years: [...theirs.years, 2031] } }));
    expect(there.calendar).toEqual({
      name: calendar.name,
      otherHours: true,
      days: [
        { date: '2026-10-01', there: null, here: 'holiday' },
        { date: '2026-12-24', there: 'holiday', here: null },
      ],
      unknownYears: [2031],
    });
    expect((await looked(shipped('001-quote'))).calendar).toBeNull();
  });

  it('shows the difference first and writes nothing, then becomes a draft with its cases', async () => {
    const { items } = (await office.admin.get('/policies/packs')).body;
    expect(items.map(({ code }: any) => code)).toEqual(expect.arrayContaining(['003-contract', '004-quote']));
    const pack = shipped('004-quote');

    const dry = await office.admin.post('/policies/packs?dry=true', { pack });
    expect(dry.body, dry.text).toMatchObject({ code: '004-quote', exists: false, imported: false });
    expect(dry.body.cases.failed).toBe(0);
    expect((await office.admin.get('/policies/004-quote/draft')).status).toBe(404);

    expect((await office.admin.post('/policies/packs', { pack })).body.imported).toBe(true);
    const draft = (await office.admin.get('/policies/004-quote/draft')).body;
    expect(draft).toMatchObject({ purpose: 'quote.discount', title: pack.policy.title['zh-CN'] });
    const again = await office.admin.post('/policies/packs', { pack });
    expect([again.status, again.body.code]).toEqual([409, 'policy.draft_exists']);
    expect((await office.admin.post('/policies/packs', { pack, replace: true })).status).toBe(200);
  });

  it('keeps its cases in every house, and says what this house lacks before it could decide anything here', async () => {
    for (const code of Object.keys(shippedPacks)) {
      const { body, text } = await office.admin.post('/policies/packs?dry=true', { pack: shipped(code) });
      expect([body.code, body.cases?.failed], text).toEqual([code, 0]);
      const errors = body.findings.filter(({ severity }: any) => severity === 'error');
      const foreign = /^00[34]/.test(code);
      expect([errors.length > 0, body.lacks.length > 0], code).toEqual([foreign, foreign]);
    }
  });

  it('is refused where anything in it was altered, and where it decides something else', async () => {
    const altered = shipped('001-quote');
    altered.policy.switches.returnBudget = 99;
    const refused = await office.admin.post('/policies/packs', { pack: altered });
    expect([refused.status, refused.body.code]).toEqual([422, 'policy.pack_malformed']);
    const nonsense = await office.admin.post('/policies/packs', { pack: { format: 'nothing' } });
    expect(nonsense.body.code).toBe('policy.pack_malformed');
  });
});

describe('a policy that never decided anything', () => {
  it('can be deleted, one with a history cannot, and the database agrees', async () => {
    const title = { 'zh-CN': '试验', en: 'Trial' };
    const made = await office.admin.post('/policies', { code: 'trial', purpose: 'quote.discount', title });
    expect(made.body, made.text).toMatchObject({ code: 'trial', version: 1, findings: [] });
    const twice = await office.admin.post('/policies', { code: 'trial', purpose: 'quote.discount', title });
    expect(twice.body.code).toBe('policy.exists');
    expect((await office.admin.delete('/policies/trial')).status).toBe(204);
    expect((await office.admin.get('/policies')).body.items.some(({ code }: any) => code === 'trial')).toBe(false);

    const refused = await office.admin.delete('/policies/001-contract');
    expect([refused.status, refused.body.code]).toEqual([409, 'policy.has_history']);
    await expect(house.sql(`DELETE FROM approval_policies`)).rejects.toThrow(/permission denied/);
    await expect(house.sql(`DELETE FROM approval_policy_versions`)).rejects.toThrow(/permission denied/);
    await expect(house.sql(`UPDATE approval_policy_versions SET content = '{}'`)).rejects.toThrow(/permission denied/);
    await expect(house.sql(`UPDATE approval_policy_versions SET retired_at = NULL WHERE number = 1`)).rejects.toThrow(
      /never changed/,
    );
  });

  it('cannot be called like an address of its own room, nor decide what nobody asks', async () => {
    const title = { 'zh-CN': '试验', en: 'Trial' };
    const reserved = await office.admin.post('/policies', { code: 'packs', purpose: 'quote.discount', title });
    expect(reserved.body.code).toBe('policy.code_reserved');
    const unknown = await office.admin.post('/policies', { code: 'holidays', purpose: 'holiday.request', title });
    expect(unknown.body.code).toBe('policy.purpose_unknown');
  });
});

/** How many rows each table has, so that whoever wrote anything is found out. */
async function rowCounts(): Promise<Record<string, number>> {
  const tables = await house.sql<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname LIKE 'approval%'`,
  );
  const counts = tables.map(async ({ name }) => {
    const [row] = await house.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${name}`);
    return [name, row?.n ?? 0] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}
