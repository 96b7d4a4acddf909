import { Checks, type Fault } from './checks.js';
import { Dice } from './dice.js';
import { Killer } from './killer.js';
import { Lane, Unforeseen } from './lanes.js';
import { Ledger } from './ledger.js';
import type { Subject } from './move.js';
import { Surroundings } from './surroundings.js';
import type { World } from './world.js';

export interface Run {
  readonly steps: number;
  readonly seed: number;
  readonly lanes: number;
  /** Steps between two cuts; 0 for none. */
  readonly killEvery: number;
  /** Steps between two ends of the other process; 0 for none. */
  readonly endEvery?: number;
  /** Steps between two looks at everything. */
  readonly lookEvery?: number;
  /** Goes on when the program complains, to see what has come of it: only what is written wrongly ends it. */
  readonly tolerant?: boolean;
  readonly say?: (line: string) => void;
}

export interface Report {
  readonly seed: number;
  readonly steps: number;
  readonly kills: number;
  /** How often the other process was killed and started again. */
  readonly ends: number;
  readonly faults: readonly Fault[];
  /** How often each action came to each end. */
  readonly counts: ReadonlyMap<string, number>;
  /** How often each kind of action is on the record, and what of the rarer things came about. */
  readonly recorded: ReadonlyMap<string, number>;
}

/** Many people at several doors, cut off at random, until so many steps are done or a rule is found broken. */
export async function runHarness(
  world: World,
  { steps, seed, lanes: width, killEvery, lookEvery = 2000, endEvery = 0, tolerant = false, say }: Run,
): Promise<Report> {
  const ledger = new Ledger();
  const lanes = lanesOf(world, width, seed, ledger);
  const killer = await Killer.at(world.houses[0]!.databaseUrl, new Dice(seed + 7));
  const strikes: Promise<void>[] = [];
  const surroundings = new Surroundings(world, new Dice(seed + 13));
  const checks = new Checks(world);
  const faults: Fault[] = [];
  let done = 0;
  const began = Date.now();
  while (done < steps && faults.length === 0) {
    const upTo = Math.min(steps, done + lookEvery);
    const [before, roundBegan] = [done, Date.now()];
    const now = await clockOf(world);
    const walk = async (lane: Lane): Promise<void> => {
      while (done < upTo && faults.length === 0) {
        done += 1;
        if (isTime(done, killEvery)) strikes.push(killer.strike());
        if (isTime(done, endEvery)) strikes.push(world.other!.kill());
        if (isTime(done, 150)) await surroundings.change(tolerant || killEvery > 0);
        await lane.step().catch((error: unknown) => tolerant || faults.push(faultOf(error)));
      }
    };
    await Promise.all(lanes.map(walk));
    await Promise.all(strikes.splice(0));
    if (done <= YOUNG) await world.owner('ANALYZE');
    const lookBegan = Date.now();
    faults.push(...(await checks.since(now, ledger)));
    ledger.forget();
    const pace = Math.round(((done - before) * 1000) / (Date.now() - roundBegan));
    const so = `${done} steps, ${killer.kills} cuts, ${world.other?.kills ?? 0} ends, ${faults.length} faults`;
    say?.(`${so}, ${elapsed(began)} (${pace} steps/s, look ${elapsed(lookBegan)})`);
  }
  const lastBegan = Date.now();
  if (faults.length === 0) faults.push(...(await checks.everything()));
  say?.(`everything once more: ${faults.length} faults, ${elapsed(lastBegan)}; ${elapsed(began)} in all`);
  await killer.close();
  const strokes = { kills: killer.kills, ends: world.other?.kills ?? 0 };
  return { seed, steps: done, ...strokes, faults, counts: ledger.counts, recorded: await recorded(world) };
}

function lanesOf(world: World, width: number, seed: number, ledger: Ledger): Lane[] {
  const subjects: Subject[] = [];
  return Array.from({ length: width }, (_, n) => new Lane(n, world, new Dice(seed * 1009 + n), ledger, subjects));
}

const isTime = (done: number, every: number): boolean => every > 0 && done % every === 0;

function faultOf(error: unknown): Fault {
  const rule = error instanceof Unforeseen ? 'only the rules of the business refuse' : 'the harness itself';
  return { rule, detail: String((error as Error).stack) };
}

/** Until then the planner takes the tables for empty: autovacuum first comes after a minute. */
const YOUNG = 20_000;

const elapsed = (from: number): string => `${((Date.now() - from) / 1000).toFixed(1)} s`;

async function clockOf(world: World): Promise<Date> {
  const [{ now }] = (await world.sql<{ now: Date }>('SELECT app_now() AS now')) as [{ now: Date }];
  return now;
}

const RECORDED = `
  SELECT action AS what, count(*)::int AS n FROM approval_actions GROUP BY 1
  UNION ALL SELECT 'decided by a proxy', count(*)::int FROM approval_actions a JOIN approval_tasks t ON t.id = a.task_id
    WHERE a.actor_id = t.actor_id AND t.principal_id <> t.actor_id AND a.action IN ('approve', 'reject', 'advise', 'abstain', 'return')
  UNION ALL SELECT 'decided by a principal beside a proxy', count(*)::int FROM approval_actions a JOIN approval_tasks t ON t.id = a.task_id
    WHERE a.actor_id = t.principal_id AND t.principal_id <> t.actor_id AND a.action IN ('approve', 'reject', 'advise', 'abstain', 'return')
  UNION ALL SELECT 'decided on his own wish', count(*)::int FROM approval_actions a JOIN approval_instances i ON i.id = a.instance_id
    WHERE a.action = 'approve' AND a.actor_id = i.submitter_id AND i.subject_type = 'sample'
  UNION ALL SELECT 'moved from who is no longer fit', count(*)::int FROM approval_actions a, jsonb_array_elements(a.events) e,
    jsonb_array_elements(e -> 'action' -> 'detail' -> 'why') w WHERE e ->> 'type' = 'Acted' AND w ->> 'code' = 'no_longer_eligible'
  UNION ALL SELECT 'put up for somebody else', count(*)::int FROM approval_actions a JOIN approval_instances i ON i.id = a.instance_id
    WHERE a.action = 'submit' AND a.actor_id <> i.submitter_id AND i.subject_type = 'sample'
  UNION ALL SELECT 'a record changed hands', count(*)::int FROM harness_records
  UNION ALL SELECT 'seen before it was decided', count(*)::int FROM approval_tasks WHERE seen_at IS NOT NULL
  UNION ALL SELECT 'carried from another version', count(*)::int FROM approval_actions a, jsonb_array_elements(a.events) e
    WHERE e ->> 'type' = 'TaskDecided' AND e ? 'instanceId'
  UNION ALL SELECT 'approved though the president submitted', count(*)::int FROM approval_instances i
    JOIN people p ON p.id = i.submitter_id AND p.login = 'president' WHERE i.status = 'approved' AND i.subject_type = 'sample'`;

async function recorded(world: World): Promise<ReadonlyMap<string, number>> {
  const rows = await world.sql<{ what: string; n: number }>(RECORDED);
  return new Map(rows.map(({ what, n }) => [what, n]));
}
