import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VerifyLog } from '../src/modules/audit/chain/verify-log.js';
import { VerifyEvidence } from '../src/modules/evidence/actions/verify-evidence.js';
import { OF_NOBODY, PERSONAL } from '../src/modules/privacy/requests/classification.js';
import { FindPerson } from '../src/modules/privacy/requests/actions/find-person.js';
import { RemindOfRequests } from '../src/modules/privacy/requests/actions/remind-of-requests.js';
import { ErasePerson } from '../src/modules/privacy/requests/erase-person.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { aCustomerOf, aVisitOf } from './harness/deals.js';
import { multipart } from './harness/multipart.js';
import { openHouse, type Answer, type Caller, type House } from './harness/house.js';
import { AT_48, SalesFloor } from './sales/floor.js';
import { PaperDesk } from './sales/paper.js';

const MOBILE = '13798765432';
const NAME = '孙澜芝';
const NEVER = new AbortController().signal;
/** Everything is looked through several times. */
const PATIENCE = 180_000;

let house: House;
let officer: Caller;
let second: Caller;
let chen: Caller;
let manager: Caller;
beforeAll(async () => {
  house = await openHouse();
  [officer, second, chen, manager] = ['legal', 'assistant', 'sales-a1', 'manager-a'].map((login) =>
    house.as(login),
  ) as [Caller, Caller, Caller, Caller];
});
afterAll(() => house.close());

const asked = (more: object = {}): object => ({
  kind: 'erasure',
  channel: 'email',
  identity: '回拨所留手机核对',
  ...more,
});
const receive = async (more: object, by = officer): Promise<any> => {
  const answer = await by.post('/subject-requests', asked(more));
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
};
const search = (id: string): Promise<void> => house.app.get(FindPerson).execute({ requestId: id }, NEVER);
const searched = async (more: object): Promise<any> => {
  const { id } = await receive(more);
  await search(id);
  return show(id);
};
const show = async (id: string): Promise<any> => (await officer.get(`/subject-requests/${id}`)).body;
const held = async (id: string): Promise<any> => (await officer.get(`/subject-requests/${id}/held`)).body;
const confirm = (id: string, version: number, by = second): Promise<Answer> =>
  by.post(`/subject-requests/${id}/erasure/confirmation`, undefined, { version });

/** Every place of the database but the log in which one of these stands. */
async function everywhere(texts: readonly string[]): Promise<string[]> {
  const tables = await house.sql<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname !~ '^audit_'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await house.sql(`SELECT 1 FROM "${name}" t WHERE t::text ~* $1 LIMIT 1`, [texts.join('|')]);
    if (rows.length > 0) found.push(name);
  }
  return found.sort();
}

let serial = 0;
/** A contact of a customer with a deal, an approved quote, a contract under approval, a visit, a note, a file, and a lead. */
async function known(): Promise<any> {
  serial += 1;
  const [name, mobile] = [`${NAME}${'甲乙丙丁戊'[serial]}`, `1379876${String(5440 + serial)}`];
  const [email, wechat] = [`sun${serial}.lan@jinchuan.example`, `sunlan_202${serial}`];
  const floor = new SalesFloor(house);
  const deal = await floor.deal('sales-a1');
  const customer = (await manager.get(`/customers/${deal.customer.id}`)).body;
  const body = {
    customerId: customer.id,
    name,
    title: '设备部长',
    role: 'user',
    relationship: 'familiar',
    mobile,
    email,
    wechat,
  };
  const made = await chen.post('/contacts', {
    ...body,
    officePhone: '0571-88001234',
    note: '不吃辣',
    birthday: '1986-05-04',
  });
  expect(made.status, made.text).toBe(201);
  const contact = made.body;
  const quote = await floor.approvedQuote(AT_48, undefined, { deal, contactId: contact.id, note: `请${name}签收` });
  const contract = await new PaperDesk(house, floor).contract(quote.id);
  await floor.submitted('contracts', contract.id);
  const visit = await aVisitOf(
    chen,
    { ...customer, primaryContact: contact },
    { customerParticipants: `${name}、李工`, content: `电话 ${mobile} 可直接联系` },
  );
  const note = await chen.post('/notes', { subjectType: 'contact', subjectId: contact.id, text: '喜欢喝茶' });
  const other = await chen.post('/notes', { subjectType: 'customer', subjectId: customer.id, text: `${name}下周回电` });
  const { payload, headers } = multipart(`${name}名片.txt`, Buffer.from('名片'), {
    subjectType: 'contact',
    subjectId: contact.id,
  });
  const file = await chen.post('/attachments', undefined, { payload, headers });
  expect([note.status, other.status, file.status]).toEqual([201, 201, 201]);
  const lead = await chen.post('/leads', {
    name: `澜芝设备${serial}号`,
    contactName: name,
    phone: `+86 ${mobile}`,
    source: 'exhibition',
    note: '展会认识',
  });
  expect(lead.status, lead.text).toBe(201);
  return { name, mobile, email, wechat, customer, contact, quote, contract, visit, file: file.body, lead: lead.body };
}

