import { createHash, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCustomerOf } from './harness/deals.js';
import { multipart } from './harness/multipart.js';
import { openHouse, type Answer, type Caller, type House } from './harness/house.js';

let house: House;
let chen: Caller;
let wang: Caller;
let customer: any;

beforeAll(async () => {
  house = await openHouse();
  chen = house.as('sales-a1');
  wang = house.as('sales-b1');
  customer = await aCustomerOf(chen);
});
afterAll(() => house.close());

const PDF = Buffer.from('%PDF-1.7\n双方签订扫描件\n%%EOF');

const attach = (name: string, content: Buffer, by = chen, fields?: Record<string, string>): Promise<Answer> =>
  by.post(
    '/attachments',
    undefined,
    multipart(name, content, fields ?? { subjectType: 'customer', subjectId: customer.id }),
  );

async function storedFiles(): Promise<number> {
  const entries = await readdir(join(house.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
}

describe('a file on a record', () => {
  it('is kept whole under a name that says nothing, with its hash', async () => {
    const answer = await attach('双方签订.pdf', PDF);
    expect(answer.status, answer.text).toBe(201);
    expect(answer.body).toMatchObject({
      fileName: '双方签订.pdf',
      contentType: 'application/pdf',
      size: PDF.length,
      createdBy: { name: '陈思远' },
    });
    expect(answer.body.sha256).toBe(createHash('sha256').update(PDF).digest('hex'));
    const [{ storage_key: key }] = await house.sql('SELECT storage_key FROM attachments WHERE id = $1', [
      answer.body.id,
    ]);
    expect(key).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('comes back as a download that no browser runs', async () => {
    const { body } = await attach('报价 (终稿).pdf', PDF);
    const download = await chen.get(`/attachments/${body.id}/content`);
    expect(download.status).toBe(200);
    expect(download.text).toContain('双方签订扫描件');
    expect(download.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    expect(download.headers['content-disposition']).toBe(
      `attachment; filename="__ (__).pdf"; filename*=UTF-8''${encodeURIComponent('报价 (终稿).pdf').replace('(', '%28').replace(')', '%29')}`,
    );
  });

  it('is not there for somebody who does not see the record', async () => {
    const { body } = await attach('a.pdf', PDF);
    expect((await wang.get(`/attachments/${body.id}/content`)).status).toBe(404);
    expect((await wang.get(`/attachments?subjectType=customer&subjectId=${customer.id}`)).status).toBe(404);
    expect((await wang.delete(`/attachments/${body.id}`, { version: 1 })).status).toBe(404);
    expect(
      (await chen.get(`/attachments?subjectType=customer&subjectId=${customer.id}`)).body.items.map(
        ({ id }: any) => id,
      ),
    ).toContain(body.id);
  });

  it('is answered like one that never was, and does not give away what it is on', async () => {
    const { body } = await attach('a.pdf', PDF);
    const nobodys = randomUUID();
    const said = ({ status, text }: Answer, id: string): string =>
      `${status} ${text.replaceAll(id, 'the id').replace(/"traceId":"\w+"/, '')}`;
    const [unseen, missing] = [body.id, nobodys].map((id) => wang.get(`/attachments/${id}/content`));

    expect(said(await unseen!, body.id)).toBe(said(await missing!, nobodys));
  });

  it('appears in the timeline, and disappears when it is taken off', async () => {
    const { body } = await attach('会议纪要.txt', Buffer.from('结论：年前上线'));
    const timeline = async (): Promise<any[]> =>
      (await chen.get(`/timeline?subjectType=customer&subjectId=${customer.id}`)).body.items;
    expect((await timeline()).map(({ detail }) => detail)).toContain('会议纪要.txt');
    expect((await chen.delete(`/attachments/${body.id}`, { version: 1 })).status).toBe(204);
    expect((await timeline()).map(({ detail }) => detail)).not.toContain('会议纪要.txt');
    expect((await chen.get(`/attachments/${body.id}/content`)).status).toBe(404);
  });
});

describe('a file that is not accepted', () => {
  it.each([
    ['x.svg', Buffer.from('<svg onload="alert(1)"/>'), 415, 'attachment.type_not_allowed'],
    ['x.html', Buffer.from('<script>'), 415, 'attachment.type_not_allowed'],
    ['shell.pHaR', PDF, 415, 'attachment.type_not_allowed'],
    ['x.pdf', Buffer.from('<html><script>alert(1)</script>'), 415, 'attachment.content_mismatch'],
    ['x.xlsx', Buffer.from('not a workbook'), 415, 'attachment.content_mismatch'],
    ['x.pdf', Buffer.alloc(0), 422, 'attachment.file_empty'],
  ])('%s leaves nothing behind', async (name, content, status, code) => {
    const before = [await storedFiles(), (await house.sql('SELECT count(*) FROM attachments'))[0].count];
    const answer = await attach(name, content);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect([await storedFiles(), (await house.sql('SELECT count(*) FROM attachments'))[0].count]).toEqual(before);
  });

  it('of more than 20 MB leaves nothing behind', async () => {
    const before = await storedFiles();
    const answer = await attach('x.pdf', Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)]));
    expect([answer.status, answer.body.code]).toEqual([413, 'body.too_large']);
    expect(await storedFiles()).toBe(before);
  });

  it('on a record out of reach is refused before a byte is stored', async () => {
    const before = await storedFiles();
    expect((await attach('a.pdf', PDF, wang)).status).toBe(404);
    expect(await storedFiles()).toBe(before);
  });

  it('without saying what it is for, or without being one, is refused by name', async () => {
    expect((await attach('a.pdf', PDF, chen, { subjectType: 'customer' })).body).toMatchObject({
      status: 400,
      code: 'attachment.field_missing',
      params: { field: 'subjectId' },
    });
    expect((await chen.post('/attachments', { subjectType: 'customer' })).status).toBe(415);
  });
});

describe('the name of a file', () => {
  it.each([
    ['../../../etc/passwd.pdf', 'passwd.pdf'],
    [`${'合'.repeat(260)}.pdf`, `${'合'.repeat(196)}.pdf`],
    ['gnp.\u202Eexe.pdf', 'gnp.exe.pdf'],
  ])('%s is cleaned', async (given, cleaned) => {
    expect((await attach(given, PDF)).body.fileName).toBe(cleaned);
  });
});
