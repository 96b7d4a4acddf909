import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { answering, json } from '../../../test/answers';
import { seen } from '../../../test/page';
import { loadRoom } from '@/lib/i18n';
import type { ImportFile } from './import';
import ImportFindings from './ImportFindings.vue';

const FILE = {
  ...{ id: 'i1', version: 3, target: 'customers', fields: [], columns: [] },
  findings: [
    { kind: 'same', count: 2, options: ['skip', 'update', 'link'], decision: 'update' },
    { kind: 'elsewhere', count: 1, options: ['skip'], decision: 'skip' },
  ],
} as unknown as ImportFile;

const found = (row: number, rest: object) => ({
  ...{ row, values: { name: `第${row}家公司` }, kind: 'same', options: ['skip', 'update', 'link'], single: false },
  record: { type: 'contact', id: 'c1', number: 'KH-1', name: '锦川精工', owner: '陈思远' },
  ...{ difference: [], before: {}, after: {}, ...rest },
});
const ROWS = [
  found(2, {
    decision: 'update',
    difference: [{ field: 'companySize', label: '企业规模' }],
    before: { companySize: 'small' },
    after: { companySize: 'medium' },
  }),
  found(3, { decision: 'skip', single: true }),
];

async function panel() {
  for (const room of ['customers', 'contacts']) await loadRoom(room);
  answering({ 'GET /imports/i1/findings': () => json({ items: ROWS, next: null }) });
  const { view } = await seen(ImportFindings, { file: FILE, busy: false }, { room: 'imports', at: '/imports/i1' });
  await flushPromises();
  return view;
}

describe('rows that are there already', () => {
  it('are shown beside their record, with what an update would change in words', async () => {
    const view = await panel();
    for (const text of ['已有记录 2', '他人所有 1', '第2家公司', '锦川精工 KH-1', '陈思远', '企业规模', '中型'])
      expect(view.text()).toContain(text);
    expect(view.find('.line-through').text()).toContain('小型');
  });

  it('say which of them were decided singly, and which change nothing', async () => {
    const [, second] = (await panel()).findAll('li');
    expect(second!.text()).toContain('单独');
    expect(second!.text()).toContain('与现有记录一致');
  });
});