describe('a request of a person', () => {
  it('is answered within fifteen working days of the company, the holidays left out', async () => {
    const { dueOn, number, overdue, status } = await receive({ kind: 'copy', phone: MOBILE, receivedOn: '2026-09-21' });
    expect({ dueOn, overdue, status }).toEqual({ dueOn: '2026-10-19', overdue: true, status: 'open' });
    expect(number).toMatch(/^GX-2026-\d{6}$/);
  });

  it('names somebody, by more than a name', async () => {
    const answer = await officer.post('/subject-requests', asked({ name: NAME }));
    expect([answer.status, answer.body.code]).toEqual([422, 'subject_request.nobody']);
    expect(
      (await officer.post('/subject-requests', asked({ phone: MOBILE, receivedOn: '2099-01-01' }))).body.code,
    ).toBe('subject_request.day');
  });

  it('is nothing that the administrator, a salesperson or a manager handles', async () => {
    const { id } = await receive({ phone: MOBILE });
    for (const login of ['admin', 'sales-a1', 'manager-a', 'business']) {
      const by = house.as(login);
      expect((await by.get('/subject-requests')).status, login).toBe(403);
      expect((await by.get(`/subject-requests/${id}/held`)).status, login).toBe(403);
      expect((await by.post('/subject-requests', asked({ phone: MOBILE }))).status, login).toBe(403);
    }
  });

  it('is said once to those who handle it when it is nearly due, and once when it is over', async () => {
    const { id } = await receive({ phone: MOBILE, receivedOn: '2026-09-21' });
    const remind = house.app.get(RemindOfRequests);
    await remind.daily();
    await remind.daily();
    await house.afterwards();
    const told = await house.sql(
      `SELECT n.kind FROM notifications n JOIN people p ON p.id = n.person_id WHERE p.login = 'legal' AND link = $1`,
      [`/subject-requests/${id}`],
    );
    expect(told).toEqual([{ kind: 'subject_request_overdue' }]);
    const late = (await officer.get('/subject-requests?filter[overdue][eq]=true')).body.items;
    expect(late.map((each: any) => each.id)).toContain(id);
  });

  it('keeps whom it is about out of the audit log', async () => {
    await receive({ phone: '13712340001', name: '柳问秋' });
    expect(await house.sql(`SELECT 1 FROM audit_log WHERE concat(before, after) ~ '13712340001|柳问秋'`)).toEqual([]);
  });
});

