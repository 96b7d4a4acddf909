import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ImportTargets } from '../src/modules/imports/index.js';
import { ImportChunk } from '../src/modules/imports/import-chunk.js';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { aCustomerOf } from './harness/deals.js';
import { openHouse, upload, type Answer, type Caller, type House } from './harness/house.js';

const LISTED = readFileSync(new URL('./fixtures/listed-companies.csv', import.meta.url));

let house: House;
let business: Caller;
let chen: Caller;

beforeAll(async () => {
  house = await openHouse();
  business = house.as('business');
  chen = house.as('sales-a1');
  await house.app.get(JobRunner).start();
});
afterAll(() => house.close());

const send = (name: string, content: Buffer | string, target = 'leads', by = business): Promise<Answer> => {
  const { payload, headers } = upload({ name, type: 'text/csv', content: Buffer.from(content) }, { target });
  return by.post('/imports', undefined, { payload, headers });
};

async function uploaded(name: string, content: Buffer | string, target = 'leads'): Promise<any> {
  const answer = await send(name, content, target);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

async function finished(id: string): Promise<any> {
  for (;;) {
    await house.afterwards();
    const { body } = await business.get(`/imports/${id}`);
    if (!['queued', 'running', 'undoing'].includes(body.status)) return body;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What whoever imported was told of it. */
async function toldOf(id: string): Promise<string[]> {
  await house.afterwards();
  const { body } = await business.get('/notifications');
  return body.items.filter(({ link }: any) => link === `/imports/${id}`).map(({ title }: any) => title);
}

async function imported(name: string, content: Buffer | string, target = 'leads'): Promise<any> {
  const { id } = await uploaded(name, content, target);
  expect((await business.post(`/imports/${id}/commit`)).status).toBe(202);
  return finished(id);
}

async function undone(id: string): Promise<any> {
  const answer = await business.post(`/imports/${id}/undo`);
  expect(answer.status, answer.text).toBe(202);
  expect(answer.body).toMatchObject({ status: 'undoing', can: { undo: { code: 'import.being_undone' } } });
  return finished(id);
}

const leadsNow = async (): Promise<number> =>
  (await house.sql<{ n: number }>('SELECT count(*)::int AS n FROM leads WHERE deleted_at IS NULL'))[0]?.n ?? -1;

describe('the file of 4,347 listed companies, as Excel in China saves it', () => {
  it('is understood: encoding, columns, and what would become of its rows', async () => {
    const file = await uploaded('listed-companies.csv', LISTED);
    expect(file).toMatchObject({ status: 'preview', encoding: 'gb18030', delimiter: ',', totalRows: 4347 });
    expect(file.columns.map(({ header, field }: any) => [header, field])).toEqual([
      ['#1', null],
      ['TS代码', null],
      ['股票代码', 'stockCode'],
      ['股票名称', 'name'],
      ['行业', 'industry'],
    ]);
    expect(file.preview[0]).toEqual({
      row: 2,
      values: { name: '平安银行', stockCode: '000001', industry: '银行' },
      problems: [],
      effect: null,
    });
    expect(file.problemCount).toBe(0);
  });

  it(
    'becomes 4,347 leads in the intake, in the importer’s name; a second time it makes nothing and says why',
    { timeout: 120_000 },
    async () => {
      const before = await leadsNow();
      const first = await imported('listed-companies.csv', LISTED);
      expect(first).toMatchObject({
        status: 'done',
        progress: { processed: 4347, created: 4347, skipped: 0, refused: 0 },
      });
      expect(await leadsNow()).toBe(before + 4347);
      expect(await toldOf(first.id)).toEqual(['导入完成：listed-companies.csv']);
      const [vanke] = (await business.get(`/leads?q=${encodeURIComponent('万科')}`)).body.items;
      expect(vanke).toMatchObject({
        name: '万科A',
        stockCode: '000002',
        status: 'new',
        source: 'import',
        createdBy: { name: '钱玉梅' },
        owner: { name: '线索池' },
      });

      const second = await imported('again.csv', LISTED);
      expect(second).toMatchObject({
        status: 'done',
        progress: { processed: 4347, created: 0, skipped: 4347, refused: 0 },
      });
      expect(await leadsNow()).toBe(before + 4347);
      const failed = await business.get(`/imports/${second.id}/failed.csv`);
      expect(failed.text.split('\r\n')[1]).toBe(
        '0,000001.SZ,000001,平安银行,银行,2,已存在（平安银行，负责人：线索池）',
      );
      expect(failed.text.split('\r\n')).toHaveLength(4347 + 2);
      const successful = await business.get(`/imports/${first.id}/successful.csv`);
      expect(successful.text.split('\r\n')[1]).toMatch(/平安银行,银行,XS-\d{4}-\d{6}$/);

      expect(await undone(first.id)).toMatchObject({ status: 'undone', progress: { undone: 4347 } });
      expect(await leadsNow()).toBe(before);
    },
  );
});

describe('the same rows in other clothes', () => {
  const text = '公司名称,联系人,手机\r\n杭州甲乙丙科技,李雷,13800000001\r\n';

  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8-bom', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['utf-16be', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['utf-16le', iconv.encode(text.repeat(3), 'utf-16le', { addBOM: false })],
    ['gb18030', iconv.encode(text, 'gbk')],
  ])('are read as %s', async (encoding, content) => {
    const file = await uploaded('people.csv', content);
    expect(file.encoding).toBe(encoding);
    expect(file.preview[0].values).toEqual({ name: '杭州甲乙丙科技', contactName: '李雷', phone: '13800000001' });
  });

  it.each([
    ['\t', 'tabs.tsv'],
    [';', 'semicolons.csv'],
    ['|', 'bars.txt'],
  ])('are told apart by %j', async (delimiter, name) => {
    const rows = [
      ['公司', '电话', '备注'],
      [`"甲${delimiter}乙"`, '010-1', '"多,逗,号"'],
      ['丙', '010-2', 'x'],
    ];
    const file = await uploaded(name, rows.map((cells) => cells.join(delimiter)).join('\n'));
    expect(file.delimiter).toBe(delimiter);
    expect(file.preview[0].values).toEqual({ name: `甲${delimiter}乙`, phone: '010-1', note: '多,逗,号' });
  });

  it('are read from a workbook', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('线索').addRows([
      ['公司名称', '行业', '电话'],
      ['乌镇云计算', '软件服务', 5738881234],
      [{ richText: [{ text: '富' }, { text: '文本' }] }, null, null],
    ]);
    const file = await uploaded('leads.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()));
    expect(file).toMatchObject({ encoding: 'xlsx', delimiter: null, totalRows: 2 });
    expect(file.preview.map(({ values }: any) => values)).toEqual([
      { name: '乌镇云计算', industry: '软件服务', phone: '5738881234' },
      { name: '富文本' },
    ]);
  });
});

describe('a file that cannot be used', () => {
  const bomb = zip([
    ['xl/workbook.xml', Buffer.from('<x/>')],
    ['xl/worksheets/sheet1.xml', Buffer.alloc(30_000_000, ' ')],
  ]);
  const liar = zip(
    [
      ['xl/workbook.xml', Buffer.from('<x/>')],
      ['xl/worksheets/sheet1.xml', Buffer.alloc(3_000_000, ' ')],
    ],
    1000,
  );
  const crowd = zip(Array.from({ length: 101 }, (_, i) => [`xl/${i}.xml`, Buffer.from('x')] as [string, Buffer]));

  it.each<[string, string, string, Buffer | string, object?]>([
    ['empty', 'import.empty', 'a.csv', ''],
    ['an empty workbook', 'import.empty', 'a.xlsx', ''],
    ['only a header', 'import.no_rows', 'a.csv', '公司名称,电话\n'],
    [
      'GBK with broken bytes',
      'import.encoding_broken',
      'a.csv',
      Buffer.concat([iconv.encode('公司名称\n甲公司\n', 'gbk'), Buffer.from([0xb9, 0xff, 0x0a])]),
      { line: 3 },
    ],
    [
      'UTF-8 with broken bytes',
      'import.encoding_broken',
      'a.csv',
      Buffer.concat([Buffer.from('\ufeff公司名称\n'), Buffer.from([0xe4, 0xbd, 0x0a])]),
      { line: 2 },
    ],
    ['a quote that is never closed', 'import.csv_broken', 'a.csv', '公司名称\n"甲公司\n乙公司\n'],
    ['text that calls itself a workbook', 'import.not_xlsx', 'a.xlsx', '公司名称\n甲\n'],
    ['an archive that is no workbook', 'import.not_xlsx', 'a.xlsx', zip([['hello.txt', Buffer.from('hello')]])],
    [
      'a torn workbook',
      'import.not_xlsx',
      'a.xlsx',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500, 7)]),
    ],
    ['a workbook that calls itself text', 'import.not_text', 'a.csv', crowd],
    ['a picture', 'import.not_text', 'a.csv', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['a bomb', 'import.bomb', 'a.xlsx', bomb],
    ['a bomb that lies about its size', 'import.not_xlsx', 'a.xlsx', liar],
    ['a crowd of entries', 'import.bomb', 'a.xlsx', crowd],
    ['too wide', 'import.too_many_columns', 'a.csv', `${Array.from({ length: 201 }, (_, i) => `c${i}`).join(',')}\n`],
    ['a program', 'import.kind_unknown', 'a.exe', 'MZ'],
  ])('is refused when it is %s', async (_, code, name, content, params = {}) => {
    const answer = await send(name, content);
    expect(answer.body, answer.text).toMatchObject({ status: 422, code, params });
    expect(answer.body.detail).not.toContain('{');
  });

  it('leaves nothing behind', async () => {
    const before = await house.sql('SELECT count(*) FROM imports');
    await send('a.csv', '公司名称\n"甲公司\n');
    expect(await house.sql('SELECT count(*) FROM imports')).toEqual(before);
  });

  it('is refused when it has another shape, naming what it lacks; and put right by hand', async () => {
    const file = await uploaded('orders.csv', '订单号,买家,金额\n1,长兴电池,300\n2,天能电池,400\n');
    expect(file.problemCount).toBe(2);
    expect(file.preview[0].problems).toEqual([{ field: 'name', code: 'import.row.required', detail: '缺少公司名称' }]);
    const refused = await business.post(`/imports/${file.id}/commit`);
    expect(refused.body).toMatchObject({ status: 422, code: 'import.fields_unmapped', params: { fields: '公司名称' } });
    const map = (mapping: object) => business.patch(`/imports/${file.id}`, { mapping }, { version: file.version });
    expect((await business.patch(`/imports/${file.id}`, { mapping: { 买家: 'name' } })).status).toBe(428);
    expect((await map({ 没有的列: 'name' })).body.code).toBe('import.column_unknown');
    expect((await map({ 买家: 'name', 金额: 'name' })).body.code).toBe('import.field_twice');
    const mapped = await map({ 买家: 'name', 订单号: 'note' });
    expect((await map({ 买家: 'shortName' })).status).toBe(412);
    expect(mapped.body).toMatchObject({ problemCount: 0, preview: [{ values: { name: '长兴电池', note: '1' } }, {}] });
    expect((await business.post(`/imports/${file.id}/commit`)).status).toBe(202);
    expect((await finished(file.id)).progress.created).toBe(2);
  });
});

