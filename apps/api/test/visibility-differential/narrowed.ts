import { expect } from 'vitest';
import type { Look } from './case.js';
import type { Kind, Row } from './kinds.js';
import { pick } from './looks.js';

type Asked = Record<string, string>;

/**
 * A list asked for the rows of one owner, for the text of a row she sees and of one that she does not, and in every order
 * there is: other SQL each time, over the same rows.
 */
export async function narrowed(kind: Kind, { world, person, operation }: Look): Promise<void> {
  const { rule } = world;
  const seen = rule.seen(person, kind);
  const all = seen.map(({ id }) => id).sort();
  const unseen = rule.unseen(person, kind);
  const ask = async (query: Asked): Promise<string[] | null> => {
    const asked = new URLSearchParams({ ...query, limit: '200' }).toString();
    const { status, body, text } = await world.get(person, `${operation.path}?${asked}`, 'return=total-count');
    // What is covered for somebody cannot be sorted by either; for whoever has nothing covered that is no answer.
    const isCovered = person.roles.some(({ fields }) => Object.keys(fields).length > 0);
    if (isCovered && 'sort' in query && body.code === 'access.field_covered') return null;
    expect(status, text).toBe(200);
    if (body.page.next === null) expect(body.page.total, `the total of ${asked}`).toBe(body.items.length);
    return body.items.map(({ id }: Row) => id);
  };

  if (operation.filters.includes('ownerId'))
    for (const { owner_id: owner } of [...pick(seen, 1), ...pick(unseen, 1)]) {
      const hers = seen.filter((row) => row['owner_id'] === owner).map(({ id }) => id);
      expect((await ask({ 'filter[ownerId][eq]': owner }))?.sort(), 'of one owner').toEqual(hers.sort());
    }
  if (operation.finds) {
    for (const row of pick(seen, 1)) expect(await ask({ q: textOf(row) }), textOf(row)).toContain(row['id']);
    for (const row of pick(unseen, 2))
      expect(
        (await ask({ q: textOf(row) }))?.filter((id) => !all.includes(id)),
        textOf(row),
      ).toEqual([]);
  }
  if (seen.length > 200) return;
  for (const [at, sort] of operation.sorts.entries()) {
    const up = await ask({ sort });
    if (up === null) continue;
    expect([...up].sort(), `by ${sort}`).toEqual(all);
    // What turns an order round is the same for each.
    if (at === 0) expect((await ask({ sort: `-${sort}` }))?.reverse(), `by ${sort}, the other way round`).toEqual(up);
  }
}

const textOf = (row: Row): string => row['number'] ?? row['file_name'] ?? row['title'];