describe('what is held on a person', () => {
  it(
    'is found by her mobile in her contact, her lead, and wherever she is named',
    async () => {
      const she = await known();
      const { id, search: state } = await searched({ kind: 'copy', phone: she.mobile });
      expect(state).toBe('done');
      const { records, items } = await held(id);
      expect(records.map(({ type, by }: any) => [type, by])).toEqual([
        ['contact', ['phone', 'email', 'wechat']],
        ['lead', ['phone']],
      ]);
      const said = items.map(({ object, field, treatment }: any) => `${object}.${field} ${treatment}`);
      for (const line of ['联系人.手机 erase', '联系人.备注 erase', '线索.电话 erase', '合同.联系人 point'])
        expect(said).toContain(line);
      expect(items.some(({ text, relation }: any) => relation === 'mention' && text?.includes('下周回电'))).toBe(true);
      const quote = items.find(({ record, field }: any) => record?.number === she.quote.number && field === '备注');
      expect(quote).toMatchObject({ treatment: 'keep', hold: 'contract' });
    },
    PATIENCE,
  );

  it(
    'is given to her as a table and as a document, and that it was is on the log',
    async () => {
      const she = await known();
      const { id } = await searched({ kind: 'copy', email: she.email });
      const { body } = await officer.get(`/subject-requests/${id}/copy`);
      expect(body.items.map(({ text }: any) => text)).toEqual(
        expect.arrayContaining([she.name, she.mobile, '喜欢喝茶', '1986-05-04']),
      );
      const csv = await officer.get(`/subject-requests/${id}/copy.csv`);
      expect(csv.text).toContain(she.wechat);
      const [told] = await house.sql(
        `SELECT count(*)::int AS n FROM audit_log WHERE action = 'export' AND subject_type = 'subject_requests' AND subject_id = $1`,
        [id],
      );
      expect(told.n).toBe(2);
      const closed = await officer.post(`/subject-requests/${id}/answer`, { answer: '已当面交付副本' });
      expect(closed.body.status).toBe('done');
      expect((await officer.post(`/subject-requests/${id}/answer`, { answer: '再一次' })).body.code).toBe(
        'subject_request.closed',
      );
    },
    PATIENCE,
  );

  it(
    'leaves out somebody else once the officer says so',
    async () => {
      const she = await known();
      const twin = await aCustomerOf(chen, {
        contact: { name: '另一人', title: '职员', role: 'user', relationship: 'stranger', mobile: she.mobile },
      });
      const request = await searched({ kind: 'erasure', phone: she.mobile });
      const { records } = await held(request.id);
      const other = records.find(({ name }: any) => name === '另一人');
      expect(records).toHaveLength(3);
      const changed = await officer.patch(
        `/subject-requests/${request.id}`,
        { excluded: [other.id] },
        { version: request.version },
      );
      expect(changed.status, changed.text).toBe(200);
      await search(request.id);
      const after = await held(request.id);
      expect(after.records.find(({ id }: any) => id === other.id).excluded).toBe(true);
      expect(after.items.some(({ record, treatment }: any) => record?.name === '另一人' && treatment === 'erase')).toBe(
        false,
      );
      expect(twin.primaryContact.name).toBe('另一人');
    },
    PATIENCE,
  );
});

