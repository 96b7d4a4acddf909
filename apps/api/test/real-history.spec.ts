import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Policies } from '../src/modules/approvals/index.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { aCustomerOf } from './harness/deals.js';
import { openHouse, type House } from './harness/house.js';
import { createDatabase, withDatabase } from './harness/template-database.js';
import { readLog } from './real-history/event-log.ts';
import { ourStatistics } from './real-history/our-statistics.ts';
import { EMPLOYEE, replayPolicy } from './real-history/procedure.ts';
import { DEVIATIONS, weeksUntil, Replay, type Replayed } from './real-history/replay.ts';
import { statisticsOfLog } from './real-history/statistics.ts';

const LOG = fileURLToPath(new URL('./fixtures/request-for-payment.xes.gz', import.meta.url));
const log = readLog(LOG);

describe('300 payment requests of a university, in all 77 courses they took', () => {
  let house: House;
  let replay: Replay;
  let cases: Replayed[];
  beforeAll(async () => {
    const name = `t_${randomBytes(6).toString('hex')}`;
    await createDatabase(inject('serverUrl'), name);
    house = await openHouse({ databaseUrl: withDatabase(inject('serverUrl'), name), env: { CLOCK: 'simulated' } });
    const customer = await aCustomerOf(house.as(EMPLOYEE));
    await house.app
      .get(UnitOfWork)
      .run(HOUSE, 'write', () => house.app.get(Policies).publish('expense.claim', replayPolicy));
    replay = new Replay((login) => house.as(login), customer.id, weeksUntil(log, new Date()));
    cases = await replay.run(log);
  }, 600_000);
  afterAll(() => house.close());

  it('are all there', () => {
    expect(log.length).toBe(300);
    expect(new Set(log.map(({ events }) => events.map(({ what, by }) => `${what} ${by}`).join())).size).toBe(77);
  });

  it('each end where the log says', () => {
    expect(cases.filter(({ expected, state }) => expected !== state)).toEqual([]);
  });

  it('deviate from the log only where the engine allows less than the university did, each with its reason', () => {
    const reasons = new Map<string, number>();
    for (const { reason } of replay.deviations) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);

    const refused = log.flatMap(({ events }) =>
      events.filter(({ what, by }) => what === 'REJECTED' && by === 'MISSING'),
    );
    expect(Object.fromEntries(reasons)).toEqual({
      [DEVIATIONS.refusedByPayments]: refused.length,
      [DEVIATIONS.outOfOrder]: 1,
      [DEVIATIONS.notReturned]: 1,
    });
  });

  it('have the cases, submissions, rejections and median waiting times of the log, to the millisecond', async () => {
    const moved = replay.deviations
      .filter(({ reason }) => reason === DEVIATIONS.outOfOrder)
      .map(({ caseId }) => caseId);
    const kept = log.filter(({ id }) => !moved.includes(id));
    const ours = await ourStatistics((text) => house.sql(text), moved);

    expect(ours).toEqual(statisticsOfLog(kept));
    expect(ours.medianWait['SUPERVISOR']).toBeGreaterThan(0);
    expect(Object.values(ours.rejections).reduce((sum, each) => sum + each, 0)).toBeGreaterThan(50);
  });

  it('leave a record that is whole', async () => {
    const broken = await house.sql(
      `SELECT e.number FROM expenses e JOIN approval_instances i ON i.subject_id = e.id
       WHERE e.status NOT IN ('draft', 'withdrawn', 'rejected') AND i.status <> e.status AND i.status <> 'withdrawn'`,
    );
    expect(broken).toEqual([]);
  });
});