describe('rows that cannot be used', () => {
  it('are refused one by one, each with its reasons, and the rest goes on', async () => {
    const file = await imported(
      'mixed.csv',
      '公司名称,邮箱,来源\n好公司甲,a@b.cn,展会\n,c@d.cn,\n坏邮箱公司,不是邮箱,火星\n好公司甲,,\n好公司乙,,电话,多余\n',
    );
    expect(file).toMatchObject({ status: 'done', progress: { processed: 5, created: 1, skipped: 1, refused: 3 } });
    const lines = (await business.get(`/imports/${file.id}/failed.csv`)).text.split('\r\n');
    expect(lines.slice(1, -1)).toEqual([
      ',c@d.cn,,3,缺少公司名称',
      '坏邮箱公司,不是邮箱,火星,4,邮箱不是有效的邮箱；来源不能是“火星”',
      '好公司甲,,,5,与文件中前面的一行重复',
      '好公司乙,,电话,6,比表头多出 1 列',
    ]);
  });
});

describe('a worker that dies in the middle', () => {
  it('is followed by one that finishes, and no row is lost or made twice', async () => {
    const rows = Array.from({ length: 1200 }, (_, i) => `断电测试${i}号公司`);
    const chunk = house.app.get(ImportChunk);
    const write = chunk.write.bind(chunk);
    let calls = 0;
    const spy = vi.spyOn(chunk, 'write').mockImplementation(async (file) => {
      const counts = await write(file);
      if (++calls === 2)
        throw new Error('the power went out after the rows were written and before they were committed');
      return counts;
    });
    const { id } = await uploaded('long.csv', `公司名称\n${rows.join('\n')}\n`);
    await business.post(`/imports/${id}/commit`);
    const file = await finished(id);
    spy.mockRestore();
    expect(file).toMatchObject({ status: 'done', progress: { processed: 1200, created: 1200, skipped: 0 } });
    expect(
      await house.sql(`SELECT count(*)::int AS n, count(DISTINCT name)::int AS names FROM leads WHERE import_id = $1`, [
        id,
      ]),
    ).toEqual([{ n: 1200, names: 1200 }]);
    expect(calls).toBe(5);
  });
});

