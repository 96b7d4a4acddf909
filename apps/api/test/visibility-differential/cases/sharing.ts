import { expect } from 'vitest';
import { own, record, refers, type Cases } from '../case.js';
import { pick, sameAnswers } from '../looks.js';
import { a, share } from '../nouns.js';

const NOUNS = ['customer', 'lead', 'opportunity', 'quote', 'contract', 'project', 'asset'] as const;
const LOOK = NOUNS.map((noun) => `${noun}.view`);
const SHARE = NOUNS.map((noun) => `${noun}.share`);
const WITH = { grantee: { kind: 'person', id: '00000000-0000-7000-8000-00000000dead' }, access: 'read', note: 'why' };

export const SHARING: Cases = {
  /** Whom a record is shared with is told to whoever sees it. */
  listShares: own(LOOK, async ({ world, person, operation }) => {
    for (const kind of NOUNS) {
      const at = (id: string) => `${operation.path}?subjectType=${kind}&subjectId=${id}`;
      const mayRead = world.rule.may(person, `${kind}.view`);
      const { seen, unseen } = a(kind)(world, person);
      for (const { id } of pick(mayRead ? unseen : world.rule.rows[kind], 1))
        await sameAnswers((subject) => world.get(person, at(subject)), id);
      for (const { id } of mayRead ? pick(seen, 1) : []) {
        const shares = share(world, person).seen.filter((row) => row['subject_id'] === id);
        const { body, text } = await world.get(person, at(id));
        expect(body.items?.map((item: any) => item.id).sort(), text).toEqual(shares.map((row) => row['id']).sort());
      }
    }
  }),
  shareRecords: refers(
    a('customer'),
    SHARE,
    (id) => ({ subjectType: 'customer', subjectIds: [id], ...WITH }),
    [403, 404, 422],
  ),
  changeShare: record(share, SHARE),
  endShares: refers(share, SHARE, (id) => ({ shareIds: [id] })),
};
