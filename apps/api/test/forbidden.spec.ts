import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RunScan } from '../src/modules/privacy/scan/run-scan.js';
import { LOG_OPTIONS } from '../src/platform/logging/log.js';
import { aCustomerOf, aDeal } from './harness/deals.js';
import { multipart } from './harness/multipart.js';
import { openHouse, type Answer, type Caller, type CallOptions, type House } from './harness/house.js';
import { zipOf } from './harness/zip.js';

/** From the text of GB 11643; a number for tests of UnionPay; one of another scheme, which may be anything. */
const ID = '11010519491231002X';
const CARD = '6212345678901232';
const DOUBTFUL = '4111111111111111';
const MASKED_ID = '1101************2X';
const CONFIRMED: CallOptions = { headers: { 'confirm-sensitive': 'yes' } };

let house: House;
let chen: Caller;
let admin: Caller;
let business: Caller;
let customer: any;

beforeAll(async () => {
  house = await openHouse();
  [chen, admin, business] = ['sales-a1', 'admin', 'business'].map((login) => house.as(login)) as [
    Caller,
    Caller,
    Caller,
  ];
  customer = await aCustomerOf(chen);
});
afterAll(() => house.close());

const note = (text: string, options: CallOptions = {}, by = chen): Promise<Answer> =>
  by.post('/notes', { subjectType: 'customer', subjectId: customer.id, text }, options);

const attach = (name: string, content: Buffer | string, options: CallOptions = {}): Promise<Answer> => {
  const { payload, headers } = multipart(name, Buffer.from(content), {
    subjectType: 'customer',
    subjectId: customer.id,
  });
  return chen.post('/attachments', undefined, { ...options, payload, headers: { ...options.headers, ...headers } });
};

/** Nowhere in the answer, however it was written. */
function isNotEchoed({ text }: Answer): void {
  expect(text.normalize('NFKC').replace(/[^0-9a-z]/gi, '')).not.toMatch(/110105194912|6212345678|4111111111/);
}

async function rowsWith(number: string): Promise<number> {
  const [row] = await house.sql(
    `SELECT (SELECT count(*) FROM notes WHERE text LIKE $1)::int + (SELECT count(*) FROM audit_log WHERE concat(before, after, subject_type) LIKE $1)::int
       + (SELECT count(*) FROM idempotency_keys WHERE body::text LIKE $1)::int AS n`,
    [`%${number}%`],
  );
  return row.n;
}