describe('an import that fails whatever is tried', () => {
  it('ends as failed and says so, and what it had made can be taken back', { timeout: 60_000 }, async () => {
    const chunk = house.app.get(ImportChunk);
    const write = chunk.write.bind(chunk);
    let calls = 0;
    const spy = vi.spyOn(chunk, 'write').mockImplementation(async (file) => {
      if (++calls > 1) throw new Error('nobody thought of this');
      return write(file);
    });
    const rows = Array.from({ length: 501 }, (_, i) => `屡试屡败${i}号公司`);
    const { id } = await uploaded('cursed.csv', `公司名称\n${rows.join('\n')}\n`);
    await business.post(`/imports/${id}/commit`);
    await house.afterwards();
    await onlyOneMoreTry(id);
    const file = await finished(id);
    spy.mockRestore();
    expect(file).toMatchObject({ status: 'failed', progress: { processed: 500, created: 500 } });
    expect(file.failure).toContain('多次重试后仍然出错');
    expect(file.can.undo.allowed).toBe(true);
    expect(await toldOf(id)).toEqual(['导入未完成：cursed.csv']);
    expect((await undone(id)).status).toBe('undone');
    expect(
      await house.sql('SELECT count(*)::int AS n FROM leads WHERE import_id = $1 AND deleted_at IS NULL', [id]),
    ).toEqual([{ n: 0 }]);
  });

  async function onlyOneMoreTry(importId: string): Promise<void> {
    const client = new Client({ connectionString: house.databaseUrl });
    await client.connect();
    await client.query(
      `UPDATE pgboss.job SET retry_limit = 1 WHERE name = 'imports.run' AND data ->> 'importId' = $1`,
      [importId],
    );
    await client.end();
  }
});

