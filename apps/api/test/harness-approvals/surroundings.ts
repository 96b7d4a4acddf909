import { FireTimers } from '../../src/modules/approvals/course/fire-timers.js';
import { RehomeSeats } from '../../src/modules/approvals/course/rehome-seats.js';
import { heads, holdsOnly } from '../approvals/posts.js';
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

/** Who gets a record from somebody else; also who would decide on it, and who administers approvals. */
const OWNERS = ['sales-a2', 'manager-a', 'legal', 'assistant', 'vp-rd', 'admin'] as const;
const LIVE = `SELECT DISTINCT ON (subject_id) id, subject_id AS record FROM approval_instances
  WHERE subject_type = 'sample' AND finished_at IS NULL ORDER BY subject_id, id`;

/** Who holds another position, or who heads the department, from now on, and what it was before. */
type Move = readonly [login: string, now: string, before: string];
const MOVES: readonly Move[] = [
  ['vp-rd', 'salesperson', 'vp-rd'],
  ['vp-impl', 'president', 'vp-implementation'],
  ['legal', 'salesperson', 'legal'],
  ['sales-b1', 'assistant-to-president', 'salesperson'],
  ['sales-a', 'manager-b', 'manager-a'],
];
const DAYS = `daterange((app_now() AT TIME ZONE 'Asia/Shanghai')::date, (app_now() AT TIME ZONE 'Asia/Shanghai')::date + 5)`;
const TAKEN_BACK = `retracted_at = app_now(), retracted_by = recorded_by WHERE retracted_at IS NULL`;

/** Time passes, deadlines fire in both copies at once, and people leave, move, are away, or have somebody act for them. */
export class Surroundings {
  private away: string | undefined;
  /** What undoes the last move. */
  private back: Move | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly world: World,
    private readonly dice: Dice,
  ) {}

  /** One change at a time, whichever lane asks for it. */
  change(mayFail: boolean): Promise<void> {
    this.running = this.running.then(() => this.next(mayFail));
    return this.running;
  }

  private async next(mayFail: boolean): Promise<void> {
    await this.pass(20 + this.dice.below(200));
    // Whatever was begun before reads the organisation as it still is.
    await this.world.quiet();
    const concerned = await this.somethingChanges();
    const given = await this.recordsChangeHands();
    await this.world.keepOrg();
    await this.pass(1);
    const cut = (error: unknown): void => {
      if (!mayFail) throw error;
    };
    const both = this.world.houses.map(({ app }) => app.get(FireTimers).execute().catch(cut));
    await Promise.all(both);
    const seats = this.world.houses[this.dice.below(2)]!.app.get(RehomeSeats);
    await seats.changed({ payload: { cause: 'day', personIds: concerned } }).catch(cut);
    await seats.sweep().catch(cut);
    for (const id of given) await seats.one(id).catch(cut);
  }

  /** @returns those of their approvals at which the house looks at once; at the others it does so when somebody acts */
  private async recordsChangeHands(): Promise<string[]> {
    const live = await this.world.sql<{ id: string; record: string }>(LIVE);
    const some = live.filter(() => this.dice.chance(0.1));
    for (const { record } of some) {
      const owner = this.world.people.get(this.dice.one(OWNERS)!)!;
      await this.world.sql('INSERT INTO harness_records (id, owner_id, since) VALUES ($1, $2, app_now())', [
        record,
        owner,
      ]);
    }
    return some.filter(() => this.dice.chance(0.5)).map(({ id }) => id);
  }

  private async pass(minutes: number): Promise<void> {
    await this.world.sql(`UPDATE clock SET at = at + make_interval(mins => $1)`, [minutes]);
  }

  /** @returns whom it concerns */
  private async somethingChanges(): Promise<string[]> {
    if (this.dice.chance(0.3)) await this.somebodyLeavesOrReturns();
    const moved = this.dice.chance(0.5) ? await this.somebodyMovesOrReturns() : [];
    const others = this.dice.chance(0.5) ? await this.proxyBeginsOrEnds() : await this.leaveBeginsOrEnds();
    return [...moved, ...others];
  }

  /** Loses a position, gets another, or heads a department instead of who did; and the other way round the next time. */
  private async somebodyMovesOrReturns(): Promise<string[]> {
    const ask = (text: string, values: unknown[]) => this.world.sql(text, values);
    const back = this.back;
    const [login, now, before] = back ?? this.dice.one(MOVES)!;
    this.back = back ? undefined : [login, before, now];
    await (login === 'sales-a' ? heads(ask, now, login) : holdsOnly(ask, login, now));
    const concerned = login === 'sales-a' ? [now, before] : [login];
    return concerned.map((each) => this.world.people.get(each)!);
  }

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