describe('an identity number in a body', () => {
  it.each([
    ['as it is', `身份证${ID}`],
    ['in full width', '１１０１０５１９４９１２３１００２Ｘ'],
    ['with blanks', '110105 19491231 002X'],
    ['with dashes', '1101-0519-4912-3100-2X'],
    ['with zero widths', [...ID].join('\u200b')],
    ['with a small x', ID.toLowerCase()],
  ])('is refused %s, by its place, and is neither echoed nor kept', async (_, text) => {
    const answer = await note(`补充：${text}，请留意`);

    expect([answer.status, answer.body.code]).toEqual([422, 'PERSONAL_ID_FORBIDDEN']);
    expect(answer.body.errors).toMatchObject([
      { pointer: '/text', code: 'field.id_card_forbidden', detail: `含有身份证号（${MASKED_ID}），不得记录` },
    ]);
    isNotEchoed(answer);
    expect(await rowsWith(ID)).toBe(0);
  });

  it('is refused in the reader’s language', async () => {
    const { body } = await note(ID, { headers: { 'accept-language': 'en' } });

    expect(body.detail).toBe(
      'This holds an ID-card number, which must not be recorded. Take it out and send it again.',
    );
  });

  it('is refused divided among fields, in a name, and deep inside', async () => {
    const version = { version: customer.version };
    const pieces = { mainNeeds: '110105194912', keyDecisionMaker: '31002X' };
    const divided = await chen.patch(`/customers/${customer.id}`, pieces, version);
    const named = await chen.patch(`/customers/${customer.id}`, { custom: { [ID]: 'yes' } }, version);
    const deep = await chen.patch(`/customers/${customer.id}`, { custom: { a: [{ 'b/c': ID }] } }, version);

    expect([divided, named, deep].map(({ status }) => status)).toEqual([422, 422, 422]);
    expect(divided.body.errors[0].pointer).toBe('/mainNeeds');
    expect(named.body.errors[0].pointer).toBe(`/custom/${MASKED_ID}`);
    expect(deep.body.errors[0].pointer).toBe('/custom/a/0/b~1c');
    for (const answer of [divided, named, deep]) isNotEchoed(answer);
  });

  it('is refused in the opinion of an approver, and nothing is decided', async () => {
    const manager = house.as('manager-a');
    const [waiting] = (await manager.get('/approvals?filter[box][eq]=inbox')).body.items;
    const answer = await manager.post(`/approvals/${waiting.id}/decisions`, {
      decision: 'approve',
      reason: `经办人 ${ID}`,
    });

    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/reason']);
    expect((await manager.get('/approvals?filter[box][eq]=inbox')).body.items.map(({ id }: any) => id)).toContain(
      waiting.id,
    );
  });

  it('is refused alike to a program with a token, and to whoever has not signed in', async () => {
    const made = await chen.post('/me/tokens', { name: '同步', scopes: ['activity:create', 'customer:view'], days: 3 });
    const byToken = { headers: { authorization: `Bearer ${made.body.token}` } };
    const stranger = await house.anonymous.post('/session', { login: ID, password: 'whatever it is' });

    expect((await note(ID, byToken, house.anonymous)).body.code).toBe('PERSONAL_ID_FORBIDDEN');
    expect((await note('没有号码', byToken, house.anonymous)).status).toBe(201);
    expect(stranger.body.code).toBe('PERSONAL_ID_FORBIDDEN');
    isNotEchoed(stranger);
  });

  it('may be looked for, and may be a password: neither is recorded', async () => {
    const condition = { field: 'name', op: 'contains', value: ID };

    expect((await chen.post('/customers/search', { condition })).status).toBe(200);
    expect((await chen.get(`/customers?q=${ID}`)).status).toBe(200);
    expect((await house.anonymous.post('/session', { login: 'nobody-here', password: ID })).status).toBe(401);
  });

  it('that somebody looked for when she took a list out stands masked in the log', async () => {
    await house.as('manager-a').get(`/customers/export.csv?q=${ID}`);

    const [entry] = await house.sql(`SELECT after FROM audit_log WHERE action = 'export' ORDER BY id DESC LIMIT 1`);
    expect(entry.after.q).toBe(MASKED_ID);
  });

  it('is in the audit as a refusal: of which kind, where, by whom', async () => {
    await note(ID);

    const [entry] = await house.sql(
      `SELECT * FROM audit_log WHERE code = 'PERSONAL_ID_FORBIDDEN' ORDER BY id DESC LIMIT 1`,
    );
    const me = (await chen.get('/me')).body.person;
    expect(entry).toMatchObject({ actor_id: me.id, refused: true, subject_type: '/api/v1/notes' });
    expect(entry.after).toEqual({ status: 422, numbers: [{ kind: 'id_card', pointer: '/text' }] });
    expect(await rowsWith(ID)).toBe(0);
  });
});

describe('what a business writes down', () => {
  it.each(['91110105MA01XY1234', '13812348000 010-62345678-8001', 'QT-20261128-0007', '3220 1988 6360 5150 0722'])(
    'such as %s goes through',
    async (text) => {
      expect((await note(text)).status).toBe(201);
    },
  );
});

