import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

const asEnglish = { locale: 'en' };

describe('the same request twice', () => {
  it('has one effect and one answer', async () => {
    const key = randomUUID();
    const president = house.as('president');
    const first = await president.patch('/me', asEnglish, { headers: { 'idempotency-key': key } });
    const version = await versionOf('president');
    const again = await president.patch('/me', asEnglish, { headers: { 'idempotency-key': key } });

    expect(again.status).toBe(200);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    expect(await versionOf('president')).toBe(version);
  });

  it('has one effect when twenty arrive at once', async () => {
    const key = randomUUID();
    const before = await versionOf('assistant');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        house.as('assistant').patch('/me', asEnglish, { headers: { 'idempotency-key': key } }),
      ),
    );

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await versionOf('assistant')).toBe(before + 1);
  });

  it('is refused when the key stands for something else', async () => {
    const key = randomUUID();
    const headers = { 'idempotency-key': key };
    await house.as('sales-a1').patch('/me', asEnglish, { headers });
    const other = await house.as('sales-a1').patch('/me', { locale: 'zh-CN' }, { headers });

    expect(other.status).toBe(422);
    expect(other.body.code).toBe('idempotency.key_reused');
  });

  it('may be put right under the same key, as long as nothing was done', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const wrong = await house.as('sales-b1').patch('/me', { locale: 'fr' }, { headers });
    const right = await house.as('sales-b1').patch('/me', asEnglish, { headers });

    expect([wrong.status, right.status]).toEqual([400, 200]);
  });

  it("does not let one person use another's key", async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const hers = await house.as('sales-a1').patch('/me', asEnglish, { headers });
    const his = await house.as('sales-b2').patch('/me', asEnglish, { headers });

    expect(his.headers['idempotency-replayed']).toBeUndefined();
    expect(his.body.person.id).not.toBe(hers.body.person.id);
  });

  it('needs a key that could be one', async () => {
    const answer = await house.as('sales-a1').patch('/me', asEnglish, { headers: { 'idempotency-key': 'short' } });

    expect(answer.body.code).toBe('idempotency.key_invalid');
  });
});

async function versionOf(login: string): Promise<number> {
  const [row] = await house.sql<{ version: number }>('SELECT version FROM people WHERE login = $1', [login]);
  return row?.version ?? 0;
}
