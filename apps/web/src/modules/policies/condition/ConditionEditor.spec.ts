import { flushPromises } from '@vue/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRoom } from '@/lib/i18n';
import { onTheBoard } from '../../../../test/policies';
import type { Condition } from '../policy';
import ConditionEditor from './ConditionEditor.vue';

beforeAll(() => loadRoom('policies'));
const cheap: Condition = { field: 'ratio', op: 'lt', value: 5000 };

function edited(condition: Condition | undefined, optional = true) {
  const changes: (Condition | undefined)[] = [];
  const props = { label: '条件', condition, optional, onChange: (next: Condition | undefined) => changes.push(next) };
  const { page } = onTheBoard(ConditionEditor, { props });
  return { page, changes };
}

describe('a condition without typing code', () => {
  it('is read as a sentence', () => {
    const { page } = edited({ all: [cheap, { not: { field: 'met', op: 'eq', value: true } }] });
    expect(page.text()).toContain('最低折扣低于 5 折 且 (并非（见过客户）)');
  });

  it('takes 折 as people say it and keeps basis points', async () => {
    const { page, changes } = edited(cheap);
    await page.get('input').setValue('5.5');
    expect(changes).toEqual([{ field: 'ratio', op: 'lt', value: 5500 }]);
  });

  it('grows by a comparison and by a group', async () => {
    const { page, changes } = edited(cheap);
    const add = (label: string) => page.findAll('button').find((button) => button.text() === label)!;
    await add('条件').trigger('click');
    await add('条件组').trigger('click');
    expect(changes).toEqual([
      { all: [cheap, { field: 'ratio', op: 'gte', value: 5000 }] },
      { all: [cheap, { any: [{ field: 'ratio', op: 'gte', value: 5000 }] }] },
    ]);
  });

  it('offers only the facts of the record, and a fitting value with another fact', async () => {
    const { page, changes } = edited(cheap);
    await page.get('[role=combobox][aria-label="数据项"]').trigger('click');
    await flushPromises();
    const options = page.findAll('[role=option]');
    expect(options.map((option) => option.text())).toEqual(['最低折扣', '见过客户', '渠道']);
    await options[1]!.trigger('click');
    expect(changes).toEqual([{ field: 'met', op: 'eq', value: true }]);
  });

  it('can be taken away where it is not needed, and begun where there is none', async () => {
    const { page, changes } = edited(cheap);
    await page.get('[aria-label="移除条件组"]').trigger('click');
    expect(changes).toEqual([undefined]);
    const fresh = edited(undefined);
    expect(fresh.page.text()).toContain('始终');
    await fresh.page.get('button').trigger('click');
    expect(fresh.changes).toEqual([{ field: 'ratio', op: 'gte', value: 5000 }]);
  });
});