describe('what may be such a number', () => {
  it('goes through once a person says that it is none, which is on the audit record', async () => {
    const asked = await note(`设备编号 ${DOUBTFUL}`);
    const confirmed = await note(`设备编号 ${DOUBTFUL}`, CONFIRMED);

    expect(asked.body).toMatchObject({ code: 'SENSITIVE_NUMBER_UNCONFIRMED', errors: [{ pointer: '/text' }] });
    expect(asked.body.errors[0].params.ticket).toBeUndefined();
    isNotEchoed(asked);
    expect(confirmed.status).toBe(201);
    const [entry] = await house.sql(
      `SELECT after FROM audit_log WHERE action = 'confirm_number' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry.after).toEqual({ numbers: [{ kind: 'bank_card', pointer: '/text' }] });
  });

  it('is the same wish before and after, with one key', async () => {
    const key = 'one-and-the-same-wish';
    expect((await attach('编号.txt', DOUBTFUL, { key })).status).toBe(422);
    expect((await attach('编号.txt', DOUBTFUL, { ...CONFIRMED, key })).status).toBe(201);
  });

  it('is no way in for what certainly is one', async () => {
    expect((await note(`${DOUBTFUL} ${ID}`, CONFIRMED)).body.code).toBe('PERSONAL_ID_FORBIDDEN');
    expect((await note(`卡号 ${DOUBTFUL}`, CONFIRMED)).body.code).toBe('BANK_CARD_FORBIDDEN');
  });
});

describe('an attachment', () => {
  const wordOf = (body: string) => zipOf({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>` });
  const run = (text: string) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;

  async function bookOf(cell: unknown): Promise<Buffer> {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('客户').addRow(['王建国', cell]);
    return Buffer.from(await book.xlsx.writeBuffer());
  }

  it('is refused for its name, and for its text: plain, in GBK, of Word, of Excel', async () => {
    const refused = await Promise.all([
      attach(`${ID}.pdf`, '%PDF-1.7 x'),
      attach('名单.txt', `王建国 ${ID}`),
      attach('名单.csv', iconv.encode(`姓名,卡号\n王建国,${CARD}\n`, 'gbk')),
      attach('说明.docx', wordOf(`<w:p>${run('证件 110105')}${run('19491231')}${run('002X')}</w:p>`)),
      attach('客户.xlsx', await bookOf(ID)),
    ]);

    expect(refused.map(({ status, body }) => [status, body.code])).toEqual([
      [422, 'PERSONAL_ID_FORBIDDEN'],
      [422, 'PERSONAL_ID_FORBIDDEN'],
      [422, 'BANK_CARD_FORBIDDEN'],
      [422, 'PERSONAL_ID_FORBIDDEN'],
      [422, 'PERSONAL_ID_FORBIDDEN'],
    ]);
    expect(refused.map(({ body }) => body.errors[0].pointer)).toEqual([
      '/fileName',
      '/file',
      '/file',
      '/file',
      '/file',
    ]);
    for (const answer of refused) isNotEchoed(answer);
    const kept = await house.sql(`SELECT file_name FROM attachments WHERE file_name ~ '^(11010|名单|说明|客户)'`);
    expect(kept).toEqual([]);
  });

  it('whose cells and paragraphs stand beside one another is not read as one number', async () => {
    const cells = ['110105', '19491231', '002X'].map((text) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`).join('');
    const answer = await attach('表格.docx', wordOf(`<w:tr>${cells}</w:tr>`));

    expect([answer.status, answer.body.isLookedThrough]).toEqual([201, true]);
  });

  it('that is a picture, a scan or a PDF is kept unread, and says so', async () => {
    const answer = await attach('扫描件.pdf', `%PDF-1.7\n${ID}`);

    expect([answer.status, answer.body.isLookedThrough]).toEqual([201, false]);
  });
});

describe('a file that is imported', () => {
  const file = (note: string) => `公司名称,联系人,手机,备注\n云岭矿山设备有限公司,杨志强,13912340001,${note}\n`;
  const send = (content: string, options: CallOptions = {}): Promise<Answer> => {
    const { payload, headers } = multipart('线索.csv', Buffer.from(content), { target: 'leads' });
    return business.post('/imports', undefined, { ...options, payload, headers: { ...options.headers, ...headers } });
  };

  it('has the cell named and its number masked, before anything of it is kept', async () => {
    const { body, ...answer } = await send(`公司名称,联系人\n云岭矿山设备有限公司 ${ID},杨志强\n`);
    const [problem] = body.preview[0].problems;

    expect(answer.status, answer.text).toBe(201);
    expect(problem).toMatchObject({ code: 'import.row.forbidden' });
    expect(problem.detail).toContain('含有身份证号或银行卡号，已遮盖');
    isNotEchoed({ ...answer, body });
    const [row] = await house.sql('SELECT cells FROM import_rows WHERE import_id = $1', [body.id]);
    expect(row.cells[0]).toBe(`云岭矿山设备有限公司 ${MASKED_ID}`);
  });

  it('with doubtful cells waits for a person to say that they are none', async () => {
    const asked = await send(file(DOUBTFUL));
    const confirmed = await send(file(DOUBTFUL), CONFIRMED);

    expect(asked.body).toMatchObject({ code: 'SENSITIVE_NUMBER_UNCONFIRMED', errors: [{ pointer: '/rows/2/备注' }] });
    expect(confirmed.status, confirmed.text).toBe(201);
  });
});

describe('a record that comes back from the recycle bin', () => {
  it('is looked at as if it were written anew', async () => {
    const deal = (await chen.post('/opportunities', await aDeal(chen))).body;
    await house.sql(`UPDATE opportunities SET name = $2, version = version + 1 WHERE id = $1`, [
      deal.id,
      `一期 ${CARD}`,
    ]);
    await chen.delete(`/opportunities/${deal.id}`, { version: 2 });
    const answer = await chen.post(`/recycle-bin/opportunity/${deal.id}/restoration`);

    expect([answer.status, answer.body.code, answer.body.errors[0].pointer]).toEqual([
      422,
      'BANK_CARD_FORBIDDEN',
      '/name',
    ]);
    await house.sql(`UPDATE opportunities SET name = '一期', version = version + 1 WHERE id = $1`, [deal.id]);
    expect((await chen.post(`/recycle-bin/opportunity/${deal.id}/restoration`)).status).toBe(204);
  });
});

describe('an exception', () => {
  const grant = { verdict: 'granted', reason: '与铭牌核对过' };
  const ask = async (refused: Answer, by = chen): Promise<Answer> =>
    by.post('/forbidden-exceptions', { ticket: refused.body.errors[0].params.ticket, reason: '是设备序列号' });

  it('is asked for by whoever was refused, and granted by somebody else', async () => {
    const asked = await ask(await note(`序列号 ${CARD}`));
    expect([asked.status, asked.text.includes(CARD)]).toEqual([201, false]);
    expect(asked.body).toMatchObject({
      status: 'open',
      masked: '6212**********32',
      place: { object: 'notes', pointer: '/text', label: '备注 · 内容' },
      can: { decide: { allowed: false }, end: { allowed: true } },
    });
    expect((await ask(await note(CARD))).body.code).toBe('exception.asked_already');
    const path = `/forbidden-exceptions/${asked.body.id}/decision`;
    expect((await chen.post(path, grant)).body.code).toBe('access.permission_missing');
    expect((await note(CARD)).status).toBe(422);

    await house.afterwards();
    const [news] = (await admin.get('/notifications')).body.items.filter(({ kind }: any) => kind === 'exception_asked');
    expect(news).toMatchObject({ title: '陈思远申请录入被拦截的号码', link: '/forbidden-exceptions' });
    // Whoever sees all business still sees no exception of others.
    expect((await business.get('/forbidden-exceptions')).body.items.map(({ id }: any) => id)).not.toContain(
      asked.body.id,
    );
    expect((await business.delete(`/forbidden-exceptions/${asked.body.id}`)).status).toBe(404);
    const granted = await admin.post(path, grant);
    expect(granted.body).toMatchObject({ status: 'granted', decidedBy: { name: '系统管理员' } });
    expect((await admin.post(path, grant)).body.code).toBe('exception.decided');
  });

  it('lets exactly this number into exactly this place, in whatever way it is written, and is on the audit record', async () => {
    expect((await note('复核：6212 3456 7890 1232')).status).toBe(201);
    expect((await note(`另一台 6212000026110016`)).status).toBe(422);
    const elsewhere = await chen.patch(`/customers/${customer.id}`, { mainNeeds: CARD }, { version: customer.version });
    expect(elsewhere.body.code).toBe('BANK_CARD_FORBIDDEN');
    const [entry] = await house.sql(
      `SELECT after FROM audit_log WHERE action = 'let_through' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry.after).toEqual({ numbers: [{ kind: 'bank_card', pointer: '/text' }] });
    const said = (await admin.get('/audit?filter[action][eq]=let_through&limit=1')).body.items[0];
    expect(said.sentence).toContain('凭例外批准录入号码');
  });

  it('holds until its day, and until it is ended', async () => {
    const [row] = await house.sql(
      `SELECT id, version FROM forbidden_exceptions WHERE status = 'granted' AND object = 'notes'`,
    );
    const until = (day: string) =>
      house.sql(`UPDATE forbidden_exceptions SET valid_until = ${day}, version = version + 1 WHERE id = $1`, [row.id]);
    await until(`(app_now() AT TIME ZONE 'Asia/Shanghai')::date - 1`);
    expect((await note(CARD)).status).toBe(422);
    expect((await chen.get('/forbidden-exceptions')).body.items.find(({ id }: any) => id === row.id).expired).toBe(
      true,
    );
    await until(`(app_now() AT TIME ZONE 'Asia/Shanghai')::date`);
    expect((await note(CARD)).status).toBe(201);
    expect((await admin.delete(`/forbidden-exceptions/${row.id}`)).status).toBe(204);
    expect((await note(CARD)).status).toBe(422);
  });

  it('is nobody’s own to grant, and its ticket nobody else’s to use', async () => {
    const refused = await admin.post('/reorganisation/plans', { name: `方案 ${CARD}`, day: '2031-01-02' });
    expect((await ask(refused)).body.code).toBe('exception.ticket');
    const asked = await ask(refused, admin);
    expect(asked.status, asked.text).toBe(201);
    expect((await admin.post(`/forbidden-exceptions/${asked.body.id}/decision`, grant)).body.code).toBe(
      'exception.own',
    );
    expect((await chen.get('/forbidden-exceptions')).body.items.map(({ id }: any) => id)).not.toContain(asked.body.id);
    expect((await chen.delete(`/forbidden-exceptions/${asked.body.id}`)).status).toBe(404);
    const far = { ...grant, validUntil: '2099-01-01' };
    const [open] = (await admin.get('/forbidden-exceptions?filter[status][eq]=open')).body.items.filter(
      ({ can }: any) => can.decide.allowed,
    );
    expect((await admin.post(`/forbidden-exceptions/${open.id}/decision`, far)).body.code).toBe('exception.day');
  });
});

describe('the log of the service', () => {
  it('has the mask of a number, whatever the message', () => {
    const lines: string[] = [];
    const sink = new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) });
    const log = pino({ ...LOG_OPTIONS, level: 'info' }, sink);
    log.info({ msg: `could not read ${ID}`, error: { stack: `at ${CARD}` } });

    expect(lines.join('')).toContain(MASKED_ID);
    expect(lines.join('')).not.toMatch(/11010519491231|6212345678/);
    expect(() => JSON.parse(lines[0]!)).not.toThrow();
  });
});