describe('an import that runs', () => {
  it(
    'is cancelled between two parts of it; what is written stays and is taken back, the rest is not imported',
    { timeout: 60_000 },
    async () => {
      const rows = Array.from({ length: 6000 }, (_, i) => `取消测试${i}号公司`);
      const { id } = await uploaded('cancelled.csv', `公司名称\n${rows.join('\n')}\n`);
      expect((await business.post(`/imports/${id}/cancel`)).body.code).toBe('import.not_running');
      await business.post(`/imports/${id}/commit`);
      await house.afterwards();
      for (let progress = 0; progress === 0;) progress = (await business.get(`/imports/${id}`)).body.progress.processed;
      // The rows that are being written hold it for a moment; where that is long, whoever cancels tries again.
      for (let status = 0; status !== 200;) status = (await business.post(`/imports/${id}/cancel`)).status;
      const file = await finished(id);
      expect(file).toMatchObject({ status: 'cancelled', failure: expect.stringContaining('导入已取消') });
      expect(file.progress.created).toBeGreaterThan(0);
      expect(file.progress.created).toBeLessThan(6000);
      expect(await house.sql('SELECT count(*)::int AS n FROM leads WHERE import_id = $1', [id])).toEqual([
        { n: file.progress.created },
      ]);
      expect((await undone(id)).status).toBe('undone');
    },
  );
});

