import { FireTimers } from '../../src/modules/approvals/course/fire-timers.js';
import { RehomeSeats } from '../../src/modules/approvals/course/rehome-seats.js';
import { Checks, type Fault } from './checks.js';
import { Dice } from './dice.js';
import { Killer } from './killer.js';
import { Lane, Unforeseen } from './lanes.js';
import { Ledger } from './ledger.js';
import type { Subject } from './move.js';
import type { World } from './world.js';

export interface Run {
  readonly steps: number;
  readonly seed: number;
  readonly lanes: number;
  /** Steps between two cuts; 0 for none. */
  readonly killEvery: number;
  /** Steps between two looks at everything. */
  readonly lookEvery?: number;
  readonly say?: (line: string) => void;
}

export interface Report {
  readonly seed: number;
  readonly steps: number;
  readonly kills: number;
  readonly faults: readonly Fault[];
  /** How often each action came to each end. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Many people at several doors, cut off at random, until so many steps are done or a rule is found broken. */
export async function runHarness(
  world: World,
  { steps, seed, lanes: width, killEvery, lookEvery = 2000, say }: Run,
): Promise<Report> {
  const ledger = new Ledger();
  const subjects: Subject[] = [];
  const lanes = Array.from(
    { length: width },
    (_, n) => new Lane(n, world, new Dice(seed * 1009 + n), ledger, subjects),
  );
  const killer = await Killer.at(world.houses[0]!.databaseUrl, new Dice(seed + 7));
  let strikes: Promise<void>[] = [];
  const surroundings = new Surroundings(world, new Dice(seed + 13));
  const checks = new Checks(world);
  const faults: Fault[] = [];
  let done = 0;
  let since: Date | null = null;
  while (done < steps && faults.length === 0) {
    const upTo = Math.min(steps, done + lookEvery);
    const [{ now }] = (await world.sql<{ now: Date }>('SELECT app_now() AS now')) as [{ now: Date }];
    const walk = async (lane: Lane): Promise<void> => {
      while (done < upTo && faults.length === 0) {
        done += 1;
        if (killEvery > 0 && done % killEvery === 0) strikes.push(killer.strike());
        if (done % 150 === 0) await surroundings.change(killEvery > 0);
        await lane.step().catch((error: unknown) => {
          const rule = error instanceof Unforeseen ? 'only the rules of the business refuse' : 'the harness itself';
          faults.push({ rule, detail: String((error as Error).stack) });
        });
      }
    };
    await Promise.all(lanes.map(walk));
    await Promise.all(strikes);
    strikes = [];
    faults.push(...(await checks.everything(since, ledger)));
    ledger.forget();
    since = now;
    say?.(`${done} steps, ${killer.kills} cuts, ${faults.length} faults`);
  }
  await killer.close();
  return { seed, steps: done, kills: killer.kills, faults, counts: ledger.counts };
}

/** Time passes, deadlines fire in both processes at once, and now and then somebody leaves or comes back. */
class Surroundings {
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
    const cut = (error: unknown): void => {
      if (!mayBeCut) throw error;
    };
    const both = this.world.houses.map(({ app }) => app.get(FireTimers).execute().catch(cut));
    await Promise.all(both);
    await this.world.houses[this.dice.below(2)]!.app.get(RehomeSeats).sweep().catch(cut);
  }

  private async somebodyLeavesOrReturns(): Promise<void> {
    const active = this.away !== undefined;
    this.away ??= this.dice.one(['legal', 'vp-rd', 'assistant', 'manager-a', 'finance'])!;
    await this.world.sql('UPDATE people SET active = $2, version = version + 1 WHERE login = $1', [this.away, active]);
    if (active) this.away = undefined;
  }
}