describe('an erasure', () => {
  it(
    'is confirmed by somebody else than who proposed it, as she read it',
    async () => {
      const she = await known();
      const request = await searched({ phone: she.mobile });
      expect((await confirm(request.id, request.version)).body.code).toBe('subject_request.not_proposed');
      const proposed = await officer.post(`/subject-requests/${request.id}/erasure`);
      expect(proposed.body).toMatchObject({ status: 'proposed', can: { decide: { allowed: false } } });
      expect((await confirm(request.id, proposed.body.version, officer)).body.code).toBe('subject_request.own');
      expect((await confirm(request.id, proposed.body.version - 1)).body.code).toBe('subject_request.preview_old');
      const back = await second.post(`/subject-requests/${request.id}/erasure/return`, {
        reason: '请先核对同名联系人',
      });
      expect(back.body).toMatchObject({ status: 'open', answer: '请先核对同名联系人', proposedBy: null });
      expect((await officer.post(`/subject-requests/${request.id}/answer`, { answer: '已删除' })).body.code).toBe(
        'subject_request.is_erasure',
      );
      await house.afterwards();
      const told = await house.sql(
        `SELECT p.login, n.kind FROM notifications n JOIN people p ON p.id = n.person_id WHERE link = $1 ORDER BY 2`,
        [`/subject-requests/${request.id}`],
      );
      expect(told).toEqual([
        { login: 'assistant', kind: 'erasure_proposed' },
        { login: 'legal', kind: 'erasure_sent_back' },
      ]);
    },
    PATIENCE,
  );

  it(
    'leaves nothing of her but what is declared, and what was decided can be verified afterwards',
    async () => {
      const she = await known();
      const before = await everywhere([she.name, she.mobile, she.email, she.wechat]);
      expect(before).toEqual(
        expect.arrayContaining([
          'activities',
          'contacts',
          'leads',
          'notes',
          'attachments',
          'match_records',
          'quotes',
          'idempotency_keys',
        ]),
      );
      const [{ key }] = await house.sql('SELECT storage_key AS key FROM attachments WHERE id = $1', [she.file.id]);
      const path = join(house.dataDir, 'files', key.slice(0, 2), key);
      expect(existsSync(path)).toBe(true);
      const [{ last }] = await house.sql('SELECT max(id) AS last FROM audit_log');

      const request = await searched({ phone: she.mobile });
      const proposed = (await officer.post(`/subject-requests/${request.id}/erasure`)).body;
      const confirmed = await confirm(request.id, proposed.version);
      expect(confirmed.body, confirmed.text).toMatchObject({ status: 'erasing' });
      await house.app.get(ErasePerson).execute({ requestId: request.id }, NEVER);

      const done = await show(request.id);
      expect(done).toMatchObject({ status: 'done', person: { name: '已删除', phone: null }, identity: '—' });
      expect(done.certificate).toMatchObject({ contacts: 1, leads: 1, files: 1 });
      const holds = new Set(done.certificate.kept.map(({ hold }: any) => hold));
      expect([...holds].sort()).toEqual(['approval', 'audit', 'contract']);
      const left = await everywhere([she.name, she.mobile, she.email, she.wechat]);
      expect(left.filter((table) => !PERSONAL[table]?.keep)).toEqual([]);
      expect(existsSync(path)).toBe(false);
      const log = await house.sql(`SELECT id FROM audit_log WHERE id > $1 AND concat(before, after) ~ $2`, [
        last,
        [she.name, she.mobile, she.email].join('|'),
      ]);
      expect(log).toEqual([]);

      const contact = (await manager.get(`/contacts/${she.contact.id}`)).body;
      expect(contact).toMatchObject({
        name: `已删除（${she.contact.number}）`,
        mobile: null,
        birthday: null,
        note: null,
        title: '—',
      });
      expect((await manager.get(`/contacts?q=${encodeURIComponent(she.name)}`)).body.items).toEqual([]);
      expect((await manager.get(`/leads/${she.lead.id}`)).body).toMatchObject({
        name: she.lead.name,
        contactName: `已删除（${she.lead.number}）`,
        phone: null,
      });
      expect((await manager.get(`/contracts/${she.contract.id}`)).status).toBe(200);

      const { items } = (await manager.get(`/leads?q=${encodeURIComponent(she.lead.name)}`)).body;
      expect(items.map(({ id }: any) => id)).toContain(she.lead.id);
      await house.app.get(UnitOfWork).run(HOUSE, 'write', () => Promise.resolve());
      expect(await evidenceFindings()).toEqual([]);
      expect(await logFindings()).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'cannot be filled in again, neither by whoever owns the record nor from the recycle bin',
    async () => {
      const she = await known();
      await erased(she.mobile);
      const { version } = (await chen.get(`/contacts/${she.contact.id}`)).body;
      const answer = await chen.patch(`/contacts/${she.contact.id}`, { mobile: she.mobile }, { version });
      expect([answer.status, answer.body.code]).toEqual([409, 'row.erased']);
    },
    PATIENCE,
  );

  it(
    'covers in the log what it told of her before, also for a reader who reads contacts',
    async () => {
      const she = await known();
      await house.sql(
        `INSERT INTO person_roles SELECT p.id, r.id FROM people p, roles r WHERE p.login = 'admin' AND r.code = 'sales-management'`,
      );
      await house.sql('SELECT rebuild_reach()');
      const told = await house.as('admin').get(`/audit?filter[subjectId][eq]=${she.contact.id}`);
      expect(told.text).toContain(she.name);
      await erased(she.mobile);
      const { items } = (await house.as('admin').get(`/audit?filter[subjectId][eq]=${she.contact.id}`)).body;
      expect(items.length).toBeGreaterThan(0);
      expect(JSON.stringify(items)).not.toMatch(new RegExp([she.name, she.mobile, she.email, she.wechat].join('|')));
    },
    PATIENCE,
  );
});

const erased = async (phone: string): Promise<void> => {
  const request = await searched({ phone });
  const { version } = (await officer.post(`/subject-requests/${request.id}/erasure`)).body;
  expect((await confirm(request.id, version)).status).toBe(202);
  await house.app.get(ErasePerson).execute({ requestId: request.id }, NEVER);
};

async function evidenceFindings(): Promise<unknown[]> {
  expect((await house.as('admin').post('/evidence/verification')).status).toBe(202);
  const [{ id }] = await house.sql('SELECT id FROM evidence_verifications ORDER BY id DESC LIMIT 1');
  await house.app.get(VerifyEvidence).execute({ verificationId: id }, NEVER);
  return (await house.sql('SELECT findings FROM evidence_verifications WHERE id = $1', [id]))[0].findings;
}

async function logFindings(): Promise<unknown[]> {
  expect((await house.as('admin').post('/audit/verification', {})).status).toBe(202);
  const [{ id }] = await house.sql('SELECT id FROM audit_verifications ORDER BY requested_at DESC, id DESC LIMIT 1');
  await house.app.get(VerifyLog).execute({ verificationId: id }, NEVER);
  return (await house.as('admin').get('/audit/verification')).body.findings;
}

describe('the classification', () => {
  const LOOKS_PERSONAL =
    /(^|_)(contact|person|persons|phone|mobile|tel|email|mail|wechat|birthday|gender|participants|decision_maker|representative|signer|sender|recipient|address|hobbies|education|work_history|card)(_|$)/;

  it('knows every column that names somebody outside, or looks as if it did', async () => {
    const columns = await house.sql<{ table: string; column: string; comment: string | null; type: string }>(
      `SELECT k.relname AS "table", a.attname AS "column", col_description(k.oid, a.attnum) AS comment, format_type(a.atttypid, NULL) AS type
       FROM pg_class k JOIN pg_attribute a ON a.attrelid = k.oid AND a.attnum > 0 AND NOT a.attisdropped
       WHERE k.relkind IN ('r', 'p') AND NOT k.relispartition AND k.relnamespace = 'public'::regnamespace`,
    );
    const classified = (table: string, column: string): boolean => {
      const of = PERSONAL[table];
      const all = [
        ...Object.keys(of?.hers ?? {}),
        ...(of?.redact ?? []),
        ...(of?.delete ?? []),
        ...(of?.keep?.columns ?? []),
        ...(of?.points ?? []),
      ];
      return all.includes(column) || `${table}.${column}` in OF_NOBODY;
    };
    const personal = columns.filter(
      ({ column, comment, type }) =>
        comment === 'class: personal' ||
        (LOOKS_PERSONAL.test(column) &&
          !/^(people|owners|person|actor|our)_/.test(column) &&
          column !== 'person_id' &&
          !(type === 'uuid' && !column.includes('contact'))),
    );
    const forgotten = personal.filter(({ table, column }) => !classified(table, column));
    expect(
      forgotten.map(({ table, column }) => `${table}.${column}`),
      'classify these in privacy/requests/classification.ts',
    ).toEqual([]);
  });

  it('speaks of tables and columns that are there', async () => {
    const there = new Set(
      (
        await house.sql(
          `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
        )
      ).map(({ name }) => name),
    );
    const named = Object.entries(PERSONAL).flatMap(([table, of]) =>
      [
        ...Object.keys(of.hers ?? {}),
        ...(of.redact ?? []),
        ...(of.delete ?? []),
        ...(of.keep?.columns ?? []),
        ...(of.points ?? []),
      ].map((column) => `${table}.${column}`),
    );
    expect(named.filter((name) => !there.has(name))).toEqual([]);
    expect(Object.keys(OF_NOBODY).filter((name) => !there.has(name))).toEqual([]);
  });

  it('knows every text beside a person or a record she may be named on', async () => {
    const texts = await house.sql<{ name: string }>(
      `SELECT c.table_name || '.' || c.column_name AS name FROM person_texts c WHERE c.table_name IN
         (SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name IN ('contact_id', 'lead_id', 'subject_id', 'customer_participants'))
         AND c.column_name ~ '(^|_)(note|text|content|remark|remarks|comment|description|reason|feedback|opinion|file_name)$' ORDER BY 1`,
    );
    const known = (name: string): boolean => {
      const [table = '', column = ''] = name.split('.');
      const of = PERSONAL[table];
      return (
        [...Object.keys(of?.hers ?? {}), ...(of?.redact ?? []), ...(of?.keep?.columns ?? [])].includes(column) ||
        name in OF_NOBODY
      );
    };
    expect(texts.map(({ name }) => name).filter((name) => !known(name))).toEqual([]);
  });
});