describe('taking an import back', () => {
  it('is refused once somebody has built upon it', async () => {
    const { id } = await imported('undo.csv', '公司名称\n撤销甲公司\n撤销乙公司\n');
    const [lead] = await house.sql<{ id: string }>('SELECT id FROM leads WHERE import_id = $1', [id]);
    const [assignee] = await house.sql<{ id: string }>(`SELECT id FROM people WHERE login = 'sales-a1'`);
    await business.post('/lead-assignments', { leadIds: [lead?.id], assigneeIds: [assignee?.id] });
    expect(await undone(id)).toMatchObject({
      status: 'done',
      progress: { undone: 0 },
      undoFailure: expect.stringContaining('其中 1 条记录'),
    });
    expect(
      await house.sql('SELECT count(*)::int AS n FROM leads WHERE import_id = $1 AND deleted_at IS NULL', [id]),
    ).toEqual([{ n: 2 }]);
  });

  it('goes on in the background, once, and is begun again where a worker died', async () => {
    const { id } = await imported('twice.csv', '公司名称\n撤销丙公司\n撤销丁公司\n');
    const target = house.app.get(ImportTargets).get('leads');
    const undo = target.undo.bind(target);
    const [begun, goOn] = [gate(), gate()];
    let calls = 0;
    const spy = vi.spyOn(target, 'undo').mockImplementation(async (importId, told) => {
      if (++calls === 1) {
        await undo(importId, told);
        throw new Error('the worker dies');
      }
      await told(1);
      begun.open();
      await goOn.opened;
      return undo(importId, told);
    });
    expect((await business.post(`/imports/${id}/undo`)).status).toBe(202);
    await house.afterwards();
    await begun.opened;
    expect((await business.get(`/imports/${id}`)).body).toMatchObject({ status: 'undoing', progress: { undone: 1 } });
    expect((await business.post(`/imports/${id}/undo`)).body).toMatchObject({
      status: 409,
      code: 'import.being_undone',
    });
    goOn.open();
    expect(await finished(id)).toMatchObject({ status: 'undone', progress: { undone: 2 } });
    spy.mockRestore();
  });

  it('is for imports that are done', async () => {
    const { id } = await uploaded('undo.csv', '公司名称\n甲\n');
    expect((await business.post(`/imports/${id}/undo`)).body.code).toBe('import.not_done');
  });
});

