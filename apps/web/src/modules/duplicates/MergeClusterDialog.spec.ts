import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { answering, json } from '../../../test/answers';
import { seen } from '../../../test/page';
import MergeClusterDialog from './MergeClusterDialog.vue';
import { customersOf } from './useClusterMerge';
import type { Pair, PairedRecord } from './useDuplicates';

const record = (id: string, object: PairedRecord['object'] = 'customer'): PairedRecord => ({
  ...{ object, id, name: `锦川精工${id}`, number: `KH-${id}`, owner: { id: 'o', name: '陈思远' }, customer: null },
});
const preview = (loser: string, version: number, obstacles: object[] = []) => ({
  survivor: { id: 'a', version },
  loser: { id: loser, version: 1 },
  samePeople: [{ keepId: 'k', joinId: `j-${loser}`, why: 'phone' }],
  obstacles,
});

describe('several records of one customer', () => {
  it('are those that the ticked pairs are about, each once', () => {
    const pairs = [
      [record('a'), record('b')],
      [record('b'), record('c')],
      [record('c'), record('l', 'lead')],
    ].map(([one, other]) => ({ one, other }) as Pair);
    expect(customersOf(pairs).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('become one, one after the other; what speaks against one leaves it and goes on', async () => {
    const sent: unknown[] = [];
    answering({
      'GET /customers/a/merge-previews/b': () => json(preview('b', 3)),
      'GET /customers/a/merge-previews/c': () => json(preview('c', 4, [{ code: 'x', detail: '不是您的客户' }])),
      'GET /customers/a/merge-previews/d': () => json(preview('d', 4)),
      'POST /customer-merges': async (request) => {
        sent.push(await request.json());
        return json({ id: `m${sent.length}`, status: 'done', failure: null }, 201);
      },
    });
    const records = ['a', 'b', 'c', 'd'].map((id) => record(id));
    const { view } = await seen(MergeClusterDialog, { records, open: false }, { room: 'duplicates' });
    await view.setProps({ open: true });
    await view.find('form').trigger('submit');
    await flushPromises();
    expect(sent).toEqual([
      {
        ...{ survivorId: 'a', survivorVersion: 3, loserId: 'b', loserVersion: 1 },
        contacts: [{ keepId: 'k', joinId: 'j-b' }],
      },
      {
        ...{ survivorId: 'a', survivorVersion: 4, loserId: 'd', loserVersion: 1 },
        contacts: [{ keepId: 'k', joinId: 'j-d' }],
      },
    ]);
    for (const text of ['“锦川精工b”已并入“锦川精工a”', '不是您的客户', '“锦川精工d”已并入“锦川精工a”'])
      expect(view.text()).toContain(text);
    expect(view.emitted('merged')).toHaveLength(1);
  });
});