describe('a look through everything that is stored', () => {
  async function look(): Promise<any[]> {
    expect((await admin.post('/forbidden-numbers/scan')).status).toBe(202);
    const [{ id }] = await house.sql('SELECT id FROM forbidden_scans ORDER BY requested_at DESC, id DESC LIMIT 1');
    await house.app.get(RunScan).execute({ scanId: id }, new AbortController().signal);
    expect((await admin.get('/forbidden-numbers/scan')).body).toMatchObject({
      status: 'done',
      requestedBy: { name: '系统管理员' },
    });
    return (await admin.get('/forbidden-numbers?limit=200')).body.items;
  }

  it('finds what came in past every door, and no longer once it was taken out', async () => {
    const before = await look();
    await house.sql(`UPDATE customers SET main_needs = $2, version = version + 1 WHERE id = $1`, [
      customer.id,
      `法人身份证 ${[...ID].join('\u200b')}`,
    ]);
    const after = await look();
    const fresh = after.filter(({ id }) => !before.some((each) => each.id === id));

    expect(fresh).toMatchObject([
      {
        object: '客户',
        field: '主要需求',
        rowKey: customer.id,
        kind: 'id_card',
        certainty: 'block',
        masked: MASKED_ID,
        keeper: { name: '陈思远' },
        record: null,
      },
    ]);
    await house.sql(`UPDATE customers SET main_needs = '车间排产', version = version + 1 WHERE id = $1`, [customer.id]);
    expect((await look()).map(({ id }) => id)).not.toContain(fresh[0].id);
  });

  it('passes by where the company’s own accounts belong, and what two people found to be none', async () => {
    await house.sql(`UPDATE signing_entities SET account = $1, version = version + 1`, ['6212000026110024']);
    const masks = (await look()).map(({ masked }) => masked);

    expect(await house.sql(`SELECT 1 FROM notes WHERE text LIKE $1`, [`%${CARD}`])).not.toEqual([]);
    expect(masks).not.toContain('6212**********32');
    expect(masks).not.toContain('6212**********24');
  });

  it('is for whoever looks after it', async () => {
    expect((await chen.get('/forbidden-numbers')).body.code).toBe('access.permission_missing');
    expect((await chen.post('/forbidden-numbers/scan')).body.code).toBe('access.permission_missing');
  });
});