describe('a file of customers', () => {
  it('makes each with its contact, skips the ones that exist, and can be taken back', async () => {
    const csv = [
      '客户名称,行业,企业规模,注册地址,主要需求,客户等级,联系人,职位,手机,统一社会信用代码',
      '嘉善紧固件有限公司,机械基件,小型,嘉善县,ERP,B级,沈军,厂长,13700000001,',
      '坏代码有限公司,机械基件,小型,嘉善县,ERP,B级,沈军,厂长,13700000001,91350100M000100Y44',
      '没有职位有限公司,机械基件,小型,嘉善县,ERP,B级,沈军,,13700000001,',
      '嘉善紧固件 有限公司,机械基件,小型,嘉善县,ERP,B级,沈军,厂长,13700000001,',
    ].join('\n');
    const file = await imported('customers.csv', csv, 'customers');
    expect(file).toMatchObject({ status: 'done', progress: { created: 1, skipped: 1, refused: 2 } });
    const [customer] = (await business.get(`/customers?q=${encodeURIComponent('嘉善紧固件')}`)).body.items;
    expect(customer).toMatchObject({
      grade: 'B',
      companySize: 'small',
      primaryContact: { name: '沈军' },
      owner: { name: '钱玉梅' },
    });
    expect((await undone(file.id)).status).toBe('undone');
    expect((await business.get(`/customers/${customer.id}`)).status).toBe(404);
  });

  it('lets a colleague add a customer of hers in between', async () => {
    const chunk = house.app.get(ImportChunk);
    const write = chunk.write.bind(chunk);
    const [begun, goOn] = [gate(), gate()];
    let calls = 0;
    const spy = vi.spyOn(chunk, 'write').mockImplementation(async (file) => {
      if (++calls === 2) {
        begun.open();
        await goOn.opened;
      }
      return write(file);
    });
    const { id } = await uploaded('crowd.csv', customersNamed(60, '排队'), 'customers');
    await business.post(`/imports/${id}/commit`);
    await house.afterwards();
    await begun.opened;
    const hers = await aCustomerOf(chen);
    goOn.open();
    expect((await finished(id)).progress.created).toBe(60);
    spy.mockRestore();
    const made = `SELECT count(*) FILTER (WHERE number < $2)::int AS before, count(*) FILTER (WHERE number > $2)::int AS after`;
    expect(await house.sql(`${made} FROM customers WHERE import_id = $1`, [id, hers.number])).toEqual([
      { before: 25, after: 35 },
    ]);
  });

  it('is not taken back once one is used, and what may use them is asked about all of them together', async () => {
    const { id } = await imported('used.csv', customersNamed(3, '已用'), 'customers');
    const [used] = await house.sql('SELECT id FROM customers WHERE import_id = $1', [id]);
    const below = await aCustomerOf(business);
    await house.sql('UPDATE customers SET parent_id = $1, version = version + 1 WHERE id = $2', [used.id, below.id]);
    const query = vi.spyOn(Client.prototype, 'query');
    const refused = await undone(id);
    const asked = query.mock.calls.map(([sql]) => String(sql)).filter((sql) => / h WHERE h\./.test(sql));
    query.mockRestore();
    expect(refused).toMatchObject({ status: 'done', undoFailure: expect.stringContaining('其中 1 条记录') });
    expect(asked.length).toBeGreaterThan(1);
    expect(asked).toHaveLength(new Set(asked).size);
  });

  const customersNamed = (count: number, name: string): string =>
    [
      '客户名称,行业,企业规模,注册地址,主要需求,客户等级,联系人,职位,手机',
      ...Array.from(
        { length: count },
        (_, i) => `${name}${i}号有限公司,机械基件,小型,嘉善县,ERP,B级,沈军,厂长,13700000001`,
      ),
    ].join('\n');
});

describe('who may import', () => {
  it('is who has the permission for it, and nobody sees the file who does not reach the importer', async () => {
    expect((await send('a.csv', '公司名称\n甲\n', 'leads', chen)).status).toBe(403);
    expect((await send('a.csv', '公司名称\n甲\n', 'spaceships')).body.code).toBe('import.target_unknown');
    const { id } = await uploaded('a.csv', '公司名称\n甲\n');
    expect((await chen.get(`/imports/${id}`)).status).toBe(403);
    expect((await business.post(`/imports/${id}/commit`, undefined, { key: null })).body.code).toBe(
      'idempotency.key_missing',
    );
  });
});

function gate(): { open: () => void; opened: Promise<void> } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open: () => open(), opened };
}

