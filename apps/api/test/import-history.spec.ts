import { businessDate } from '@countersign/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedPacks } from '@countersign/approval-engine';
import { Policies } from '../src/modules/approvals/index.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { aCustomerOf } from './harness/deals.js';
import { openHouse, upload, type Caller, type House } from './harness/house.js';

let house: House;
let business: Caller;
/** Leads a sales department, and so sees what her salespeople have. */
let manager: Caller;
let chen: Caller;
let far: Caller;

beforeAll(async () => {
  house = await openHouse();
  [business, manager, chen, far] = ['business', 'manager-a', 'sales-a1', 'sales-b1'].map((login) =>
    house.as(login),
  ) as [...[Caller, Caller, Caller, Caller]];
  await house.app.get(JobRunner).start();
});
afterAll(() => house.close());

async function uploaded(target: string, content: string, by = manager): Promise<any> {
  const file = { name: `${target}.csv`, type: 'text/csv', content: Buffer.from(content) };
  const { payload, headers } = upload(file, { target });
  const answer = await by.post('/imports', undefined, { payload, headers });
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

async function finished(id: string, by: Caller): Promise<any> {
  for (;;) {
    await house.afterwards();
    const { body } = await by.get(`/imports/${id}`);
    if (!['queued', 'running', 'undoing'].includes(body.status)) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function committed(file: any, by = manager): Promise<any> {
  const answer = await by.post(`/imports/${file.id}/commit`);
  expect(answer.status, answer.text).toBe(202);
  return finished(file.id, by);
}

const imported = async (target: string, content: string, by = manager): Promise<any> =>
  committed(await uploaded(target, content, by), by);

async function undone(file: any, by = manager): Promise<any> {
  expect((await by.post(`/imports/${file.id}/undo`)).status).toBe(202);
  return finished(file.id, by);
}

const problemsOf = (file: any): [number, string, string][] =>
  file.preview.flatMap(({ row, problems }: any) => problems.map(({ field, code }: any) => [row, field, code]));

describe('a file of products', () => {
  const HEAD = '产品编码,产品名称,产品系列,产品类型,单位,税率,说明\n';

  it('makes each, updates what has its code as decided, and refuses cells by name', async () => {
    const first = await imported(
      'products',
      `${HEAD}HL-EDGE-1,边缘网关,采集,硬件,台,13%,\nHL-TRN-1,操作培训,服务,服务,人天,6,\n`,
      business,
    );
    expect(first.progress).toMatchObject({ created: 2, refused: 0 });
    const { items } = (await business.get('/products?limit=100')).body;
    expect(items.find(({ code }: any) => code === 'HL-TRN-1')).toMatchObject({ kind: 'service', taxRate: 600 });
    const file = await uploaded(
      'products',
      `${HEAD}HL-EDGE-1,边缘网关二代,采集,硬件,台,13%,新款\nhl edge,小写,采集,硬件,台,13%,\nHL-X-1,税率,采集,硬件,台,很多,\n`,
      business,
    );
    expect(problemsOf(file)).toEqual([
      [3, 'code', 'import.row.product_code'],
      [4, 'taxRate', 'import.row.percent'],
    ]);
    const decided = await business.patch(
      `/imports/${file.id}/decisions`,
      { kinds: { same: 'update' } },
      { version: file.version },
    );
    const second = await committed(decided.body, business);
    expect(second.progress).toMatchObject({ created: 0, changed: 1, refused: 2 });
    const nameNow = async (): Promise<string> =>
      (await house.sql(`SELECT name FROM products WHERE code = 'HL-EDGE-1' AND deleted_at IS NULL`))[0]?.name;
    expect(await nameNow()).toBe('边缘网关二代');
    expect((await undone(second, business)).status).toBe('undone');
    expect(await nameNow()).toBe('边缘网关');
  });

  it('is taken back while nothing names one of them, and can be imported again', async () => {
    const rows = `${HEAD}HL-PAD-1,工位平板,终端,硬件,台,13%,\n`;
    const first = await imported('products', rows, business);
    expect((await undone(first, business)).status).toBe('undone');
    const again = await imported('products', rows, business);
    expect(again.progress.created).toBe(1);
    const [{ id }] = await house.sql(`SELECT id FROM products WHERE code = 'HL-PAD-1' AND deleted_at IS NULL`);
    await house.sql(
      `WITH draft AS (INSERT INTO price_lists (id, name, version_number, currency, effective_from, created_by, updated_by)
         SELECT gen_random_uuid(), '明年的价格', 99, 'CNY', '2099-01-01', created_by, created_by FROM products LIMIT 1 RETURNING id)
       INSERT INTO price_list_items (id, price_list_id, product_id, list_price, tax_rate) SELECT gen_random_uuid(), id, $1, 100, 1300 FROM draft`,
      [id],
    );
    expect(await undone(again, business)).toMatchObject({
      status: 'done',
      undoFailure: expect.stringContaining('其中 1 条'),
    });
  });

  it('is for whoever keeps the products', async () => {
    const { payload, headers } = upload(
      { name: 'p.csv', type: 'text/csv', content: Buffer.from(HEAD) },
      { target: 'products' },
    );
    expect((await manager.post('/imports', undefined, { payload, headers })).body.code).toBe('import.not_permitted');
  });
});

describe('a file of opportunities', () => {
  const HEAD = '商机名称,客户,联系人,预计金额,预计签约日期,销售阶段,结果,丢单原因,结束日期,负责人,创建日期,下一步\n';

  it('keeps whose each was, when it began and how it ended', async () => {
    const customer = await aCustomerOf(chen);
    const [stage] = await house.sql(
      `SELECT id, name FROM sales_stages WHERE kind = 'open' ORDER BY sort OFFSET 1 LIMIT 1`,
    );
    const rows = [
      `锦川二期,${customer.number},王建国,"¥1,200,000",2027-03-01,${stage.name},,,,陈思远,2025-04-01,安排演示`,
      `锦川备件,${customer.name},,80000,2025-09-01,,赢单,,2025-08-20,sales-a1,2025-03-02,`,
      `锦川咨询,${customer.name},,50000,2025-10-01,,丢单,价格,2025-09-09,,2025-05-05,`,
    ];
    const file = await imported('opportunities', `${HEAD}${rows.join('\n')}\n`);
    expect(file.progress, (await manager.get(`/imports/${file.id}/failed.csv`)).text).toMatchObject({ created: 3 });
    const deals = await house.sql(
      `SELECT o.name, w.login AS owner, o.created_at, o.outcome, o.closed_at, o.lost_reason, o.stage_id, s.kind, o.expected_amount, o.next_action
       FROM opportunities o JOIN people w ON w.id = o.owner_id JOIN sales_stages s ON s.id = o.stage_id WHERE o.import_id = $1 ORDER BY o.number`,
      [file.id],
    );
    const day = (at: Date | null): string | null => at && businessDate(at);
    expect(
      deals.map((deal) => [deal.name, deal.owner, day(deal.created_at), deal.outcome, day(deal.closed_at), deal.kind]),
    ).toEqual([
      ['锦川二期', 'sales-a1', '2025-04-01', 'open', null, 'open'],
      ['锦川备件', 'sales-a1', '2025-03-02', 'won', '2025-08-20', 'won'],
      ['锦川咨询', 'manager-a', '2025-05-05', 'lost', '2025-09-09', 'open'],
    ]);
    expect(deals[0]).toMatchObject({ stage_id: stage.id, expected_amount: '1200000.00', next_action: '安排演示' });
    expect(deals[2].lost_reason).toBe('price');
    const again = await uploaded('opportunities', `${HEAD}${rows.join('\n')}\n`);
    expect(again.findings).toEqual([{ kind: 'same', count: 3, options: ['skip', 'create'], decision: 'skip' }]);
    expect((await committed(again)).progress).toMatchObject({ created: 0, skipped: 3 });
    expect((await undone(file)).status).toBe('undone');
    expect(
      await house.sql('SELECT 1 FROM opportunities WHERE import_id = $1 AND deleted_at IS NULL', [file.id]),
    ).toEqual([]);
  });

  it('names the cell of whatever it cannot use, before anything is written', async () => {
    const [mine, hers] = [await aCustomerOf(chen), await aCustomerOf(far)];
    const rows = [
      `看不到,${hers.name},,1,2027-01-01,,,,,,,`,
      `没有的人,${mine.name},,1,2027-01-01,,,,,查无此人,,`,
      `没有的联系人,${mine.name},李四,1,2027-01-01,,,,,,,`,
      `没有理由,${mine.name},,1,2027-01-01,,丢单,,2025-01-01,,,`,
      `没有日子,${mine.name},,1,2027-01-01,,赢单,,,,,`,
      `明天才建,${mine.name},,1,2027-01-01,,,,,,2099-01-01,`,
    ];
    const file = await uploaded('opportunities', `${HEAD}${rows.join('\n')}\n`);
    expect(problemsOf(file)).toEqual([
      [2, 'customer', 'import.row.customer_unknown'],
      [3, 'owner', 'import.row.person_unknown'],
      [4, 'contact', 'import.row.contact_unknown'],
      [5, 'lostReason', 'import.row.lost_reason'],
      [6, 'closedOn', 'import.row.closed_on'],
      [7, 'createdOn', 'import.row.lies_ahead'],
    ]);
    expect(file.preview[1].problems[0].detail).toBe('负责人：没有叫“查无此人”的在职人员，请写姓名、账号或工号');
  });

  it('gives none to anybody out of the reach of whoever imports it', async () => {
    const mine = await aCustomerOf(chen);
    const file = await imported(
      'opportunities',
      `${HEAD}给别的部门,${mine.name},,1,2027-01-01,,,,,sales-b1,,\n火星阶段,${mine.name},,1,2027-01-01,火星,,,,,,\n`,
    );
    expect(file.progress).toMatchObject({ created: 0, refused: 2 });
    const reasons = (await manager.get(`/imports/${file.id}/failed.csv`)).text;
    expect(reasons).toContain('没有进行中的阶段“火星”');
  });
});

describe('a file of activities', () => {
  const HEAD = '客户,联系人,商机,时间,方式,主题,内容,记录人,参与人,后续\n';

  it('keeps who was there and when it happened, tells nobody, and is taken back', async () => {
    const customer = await aCustomerOf(chen);
    const rows = [
      `${customer.name},王建国,,2025-03-04 14:30,拜访,现场调研,看了总装线,陈思远,陈思远、manager-a,出方案`,
      `${customer.number},,,2025/3/8,电话,报价沟通,确认范围,,,`,
      `${customer.name},,没有这个商机,2025-03-09,电话,x,y,,,`,
      `${customer.name},,,2099-01-01,电话,以后,还没发生,,,`,
      `${customer.name},,,昨天,电话,说不清,时间不对,,,`,
    ];
    const looked = await uploaded('activities', `${HEAD}${rows.join('\n')}\n`);
    expect(problemsOf(looked)).toEqual([
      [4, 'opportunity', 'import.row.opportunity_unknown'],
      [5, 'occurredAt', 'import.row.lies_ahead'],
      [6, 'occurredAt', 'import.row.moment'],
    ]);
    const told = async (): Promise<number> => {
      await house.afterwards();
      return (await house.sql(`SELECT count(*)::int AS n FROM notifications`))[0].n;
    };
    const before = await told();
    const file = await committed(looked);
    expect(file.progress).toMatchObject({ created: 2, refused: 3 });
    expect((await told()) - before, 'nobody but whoever imported').toBe(1);
    const found = await house.sql(
      `SELECT a.subject, a.occurred_at, p.login, cardinality(a.our_participant_ids) AS people, a.customer_participants, a.status
       FROM activities a JOIN people p ON p.id = a.owner_id WHERE a.import_id = $1 ORDER BY a.occurred_at`,
      [file.id],
    );
    expect(
      found.map((each) => [each.subject, each.occurred_at.toISOString(), each.login, each.people, each.status]),
    ).toEqual([
      ['现场调研', '2025-03-04T06:30:00.000Z', 'sales-a1', 2, 'done'],
      ['报价沟通', '2025-03-07T16:00:00.000Z', 'manager-a', 1, 'done'],
    ]);
    expect(found[1].customer_participants).toBe('王建国');
    expect((await imported('activities', `${HEAD}${rows.slice(0, 2).join('\n')}\n`)).progress).toMatchObject({
      created: 0,
      skipped: 2,
    });
    expect((await undone(file)).status).toBe('undone');
    const { items } = (await manager.get(`/activities?filter[customerId][eq]=${customer.id}`)).body;
    expect(items).toEqual([]);
  });
});

describe('where closings are confirmed', () => {
  it('no deal is brought in closed, neither by a file nor by any other way into the table', async () => {
    const mine = await aCustomerOf(chen);
    const { purpose, policy } = shippedPacks['opportunity-close']!;
    const publish = (): Promise<unknown> => house.app.get(Policies).publish(purpose, policy);
    await house.app.get(UnitOfWork).run(HOUSE, 'write', publish);
    const file = await uploaded(
      'opportunities',
      `商机名称,客户,预计金额,预计签约日期,结果,结束日期\n已成交,${mine.name},1,2025-01-01,赢单,2025-01-01\n`,
    );
    expect(problemsOf(file)).toEqual([[2, 'outcome', 'import.row.closing_is_confirmed']]);
    const [{ columns }] = await house.sql(
      `SELECT string_agg(quote_ident(column_name), ', ') AS columns FROM information_schema.columns
       WHERE table_name = 'opportunities' AND column_name NOT IN ('id', 'number', 'outcome', 'closed_at', 'closed_by', 'lead_id', 'lead_number')`,
    );
    const copy = `INSERT INTO opportunities (id, number, outcome, closed_at, ${columns})
      SELECT gen_random_uuid(), 'SJ-X', 'won', app_now(), ${columns} FROM opportunities WHERE outcome = 'open' LIMIT 1`;
    await expect(house.sql(copy)).rejects.toThrow('closed only by a grant');
  });
});

describe('an empty file to begin with', () => {
  it('is there for everything that can be imported, in the language of whoever asks', async () => {
    const headers = { 'accept-language': 'en' };
    for (const [target, header] of [
      ['products', 'Code'],
      ['opportunities', 'Expected signing day'],
      ['activities', 'Happened at'],
    ] as const) {
      const answer = await business.get(`/imports/templates/${target}.csv`, { headers });
      expect([answer.status, answer.text]).toEqual([200, expect.stringContaining(header)]);
    }
  });
});
