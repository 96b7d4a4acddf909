import { expect } from 'vitest';
import { own, type Cases, type Look } from '../case.js';
import { contractAmounts, funnel, leadConversion, workbench } from '../figures.js';
import { everyIdOf, pick, sameAnswers } from '../looks.js';
import { KINDS, type Kind, type Row } from '../kinds.js';
import { news } from '../news.js';
import { pathOf } from '../operations.js';

/** What the palette finds and the recycle bin holds. */
const FOUND: readonly Kind[] = ['customer', 'contact', 'lead', 'opportunity', 'project', 'asset'];
const DISCARDED: readonly Kind[] = [...FOUND, 'quote', 'contract', 'activity', 'expense'];

export const EVERYWHERE: Cases = {
  /** By its own number a record is found by whoever sees it, and by nobody else. */
  search: own('search.use', async ({ world, person, operation }) => {
    for (const kind of FOUND)
      for (const row of pick(
        world.rule.rows[kind].filter(({ deleted_at }) => deleted_at === null),
        4,
      )) {
        const answer = await world.get(person, `${operation.path}?q=${row['number']}`);
        const found = answer.body.items.some(({ id }: any) => id === row['id']);
        const sees = world.rule.may(person, `${kind}.view`) && world.rule.sees(person, kind, row);
        expect(found, `${kind} ${row['number']}`).toBe(sees);
      }
  }),
  listRecycleBin: own('recycle.view', async ({ world, person, operation }) => {
    const shown = new Set((await discardedShown({ world, person, operation })).map(({ id }) => id));
    for (const kind of DISCARDED) {
      const bin = world.rule.rows[kind].filter(({ deleted_at }) => deleted_at !== null);
      for (const row of bin)
        expect(shown.has(row['id']), `${kind} ${row['number']}`).toBe(
          mayFind({ world, person, operation }, kind, row) && isHers(world, person, kind, row),
        );
    }
  }),
  restoreRecord: own('recycle.restore', async ({ world, person, operation }) => {
    for (const kind of DISCARDED) {
      const bin = world.rule.rows[kind].filter(({ deleted_at }) => deleted_at !== null);
      const unseen = bin.filter((row) => !mayFind({ world, person, operation }, kind, row));
      for (const { id } of pick(unseen, 1))
        await sameAnswers((each) => world.call(person, 'post', pathOf(operation, kind, each)), id);
    }
  }),
  getWorkbench: own('report.view', workbench),
  getFunnel: own('report.view', funnel),
  getContractAmounts: own('report.view', contractAmounts),
  getLeadConversion: own('report.view', leadConversion),
  listNotifications: own('notification.view', async ({ world, person, operation }) => {
    const hers = world.others.notifications.filter(({ person_id }) => person_id === person.id);
    const { ids, items } = await everyIdOf(world, person, operation.path);
    expect(ids).toEqual(hers.map(({ id }) => id).sort());
    for (const item of items) namesWhatSheSees({ world, person, operation }, item);
  }),
  /** Others' stay unread whatever is asked: the rows are compared when everybody has tried. */
  markNotificationsRead: own('notification.view', async ({ world, person, operation }) => {
    const others = world.others.notifications.filter(({ person_id }) => person_id !== person.id);
    const ids = pick(others, 2).map(({ id }) => id as string);
    expect((await world.call(person, 'put', operation.path, { body: { ids } })).status).toBe(204);
  }),
  streamEvents: own('notification.view', news),
};

/** News of a customer names it to whoever sees it today, and to nobody else. */
export function namesWhatSheSees({ world, person }: Look, { link, title }: { link: string; title: string }): void {
  const about = world.rule.rows.customer.find(({ id }) => link === `/customers/${id}`);
  if (!about || about.deleted_at !== null) return;
  const sees = world.rule.may(person, 'customer.view') && world.rule.sees(person, 'customer', about);
  expect(title.includes(about['number']), `news of ${about['number']}`).toBe(sees);
}

async function discardedShown({ world, person, operation }: Look): Promise<Row[]> {
  const shown: Row[] = [];
  for (let next: string | null = ''; next !== null;) {
    const { body, text }: any = await world.get(person, `${operation.path}?limit=200${next && `&cursor=${next}`}`);
    expect(body.items, text).toBeDefined();
    shown.push(...body.items);
    next = body.page.next;
  }
  return shown.filter(({ type }) => type in KINDS);
}

/** A share shows nothing any more once the record is discarded; of an expense claim its approvers still find it. */
function isHers(world: Look['world'], person: Look['person'], kind: Kind, row: Row): boolean {
  return kind === 'expense' || world.rule.reachOf(person, KINDS[kind].module).has(row['owner_id']);
}

function mayFind({ world, person }: Look, kind: Kind, row: Row): boolean {
  return world.rule.may(person, `${kind}.view`) && world.rule.sees(person, kind, row);
}