/** A zip archive by hand, so that it can be hostile; `claimed` is the unpacked size its directory tells. */
function zip(files: [string, Buffer][], claimed?: number): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const fixed = Buffer.alloc(26);
    fixed.writeUInt16LE(20, 0);
    fixed.writeUInt16LE(8, 4);
    fixed.writeUInt32LE(crc32(content), 10);
    fixed.writeUInt32LE(packed.length, 14);
    fixed.writeUInt32LE(content.length > 100 ? (claimed ?? content.length) : content.length, 18);
    fixed.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fixed, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fixed, rest, Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

function crc32(content: Buffer): number {
  let crc = ~0;
  for (const byte of content) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

describe('a file with the columns of one before', () => {
  const rows = (name: string, mail: string): string => `往来单位甲,对接人,其他,联络\n${name},沈一凡,华东,${mail}\n`;

  it('is read by what stands in columns whose names say nothing, and then as it was read the last time', async () => {
    const first = await uploaded('a.csv', rows('宁波甬江阀门有限公司', 'shen@example.com'));
    expect(first.columns.map(({ field, by }: any) => [field, by])).toEqual([
      ['name', 'content'],
      [null, null],
      [null, null],
      ['email', 'content'],
    ]);
    const mapping = { 对接人: 'contactName', 其他: 'region', 联络: null };
    const mapped = (await business.patch(`/imports/${first.id}`, { mapping }, { version: first.version })).body;
    expect(mapped.columns.map(({ field, by }: any) => [field, by])).toEqual([
      ['name', 'content'],
      ['contactName', null],
      ['region', null],
      [null, null],
    ]);
    const other = await uploaded('b.csv', rows('宁波北仑模具有限公司', 'b@example.com'));
    expect(other.columns[3].field, 'what nobody imported is no example').toBe('email');
    expect((await business.post(`/imports/${first.id}/commit`)).status).toBe(202);
    await finished(first.id);
    const second = await uploaded('c.csv', rows('宁波镇海轴承有限公司', 'c@example.com'));
    expect(second.columns.map(({ field, by }: any) => [field, by])).toEqual([
      ['name', 'before'],
      ['contactName', 'before'],
      ['region', 'before'],
      [null, null],
    ]);
    expect((await uploaded('d.csv', '公司名称,对接人\n宁波象保合作有限公司,沈一凡\n')).columns[1].field).toBeNull();
  });
});

describe('a file of contacts', () => {
  const HEAD = '客户,姓名,职位,手机,角色\n';

  it('adds people to customers that are there, by name or number, and says why of every row that it does not', async () => {
    const mine = await aCustomerOf(business, { name: '台州路桥机电有限公司' });
    const file = await uploaded(
      'contacts.csv',
      `${HEAD}${mine.name},许文博,采购经理,13911112222,决策者\n${mine.number},何冰,工程师,,使用者\n没有这家公司,某人,经理,,\n${mine.name},,经理,,\n`,
      'contacts',
    );
    expect((await business.post(`/imports/${file.id}/commit`)).status).toBe(202);
    const done = await finished(file.id);
    expect(done.progress).toMatchObject({ created: 2, refused: 2, skipped: 0 });
    const { items } = (await business.get(`/contacts?filter[customerId][eq]=${mine.id}&limit=50`)).body;
    const found = items.filter(({ name }: any) => ['许文博', '何冰'].includes(name));
    expect(found.map(({ name, role, owner }: any) => [name, role, owner.name]).sort()).toEqual([
      ['何冰', 'user', '钱玉梅'],
      ['许文博', 'decision_maker', '钱玉梅'],
    ]);
    const again = await uploaded(
      'contacts.csv',
      `${HEAD}${mine.name},许文博,采购经理,13911112222,决策者\n`,
      'contacts',
    );
    await business.post(`/imports/${again.id}/commit`);
    expect((await finished(again.id)).progress).toMatchObject({ created: 0, skipped: 1 });
    expect((await business.post(`/imports/${file.id}/undo`)).status).toBe(202);
    expect((await finished(file.id)).status).toBe('undone');
    const left = (await business.get(`/contacts?filter[customerId][eq]=${mine.id}&limit=50`)).body.items;
    expect(left.map(({ name }: any) => name)).not.toContain('许文博');
  });
});
