import { expect } from 'vitest';
import type { PersonFact } from './facts.js';
import type { Kind, Row } from './kinds.js';
import { everyIdOf, pick, sameAnswers } from './looks.js';
import { narrowed } from './narrowed.js';
import type { Noun } from './nouns.js';
import { pathOf, type Operation } from './operations.js';
import { tellsNoMore } from './references.js';
import type { World } from './world.js';

export interface Look {
  readonly world: World;
  readonly person: PersonFact;
  readonly operation: Operation;
}

/** How one operation is tried: who may call it, and what she gets against the rule. */
export interface Case {
  /** Any of these permissions; `signed-in` for everybody, `open` for nobody in particular. */
  readonly may: readonly string[];
  /** Tried as one of each role, or as everybody. */
  readonly as: 'each role' | 'everybody';
  /** Why there is nothing to compare, in one phrase. */
  readonly because?: string;
  readonly prove?: (look: Look) => Promise<void>;
}

export type Cases = Readonly<Record<string, Case>>;
type May = string | readonly string[];
/** Of one person of each role: the others ask the same SQL. */
const SOME = 4;
const NOBODY = '00000000-0000-7000-8000-00000000dead';

const anyOf = (may: May): readonly string[] => (typeof may === 'string' ? [may] : may);

/** Nothing of anybody's is in it. */
export function free(may: May, because: string): Case {
  return { may: anyOf(may), as: 'each role', because };
}

/** A comparison of its own. */
export function own(may: May, prove: (look: Look) => Promise<void>, as: Case['as'] = 'each role'): Case {
  return { may: anyOf(may), as, prove };
}

/**
 * Nobody's in particular: whoever may ask is answered alike, but for what she may do with it. Inside a closed organisation
 * people outside are called by the company's name, which its own spec tries.
 */
export function alike(may: May): Case {
  return own(may, async ({ world, person, operation }) => {
    const { status, text } = await world.get(person, operation.path);
    expect(status, text).toBe(200);
    if (world.rule.isEnclosed(person)) return;
    const said = text.replaceAll(/"(can|canChange)":\{[^{}]*(\{[^{}]*\}[^{}]*)*\},?|"(asOf|now)":"[^"]*",?/g, '');
    const first = world.answers.get(operation.id) ?? said;
    world.answers.set(operation.id, first);
    expect(said).toBe(first);
  });
}

/** Exactly those rows that the rule says are hers to see, as a list says them. */
export function rows(noun: Noun, may: May, query = ''): Case {
  return own(may, async ({ world, person, operation }) => {
    const { status, body, text } = await world.get(person, `${operation.path}${query}`);
    expect(status, text).toBe(200);
    const seen = noun(world, person).seen.map(({ id }) => id as string);
    expect(body.items.map(({ id }: Row) => id).sort(), text.slice(0, 500)).toEqual(seen.sort());
  });
}

/** Page by page, with the total: exactly the rows she sees; and for some, the same asked for in other words. */
export function list(kind: Kind, may: May, as: Case['as'] = 'everybody'): Case {
  return own(
    may,
    async ({ world, person, operation }) => {
      const seen = world.rule.seen(person, kind);
      const { ids, total, items } = await everyIdOf(world, person, operation.path);
      expect(total, 'the total').toBe(seen.length);
      expect(ids).toEqual(seen.map(({ id }) => id).sort());
      showsAmounts(kind, seen, items, world.rule.hides(person, `${kind}.amounts`));
      if (!pick(world.oneOfEachRole, SOME).includes(person)) return;
      for (const item of items) tellsNoMore(world, person, item);
      await narrowed(kind, { world, person, operation });
    },
    as,
  );
}

/** What each row comes to, by the column it is kept in and where it stands in the answer. */
const AMOUNT: Partial<Record<Kind, readonly [column: string, of: (item: any) => { amount: string } | null]>> = {
  customer: ['historic_amount', ({ historicAmount }) => historicAmount],
  opportunity: ['expected_amount', ({ expectedAmount }) => expectedAmount],
  quote: ['net_total', ({ totals }) => totals.net],
  contract: ['net_total', ({ amount }) => amount],
  project: ['amount', ({ amount }) => amount],
};

