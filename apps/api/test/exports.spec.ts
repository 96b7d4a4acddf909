import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RunExport } from '../src/modules/exports/actions/run-export.js';
import { SweepExports } from '../src/modules/exports/actions/sweep-exports.js';
import { LIMITED_FIELDS } from '../src/modules/org/roles/field-catalogue.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { JobInterrupted } from '../src/platform/jobs/job.js';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { ExportedLists } from '../src/platform/listing/exported-lists.js';
import { ListExport } from '../src/platform/listing/list-export.js';
import { aCustomerOf } from './harness/deals.js';
import { openHouse, type Answer, type Caller, type House } from './harness/house.js';

const FORMULA = '=HYPERLINK("http://x.cn","点我")设备有限公司';
const MOBILE = '13812348000';
const ENGLISH = { headers: { 'accept-language': 'en' } };

let house: House;
let manager: Caller;
let lead: any;

beforeAll(async () => {
  house = await openHouse();
  manager = house.as('manager-a');
  lead = (await manager.post('/leads', { name: FORMULA, source: 'phone', contactName: '周敏', phone: MOBILE })).body;
  const chen = house.as('sales-a1');
  const { id: customerId } = await aCustomerOf(chen);
  const lines = [
    { spentOn: '2026-11-02', category: 'travel', amount: { amount: '86.50', currency: 'CNY' }, note: '高铁' },
  ];
  const claim = await chen.post('/expenses', { title: '拜访锦川', customerId, lines });
  expect(claim.status, claim.text).toBe(201);
});
afterAll(() => house.close());

const listNamed = (name: string) => house.app.get(ExportedLists).find(name)!;
const rowsOf = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

/** Every item of a list, page by page. */
async function everything(by: Caller, name: string, question: string): Promise<any[]> {
  const items: any[] = [];
  for (let next = ''; ;) {
    const { body } = await by.get(`/${name}?limit=200&${question}${next}`, ENGLISH);
    items.push(...body.items);
    if (!body.page.next) return items;
    next = `&cursor=${encodeURIComponent(body.page.next)}`;
  }
}

/** What the list shows in a column, as a file writes it. */
function shown(item: any, name: string): string {
  const value = item[name] ?? item.totals?.[name] ?? null;
  if (name === 'currency') return item.currency ?? item.expectedAmount.currency;
  if (value === null) return '';
  if (Array.isArray(value)) return value.map((each) => each.name).join('; ');
  if (/ratio|margin/i.test(name)) return String(value / 100);
  return typeof value === 'object' ? (value.name ?? value.amount) : String(value);
}

/** Numbers without the zeros at their end. */
const plain = (text: string): string => (/^-?\d+\.\d+$/.test(text) ? String(Number(text)) : text);
const filled = (text: string): string => (text === '' ? '' : '…');

/** Columns whose codes the file has in words. */
const IN_WORDS = new Set(
  [
    'status',
    'source',
    'kind',
    'companySize',
    'role',
    'relationship',
    'unqualifiedReason',
    'outcome',
    'lostReason',
  ].concat(['channel', 'attitude', 'type', 'brand', 'state']),
);
/** What the list says in a way of its own. */
const OTHERWISE = new Set(['text', 'lines']);

