import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { PersonFact } from './facts.js';
import type { Heard, World } from './world.js';

/** Every row of a list, page by page, and how many the list says there are. */
export async function everyIdOf(
  world: World,
  person: PersonFact,
  path: string,
): Promise<{ ids: string[]; total: number; items: any[] }> {
  const items: any[] = [];
  let total = 0;
  const sign = path.includes('?') ? '&' : '?';
  for (let next: string | null = ''; next !== null;) {
    const cursor: string = next ? `&cursor=${encodeURIComponent(next)}` : '';
    const answer = await world.get(person, `${path}${sign}limit=200${cursor}`, 'return=total-count');
    expect(answer.status, answer.text).toBe(200);
    items.push(...answer.body.items);
    total = answer.body.page.total;
    next = answer.body.page.next;
  }
  return { ids: items.map(({ id }) => id as string).sort(), total, items };
}

/** A few from all over a list, always the same ones. */
export function pick<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, n) => n % step === 0).slice(0, count);
}

/** What is out of sight and what is not there: one status, one body, the same statements asked of the database. */
export async function sameAnswers(call: (id: string) => Promise<Heard>, id: string, statuses = [404]): Promise<void> {
  const nobodys = randomUUID();
  const [missing, askedOfNothing] = await listening(() => call(nobodys));
  const [unseen, asked] = await listening(() => call(id));
  const said = ({ status, body }: Heard, own: string): unknown =>
    JSON.parse(JSON.stringify({ status, ...body, instance: '', traceId: '' }).replaceAll(own, 'the id'));
  expect(said(unseen, id)).toEqual(said(missing, nobodys));
  expect(statuses, unseen.text).toContain(unseen.status);
  expect(asked).toEqual(askedOfNothing);
}

let statements: string[] | undefined;

/** Called for every statement that goes to the database. */
export function hear(statement: unknown): void {
  const text = typeof statement === 'string' ? statement : (statement as { text?: string } | undefined)?.text;
  // What the house does beside requests comes when it comes.
  if (text && !/\boutbox\b|pgboss|\bjobs?\b|app_now\(\) AS now, set_config\('app.person_id', \$1/.test(text))
    statements?.push(levelled(text));
}

/** Without what is different in every request, and of which noun a record is looked for. */
function levelled(text: string): string {
  if (/^\s*SELECT ('\w+' AS type, s\.id|s\.id, (CASE WHEN s\.owner_id|'own' AS access))/.test(text))
    return 'a look for a record';
  return text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|request_id = '[^']*'/g, '');
}

/** What is asked of the database meanwhile, once somebody listens to its statements. */
export async function listening<T>(body: () => Promise<T>): Promise<[T, string[]]> {
  const heard: string[] = [];
  statements = heard;
  try {
    return [await body(), heard];
  } finally {
    statements = undefined;
  }
}