/** Exactly what is kept, or nothing at all. */
function showsAmounts(kind: Kind, rows: readonly Row[], items: readonly any[], hidden: boolean): void {
  const [column, of] = AMOUNT[kind] ?? [];
  if (!column || !of) return;
  const kept = new Map(rows.map((row) => [row['id'], hidden || row[column] === null ? null : Number(row[column])]));
  for (const item of items) {
    const shown = of(item);
    expect(shown && Number(shown.amount), `the amount of ${item.id}`).toBe(kept.get(item.id));
  }
}

/** The same rows asked for by a body: those of one owner, and those of nobody. */
export function search(kind: Kind, may: May): Case {
  return own(may, async ({ world, person, operation }) => {
    const all = world.rule.rows[kind];
    for (const { owner_id: owner } of pick(all, 3)) {
      const body = { condition: { any: [{ field: 'ownerId', op: 'eq', value: owner }] }, limit: 200 };
      const answer = await world.call(person, 'post', operation.path, { body });
      const seen = world.rule.seen(person, kind).filter(({ owner_id }) => owner_id === owner);
      expect(answer.status, answer.text).toBe(200);
      expect(answer.body.items.map(({ id }: any) => id).sort()).toEqual(seen.map(({ id }) => id).sort());
    }
  });
}

/** A file with one line for each row she sees, known by its number. */
export function file(kind: Kind, may: May): Case {
  return own(may, async ({ world, person, operation }) => {
    const answer = await world.get(person, operation.path);
    const lines = answer.text.split('\r\n').slice(1).filter(Boolean);
    const seen = world.rule.seen(person, kind).map(({ number }) => number as string);
    expect(answer.status, answer.text.slice(0, 200)).toBe(200);
    expect(lines.length).toBe(seen.length);
    for (const number of seen) expect(answer.text).toContain(number);
  });
}

/** The same rows as another file, asked for and read by the same code. */
export function workbook(may: May): Case {
  return free(may, 'the rows of its CSV in another format');
}

/**
 * One record: what she sees is there for her, and what she does not see is answered like what does not exist. Writes are
 * sent with a version that is long over, so that nothing is written to what she does see.
 */
export function record(noun: Noun, may: May, { body, query = '' }: { body?: object; query?: string } = {}): Case {
  return own(may, async ({ world, person, operation }) => {
    const call = (id: string) =>
      world.call(person, operation.method, pathOf(operation, id) + query, { body: body ?? operation.body });
    const { seen, unseen } = noun(world, person);
    for (const { id } of pick(unseen, 1)) await sameAnswers(call, id);
    const unharmed = operation.method === 'get' || operation.method === 'patch';
    if (!unharmed) return;
    for (const { id } of pick(seen, 1)) {
      const { status, body: shown } = await call(id);
      expect(status, `sees ${id}`).not.toBe(404);
      if (operation.method === 'get') tellsNoMore(world, person, shown);
    }
  });
}

/** What hangs on a record out of sight, or is to be done to it, is answered like what hangs on nothing. */
export function under(noun: Noun, may: May, statuses = [404]): Case {
  return own(may, async ({ world, person, operation }) => {
    const call = (id: string) =>
      world.call(person, operation.method, pathOf(operation, id, NOBODY), { body: operation.body });
    for (const { id } of pick(noun(world, person).unseen, 1)) await sameAnswers(call, id, statuses);
  });
}

/** A new record that refers to one she does not see is refused as if it referred to nothing. */
export function refers(noun: Noun, may: May, bodyWith: (id: string) => object, statuses = [404, 422]): Case {
  return own(may, async ({ world, person, operation }) => {
    const call = (id: string) => world.call(person, operation.method, operation.path, { body: bodyWith(id) });
    for (const { id } of pick(noun(world, person).unseen, 1)) await sameAnswers(call, id, statuses);
  });
}