describe.each([
  ['leads', 'manager-a', 'sort=name'],
  ['customers', 'manager-a', 'sort=-number&filter[status][ne]=lost'],
  ['contacts', 'manager-a', 'sort=name'],
  ['opportunities', 'manager-a', 'sort=-expectedAmount&filter[outcome][eq]=open'],
  ['quotes', 'manager-a', 'sort=-netTotal'],
  ['contracts', 'manager-a', 'sort=number'],
  ['activities', 'manager-a', 'sort=occurredAt&filter[channel][in]=visit,phone,meeting'],
  ['expenses', 'finance', 'sort=number'],
  ['assets', 'manager-a', 'sort=number'],
])('the file of %s', (name, login, question) => {
  it('has the rows of the list in its order, and in every column what the list shows', async () => {
    const by = house.as(login);
    const items = await everything(by, name, question);
    const file = await by.get(`/${name}/export.csv?${question}`, ENGLISH);
    expect(file.status, file.text.slice(0, 200)).toBe(200);
    const rows = rowsOf(file.text);

    expect(items.length).toBeGreaterThan(0);
    expect(rows.map((row) => row['Number'])).toEqual(items.map(({ number }) => number));
    for (const { name: column, label } of listNamed(name).columns) {
      if (OTHERWISE.has(column) || !(label.en in rows[0]!)) continue;
      const alike = IN_WORDS.has(column) ? filled : plain;
      const written = rows.map((row) => alike(row[label.en]!.replace(/^'/, '')));
      expect(written, column).toEqual(items.map((item) => alike(shown(item, column))));
    }
  });

  it('covers whatever of it a role may cover', () => {
    const { columns, permission } = listNamed(name);
    const [object = ''] = permission.split('.');
    for (const field of Object.keys(LIMITED_FIELDS[object] ?? {})) {
      const like = field === 'amounts' ? /amount|net|^list$|tax|ratio|margin|budget/i : new RegExp(`^${field}$`);
      for (const column of columns.filter((each) => like.test(each.name)))
        expect([column.name, column.field]).toEqual([column.name, `${object}.${field}`]);
    }
  });
});

const ask = (by: Caller, more: object = {}): Promise<Answer> =>
  by.post('/exports', { list: 'leads', format: 'csv', ...more });
const only = (item: any): object => ({ condition: { field: 'number', op: 'eq', value: item.number } });

async function asked(by: Caller, more: object = {}): Promise<string> {
  const { status, body, text } = await ask(by, more);
  expect(status, text).toBe(202);
  return body.id;
}

/** As a worker does it once the wish has reached it. */
const run = (exportId: string, stopping = new AbortController().signal): Promise<void> =>
  house.app.get(UnitOfWork).enclose('job', () => house.app.get(RunExport).execute({ exportId }, stopping));

const shownTo = async (by: Caller, id: string): Promise<any> => (await by.get(`/exports/${id}`)).body;
const files = (): Promise<string[]> => readdir(join(house.dataDir, 'exports')).catch(() => []);

async function cellsOf(id: string): Promise<unknown[][]> {
  const workbook = new ExcelJS.Workbook();
  const [name = ''] = (await files()).filter((each) => each.startsWith(id));
  await workbook.xlsx.load((await readFile(join(house.dataDir, 'exports', name))).buffer as ArrayBuffer);
  const rows: unknown[][] = [];
  workbook.worksheets[0]!.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

describe('a list that is taken out at once', () => {
  it('has only the columns that were chosen, calculates nothing, and is in the log with its question and its rows', async () => {
    const path = `/leads/export.csv?filter[number][eq]=${lead.number}&columns=phone,name`;
    const { status, text } = await manager.get(path);
    const [entry] = await house.sql(
      `SELECT after, subject_type FROM audit_log WHERE action = 'export' ORDER BY id DESC LIMIT 1`,
    );

    expect(status).toBe(200);
    expect(text).toBe(`\ufeff电话,公司名称\r\n${MOBILE},"'${FORMULA.replaceAll('"', '""')}"\r\n`);
    expect(entry).toMatchObject({
      subject_type: 'leads',
      after: { rows: 1, format: 'csv', filter: { all: [{ field: 'number', op: 'eq', value: lead.number }] } },
    });
    expect((await manager.get('/leads/export.csv?columns=salary')).body.code).toBe('query.invalid');
  });

  it('is a workbook as well, for whoever may take the list out, and for nobody else', async () => {
    const book = await manager.get('/quotes/export.xlsx');
    expect([book.status, book.text.slice(0, 2)]).toEqual([200, 'PK']);
    for (const list of ['opportunities', 'quotes', 'contracts', 'activities'])
      for (const format of ['csv', 'xlsx'])
        expect((await house.as('sales-a1').get(`/${list}/export.${format}`)).body.code).toBe(
          'access.permission_missing',
        );
  });
});

describe('a list that is taken out in the background', () => {
  beforeEach(() => house.sql(`DELETE FROM exports`));

  it('is made by a worker, told of, and fetched; what it was too large for at once does not hinder it', async () => {
    Object.assign(house.app.get(ListExport), { mostRows: 1 });
    expect((await manager.get('/leads/export.csv')).body.code).toBe('export.too_large');
    await house.app.get(JobRunner).start();
    const answer = await ask(manager, { list: 'leads', sort: 'name' });
    const { id } = answer.body;
    expect(answer.headers['location']).toBe(`/api/v1/exports/${id}`);
    for (let status = 'queued'; status === 'queued' || status === 'running';) {
      await house.afterwards();
      status = (await shownTo(manager, id)).status;
    }
    Object.assign(house.app.get(ListExport), { mostRows: 10_000 });
    await house.afterwards();
    const done = await shownTo(manager, id);
    const file = await manager.get(`/exports/${id}/file`);
    const news = (await manager.get('/notifications')).body.items.filter(({ kind }: any) => kind === 'export_done');

    expect(done).toMatchObject({ status: 'done', label: '线索', rows: done.processed, failure: null });
    expect(file.text).toBe((await manager.get('/leads/export.csv?sort=name')).text);
    expect(file.headers['content-disposition']).toContain('leads.csv');
    expect(news).toMatchObject([{ title: `导出完成：线索，共 ${done.processed} 行`, link: '/exports' }]);
    const log = await house.sql(
      `SELECT p.login, a.action, a.as_house AS "asHouse", a.after FROM audit_log a JOIN people p ON p.id = a.actor_id
       WHERE a.action IN ('export', 'fetch') AND $1::text IN (a.subject_id::text, a.after ->> 'exportId') ORDER BY a.id`,
      [id],
    );
    const rows = done.processed;
    expect(log).toEqual([
      { login: 'manager-a', action: 'export', asHouse: false, after: expect.objectContaining({ rows, exportId: id }) },
      { login: 'manager-a', action: 'fetch', asHouse: false, after: { rows, list: 'leads', format: 'csv' } },
    ]);
  });

  it('keeps formulas as text and amounts as numbers in a workbook', async () => {
    const leads = await asked(manager, { ...only(lead), format: 'xlsx', columns: 'name' });
    const quotes = await asked(manager, { list: 'quotes', format: 'xlsx', columns: 'net,number' });
    await run(leads);
    await run(quotes);

    expect(await cellsOf(leads)).toEqual([['公司名称'], [FORMULA]]);
    const [header, first] = await cellsOf(quotes);
    expect(header).toEqual(['含税合计', '报价编号']);
    expect(first!.map((cell) => typeof cell)).toEqual(['number', 'string']);
  });

  it('is hers alone: to everybody else, and to who sees everything, there is none', async () => {
    const id = await asked(manager);
    await run(id);
    for (const login of ['manager-b', 'president', 'admin']) {
      const other = house.as(login);
      for (const answer of [
        await other.get(`/exports/${id}`),
        await other.get(`/exports/${id}/file`),
        await other.post(`/exports/${id}/cancel`),
      ])
        expect([login, answer.status]).toEqual([login, 404]);
      expect((await other.get('/exports')).body.items).toEqual([]);
    }
    expect((await manager.get('/exports')).body.items.map((each: any) => each.id)).toEqual([id]);
  });

  it('begins again where a worker was stopped or has died, and a worker that comes back later spoils nothing', async () => {
    const id = await asked(manager);
    await expect(run(id, AbortSignal.abort())).rejects.toThrow(JobInterrupted);
    expect(await files()).not.toContain(`${id}.1`);
    expect(await shownTo(manager, id)).toMatchObject({ status: 'running' });
    await house.sql(`UPDATE exports SET processed = 5, total = 9 WHERE id = $1`, [id]);

    await run(id);
    const done = await shownTo(manager, id);
    expect(done).toMatchObject({ status: 'done', processed: done.rows });
    expect((await files()).filter((name) => name.startsWith(id))).toEqual([`${id}.2`]);
    await run(id);
    expect(await shownTo(manager, id)).toEqual(done);
    expect((await manager.get(`/exports/${id}/file`)).status).toBe(200);
  });

  it('has what she may read when it is made, not when she asked for it', async () => {
    const id = await asked(manager, only(lead));
    const fields = { 'lead.phone': 'masked', 'lead.email': 'hidden' };
    const was = await house.sql(`SELECT id, fields FROM roles WHERE code = 'department-manager'`);
    await house.sql(`UPDATE roles SET version = version + 1, fields = $1 WHERE code = 'department-manager'`, [fields]);
    await house.sql('SELECT rebuild_reach()');
    await run(id);
    const { text } = await manager.get(`/exports/${id}/file`);
    await house.sql(`UPDATE roles SET version = version + 1, fields = $2 WHERE id = $1`, [was[0].id, was[0].fields]);
    await house.sql('SELECT rebuild_reach()');

    expect(rowsOf(text)).toMatchObject([{ 电话: '138****8000' }]);
    expect(rowsOf(text)[0]).not.toHaveProperty('邮箱');
  });

  it('is not made for who may not take the list out any more, and she is told why', async () => {
    const id = await asked(manager);
    await house.sql(
      `UPDATE roles SET version = version + 1, permissions = array_remove(permissions, 'lead.export') WHERE code = 'department-manager'`,
    );
    await house.sql('SELECT rebuild_reach()');
    await run(id);
    await house.afterwards();
    const refused = await ask(manager);
    await house.sql(
      `UPDATE roles SET version = version + 1, permissions = permissions || 'lead.export'::text WHERE code = 'department-manager'`,
    );
    await house.sql('SELECT rebuild_reach()');

    expect(await shownTo(manager, id)).toMatchObject({ status: 'failed', failure: '执行时您已没有导出该列表的权限。' });
    expect(refused.body.code).toBe('export.not_permitted');
    const { items } = (await manager.get('/notifications')).body;
    expect(items[0]).toMatchObject({ kind: 'export_failed', title: '导出未完成：线索' });
    expect((await manager.get(`/exports/${id}/file`)).body.code).toBe('export.not_done');
  });

  it('can be cancelled until it has ended, and a third one waits for the others', async () => {
    const [first, second] = [await asked(manager), await asked(manager)];
    expect((await ask(manager)).body.code).toBe('export.too_many');
    expect((await manager.post(`/exports/${first}/cancel`)).body).toMatchObject({ status: 'cancelled' });
    await run(first);
    expect((await files()).some((name) => name.startsWith(first))).toBe(false);
    expect((await manager.post(`/exports/${first}/cancel`)).body.code).toBe('export.over');
    await asked(manager);
    await run(second);
    expect(await shownTo(manager, second)).toMatchObject({ status: 'done' });
  });

  it('is kept for three days', async () => {
    const id = await asked(manager);
    await run(id);
    const { finishedAt, expiresAt } = await shownTo(manager, id);
    expect(Date.parse(expiresAt) - Date.parse(finishedAt)).toBe(3 * 86_400_000);
    await house.sql(`UPDATE exports SET expires_at = app_now() WHERE id = $1`, [id]);
    expect((await manager.get(`/exports/${id}/file`)).body.code).toBe('export.file_gone');

    await house.app.get(UnitOfWork).enclose('hour', () => house.app.get(SweepExports).execute());
    expect(await shownTo(manager, id)).toMatchObject({ status: 'expired' });
    expect((await files()).some((name) => name.startsWith(id))).toBe(false);
    expect((await manager.get(`/exports/${id}/file`)).body.code).toBe('export.file_gone');
  });

  it('is refused at once where the question is wrong, or hides what it asks by', async () => {
    expect((await ask(manager, { list: 'secrets' })).body.errors).toMatchObject([{ pointer: '/list' }]);
    expect((await ask(manager, { sort: 'phone' })).body.code).toBe('query.invalid');
    expect((await ask(manager, { condition: { field: 'wealth', op: 'eq', value: 1 } })).status).toBe(400);
    expect((await ask(manager, { columns: 'wealth' })).body.code).toBe('query.invalid');
    expect((await ask(house.as('sales-a1'))).body.code).toBe('export.not_permitted');
  });
});
