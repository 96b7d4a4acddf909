import { flushPromises } from '@vue/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRoom } from '@/lib/i18n';
import { onTheBoard } from '../../../../test/policies';
import { placeOf } from '../places';
import type { ApprovalStep } from '../policy';
import DecisiveFields from './DecisiveFields.vue';
import PlacePanel from './PlacePanel.vue';

beforeAll(() => loadRoom('policies'));

async function panelAt(key: string, decisive?: string[]) {
  const { page, designer } = onTheBoard(PlacePanel, { without: ['WhoPreview'] });
  designer.open(key);
  const node = () => placeOf(designer.steps.value, key)!.item as ApprovalStep;
  if (decisive) designer.change(key, { ...node(), decisive });
  await flushPromises();
  const fields = page.getComponent(DecisiveFields);
  async function tick(name: string) {
    await fields
      .findAll('label')
      .find((one) => one.text() === name)!
      .get('input')
      .trigger('change');
    await flushPromises();
  }
  return { fields, node, tick };
}

describe('what asks a decided seat again', () => {
  it('is what the node itself reads, until facts are chosen', async () => {
    const { fields, node } = await panelAt('president');
    expect(fields.text()).toContain('本节点的条件或审批人规则用到的数据项');
    expect(fields.findAll('input[type=checkbox]')).toHaveLength(0);
    expect(node().decisive).toBeUndefined();
  });

  it('is chosen from the facts of the policy, by their names', async () => {
    const { node, tick } = await panelAt('president', ['met']);
    await tick('最低折扣');
    expect(node().decisive).toEqual(['ratio', 'met']);
    await tick('见过客户');
    expect(node().decisive).toEqual(['ratio']);
  });

  it('says that nobody is asked again where nothing is chosen', async () => {
    const { fields } = await panelAt('president', []);
    expect(fields.text()).toContain('已同意的人都不会再被问到');
  });
});
