import { FireTimers } from '../../src/modules/approvals/course/fire-timers.js';
import { RehomeSeats } from '../../src/modules/approvals/course/rehome-seats.js';
import type { Dice } from './dice.js';
import type { World } from './world.js';

/** Who may act for whom; also for each other's principals, but in no circle. */
const PROXIES = [
  ['legal', 'assistant'],
  ['finance', 'assistant'],
  ['assistant', 'vp-impl'],
  ['vp-rd', 'president'],
  ['manager-a', 'assistant'],
] as const;
const DAYS = `daterange((app_now() AT TIME ZONE 'Asia/Shanghai')::date, (app_now() AT TIME ZONE 'Asia/Shanghai')::date + 5)`;
const TAKEN_BACK = `retracted_at = app_now(), retracted_by = recorded_by WHERE retracted_at IS NULL`;

/** Time passes, deadlines fire in both processes at once, and people leave, are away, or have somebody act for them. */
export class Surroundings {
  private away: string | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly world: World,
    private readonly dice: Dice,
  ) {}

  /** One change at a time, whichever lane asks for it. */
  change(mayBeCut: boolean): Promise<void> {
    this.running = this.running.then(() => this.next(mayBeCut));
    return this.running;
  }

  private async next(mayBeCut: boolean): Promise<void> {
    await this.world.sql(`UPDATE clock SET at = at + make_interval(mins => $1)`, [20 + this.dice.below(200)]);
    if (this.dice.chance(0.3)) await this.somebodyLeavesOrReturns();
    const concerned = this.dice.chance(0.5) ? await this.proxyBeginsOrEnds() : await this.leaveBeginsOrEnds();
    await this.world.keepOrg();
    const cut = (error: unknown): void => {
      if (!mayBeCut) throw error;
    };
    const both = this.world.houses.map(({ app }) => app.get(FireTimers).execute().catch(cut));
    await Promise.all(both);
    const seats = this.world.houses[this.dice.below(2)]!.app.get(RehomeSeats);
    await seats.changed({ payload: { cause: 'proxy', personIds: concerned } }).catch(cut);
    await seats.sweep().catch(cut);
  }

  /** @returns whom it concerns */
  private async proxyBeginsOrEnds(): Promise<string[]> {
    const pair = this.dice.one(PROXIES)!.map((login) => this.world.people.get(login)!);
    const ended = await this.world.sql(`UPDATE proxies SET ${TAKEN_BACK} AND principal_id = $1 RETURNING id`, [
      pair[0],
    ]);
    if (ended.length === 0)
      await this.world.sql(
        `INSERT INTO proxies (id, principal_id, proxy_id, during) VALUES (gen_random_uuid(), $1, $2, ${DAYS})`,
        pair,
      );
    return pair;
  }

  private async leaveBeginsOrEnds(): Promise<string[]> {
    const person = this.world.people.get(this.dice.one(['manager-a', 'legal', 'vp-impl'])!)!;
    const ended = await this.world.sql(`UPDATE absences SET ${TAKEN_BACK} AND person_id = $1 RETURNING id`, [person]);
    if (ended.length === 0)
      await this.world.sql(`INSERT INTO absences (id, person_id, during) VALUES (gen_random_uuid(), $1, ${DAYS})`, [
        person,
      ]);
    return [person];
  }

  private async somebodyLeavesOrReturns(): Promise<void> {
    const active = this.away !== undefined;
    this.away ??= this.dice.one(['legal', 'vp-rd', 'assistant', 'manager-a', 'finance'])!;
    await this.world.sql('UPDATE people SET active = $2, version = version + 1 WHERE login = $1', [this.away, active]);
    if (active) this.away = undefined;
  }
}
