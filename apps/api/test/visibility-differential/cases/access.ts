import { expect } from 'vitest';
import { free, own, record, type Cases, type Look } from '../case.js';
import type { PersonFact } from '../facts.js';
import type { Kind, Row } from '../kinds.js';
import { pick, sameAnswers } from '../looks.js';
import { a, supportView } from '../nouns.js';
import { pathOf } from '../operations.js';

const KINDS: readonly Kind[] = [
  'customer',
  'contact',
  'lead',
  'opportunity',
  'quote',
  'contract',
  'project',
  'activity',
  'asset',
  'expense',
];

/** As many owners in each module as the rule finds for somebody. */
async function reaches({ world, person, operation }: Look, other: PersonFact): Promise<void> {
  const { body, text } = await world.get(person, pathOf(operation, other.id));
  expect(body.person?.id, text).toBe(other.id);
  for (const { code, owners } of body.modules)
    expect(owners, `${code} of ${other.login}`).toBe(world.rule.reachOf(other, code).size);
}

async function views({ world, person, operation }: Look, side: 'person_id' | 'asked_by'): Promise<void> {
  const { body, text } = await world.get(person, operation.path);
  const hers = world.others.support_views.filter((row) => row[side] === person.id).map(({ id }) => id as string);
  expect(body.items?.map(({ id }: any) => id).sort(), text).toEqual(hers.sort());
}

/** What the house says of who sees a record, against the rule that has never heard of it. */
export const ACCESS: Cases = {
  getMyAccess: own('signed-in', (look) => reaches(look, look.person)),
  getPersonAccess: own('role.manage', async (look) => {
    for (const other of pick(look.world.people, 4)) await reaches(look, other);
  }),
  /** Why she was refused a record she does not see is answered like why there is none. */
  explainRefusal: own('signed-in', async ({ world, person, operation }) => {
    for (const kind of ['customer', 'opportunity', 'quote'] as const)
      for (const { id } of pick(world.rule.unseen(person, kind), 1))
        await sameAnswers(
          (each) =>
            world.get(person, `${operation.path}?permission=${kind}.edit&subjectType=${kind}&subjectId=${each}`),
          id,
          [200, 404],
        );
  }),
  askForAccess: free('signed-in', 'answers alike whether a record exists; its room tries who is told'),
  listMySupportViews: own('signed-in', (look) => views(look, 'person_id')),
  listSupportViews: own('support.view', (look) => views(look, 'asked_by')),
  askForSupportView: free('support.view', 'shows nothing before the other agrees'),
  getSupportView: record(supportView, 'signed-in'),
  agreeToSupportView: record(supportView, 'signed-in'),
  endSupportView: record(supportView, 'signed-in'),
  listSupportLooks: record(supportView, 'signed-in'),
  getRecordAccess: own('person.view', (look) => explained(look, '', async () => undefined)),
  listRecordViewers: own('person.view', (look) =>
    explained(look, '', async (path, kind, row) => {
      const found: string[] = [];
      for (let next: string | null = ''; next !== null;) {
        const { body, text }: any = await look.world.get(look.person, `${path}${next && `&cursor=${next}`}`);
        expect(body.items, text).toBeDefined();
        found.push(...body.items.map(({ id }: any) => id));
        next = body.page.next;
      }
      const viewers = look.world.people.filter(
        (each) => opens(look, each, kind, row) && look.world.rule.finds(look.person, each),
      );
      expect(found.sort()).toEqual(viewers.map(({ id }) => id).sort());
    }),
  ),
  getRecordVerdict: own('person.view', async (look) => {
    const { world, person } = look;
    for (const other of pick(
      world.people.filter((each) => world.rule.finds(person, each)),
      2,
    ))
      await explained(look, other.id, async (path, kind, row) => {
        const { body, text } = await world.get(person, path);
        expect(body.sees, text).toBe(opens(look, other, kind, row));
      });
  }),
};

function opens({ world }: Look, person: PersonFact, kind: Kind, row: Row): boolean {
  return world.rule.may(person, `${kind}.view`) && world.rule.sees(person, kind, row);
}

/** Of what she sees it is told; of what she does not, nothing, unless she looks after permissions. */
async function explained(
  { world, person, operation }: Look,
  id: string,
  told: (path: string, kind: Kind, row: Row) => Promise<void>,
): Promise<void> {
  const at = (kind: Kind, subject: string) => `${pathOf(operation, id)}?subjectType=${kind}&subjectId=${subject}`;
  // One kind for each role, in turn: an explanation asks much, and each kind is met by several roles.
  const turn = world.oneOfEachRole.indexOf(person);
  for (const kind of KINDS.filter((_, n) => n === turn % KINDS.length)) {
    const mayRead = world.rule.may(person, `${kind}.view`);
    const { seen, unseen } = a(kind)(world, person);
    if (!world.rule.may(person, 'role.manage'))
      for (const row of pick(mayRead ? unseen : world.rule.rows[kind], 1))
        await sameAnswers((subject) => world.get(person, at(kind, subject)), row['id']);
    for (const row of mayRead ? pick(seen, 1) : []) {
      expect((await world.get(person, at(kind, row['id']))).status).toBe(200);
      await told(at(kind, row['id']), kind, row);
    }
  }
}
