import { describe, expect, it } from 'vitest';
import { answering, json } from '../../../test/answers';
import { aField, NATURES } from '../../../test/fields';
import { seen } from '../../../test/page';
import type { CustomField } from './customField';
import CustomFacts from './CustomFacts.vue';

async function facts(fields: CustomField[], custom: Record<string, unknown>) {
  answering({ 'GET /custom-fields': () => json({ items: fields }) });
  return (await seen(CustomFacts, { object: 'lead', record: { custom } }, { room: 'fields' })).view;
}

describe('the page of a record', () => {
  it('shows the company’s own fields as what they hold is read, under their headings', async () => {
    const view = await facts(
      [
        aField('nature', { name: '企业性质', kind: 'choice', options: [...NATURES] }),
        aField('output', { name: '年产值', kind: 'money', section: '生产情况' }),
        aField('lines', { name: '产线条数', kind: 'number', section: '生产情况' }),
        aField('engineer', { name: '售前工程师', kind: 'person' }),
        aField('bid', { name: '超过百万', kind: 'formula', result: 'boolean' }),
        aField('remark', { name: '工艺说明' }),
      ],
      {
        ...{ nature: 'old', output: { amount: '1200000.00', currency: 'CNY' }, lines: '1200' },
        ...{ engineer: { id: 'p1', name: '周启明' }, bid: true },
      },
    );
    expect(view.findAll('h3').map((title) => title.text())).toEqual(['生产情况']);
    const lines = view.findAll('dl > div').map((line) => [line.get('dt').text(), line.get('dd').text()]);
    expect(Object.fromEntries(lines)).toMatchObject({
      ...{ 企业性质: '集体企业', 产线条数: '1,200', 超过百万: '是', 工艺说明: '—' },
      年产值: expect.stringContaining('120'),
      售前工程师: expect.stringContaining('周启明'),
    });
  });

  it('says nothing where there are none', async () => {
    expect((await facts([aField('gone', { retired: true })], {})).text()).toBe('');
  });
});
