import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOUSE, type Principal } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { WakeUps } from '../src/platform/events/wake-ups.js';
import { openHouse, type House } from './harness/house.js';

describe('a unit of work', () => {
  let house: House;
  let work: UnitOfWork;
  let salesperson: Principal;
  let [own, all]: [number, number] = [0, 0];
  const count = async (): Promise<number> => {
    const [{ n }] = (await work.manager.query('SELECT count(*)::int AS n FROM customers')) as [{ n: number }];
    return n;
  };
  const asHer = <T>(body: () => Promise<T>) => work.run(salesperson, 'write', body);
  const sql = (text: string) => work.manager.query(text);

  beforeAll(async () => {
    house = await openHouse();
    work = house.app.get(UnitOfWork);
    const [{ id }] = (await house.sql(`SELECT id FROM people WHERE login = 'sales-a1'`)) as [{ id: string }];
    salesperson = {
      personId: id,
      sessionId: null,
      login: 'sales-a1',
      name: 'sales-a1',
      departmentId: null,
      locale: 'zh-CN',
      permissions: new Set(),
      seesAll: false,
      reachWidth: {},
      fields: {},
    };
    [own, all] = [await asHer(count), await work.run(HOUSE, 'read', count)];
    expect(own).toBeGreaterThan(0);
    expect(all).toBeGreaterThan(own);
  });
  afterAll(() => house.close());

  it('lets a person and the house read at the same time, and each sees its own', async () => {
    const read = () =>
      Promise.all([count(), work.asHouse(count), count(), work.asHouse(() => work.asHouse(count)), count()]);
    for (let times = 0; times < 5; times++) expect(await asHer(read)).toEqual([own, all, own, all, own]);
  });

  it('goes on as the person after what the house did has failed', async () => {
    await asHer(async () => {
      await expect(work.asHouse(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
      expect(await count()).toBe(own);
    });
  });

  it('is itself again after a return to a savepoint, whoever had set it', async () => {
    await asHer(async () => {
      await work.asHouse(() => sql('SAVEPOINT a'));
      expect(await count()).toBe(own);
      await sql('ROLLBACK TO SAVEPOINT a');
      expect(await count()).toBe(own);

      await sql('SAVEPOINT b');
      expect(await work.asHouse(count)).toBe(all);
      await work.asHouse(() => sql('ROLLBACK TO SAVEPOINT b'));
      expect(await work.asHouse(count)).toBe(all);
      expect(await count()).toBe(own);
    });
  });

  it('that begins inside what the house does is still the person’s', async () => {
    const inside = () => work.run(salesperson, 'read', count);
    expect(await work.run(HOUSE, 'read', inside)).toBe(own);
    expect(await asHer(() => work.asHouse(inside))).toBe(own);
  });

  it('leaves a connection that sees nothing of whoever had it before', async () => {
    await work.run(HOUSE, 'write', count);
    const settled = await Promise.all(Array.from({ length: 12 }, () => asHer(count)));
    expect(new Set(settled)).toEqual(new Set([own]));
  });

  it('wakes who listens once it has committed, and nobody where it has not', async () => {
    const wakeUps = house.app.get(WakeUps);
    const heard: string[] = [];
    const woken = new Promise<void>((resolve) => {
      wakeUps.listen('kept', () => resolve(heard.push('kept') as never));
      wakeUps.listen('lost', () => heard.push('lost'));
    });
    await asHer(async () => {
      wakeUps.send(['lost']);
      throw new Error('no');
    }).catch(() => undefined);
    await asHer(async () => {
      wakeUps.send(['kept']);
      await count();
      expect(heard).toEqual([]);
    });
    await woken;
    expect(heard).toEqual(['kept']);
  });
});
