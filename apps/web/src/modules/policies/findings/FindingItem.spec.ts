import { flushPromises } from '@vue/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { defineComponent, h, provide } from 'vue';
import { loadRoom } from '@/lib/i18n';
import { answering, json } from '../../../../test/answers';
import { onTheBoard } from '../../../../test/policies';
import type { Finding } from '../api';
import { BENCH, useTheBench, type Bench } from '../bench/useBench';
import { useTheDesigner } from '../designer/useDesigner';
import FindingItem from './FindingItem.vue';

beforeAll(() => loadRoom('policies'));

const zhou = { id: 'p-zhou', name: '周子涵' };
const aFinding = (rest: Partial<Finding>): Finding => ({
  ...{ code: 'slate_empty', path: 'steps[0]', where: '部门经理', severity: 'error', params: {}, text: '找不到审批人' },
  ...{ witness: null, submitter: null, unshown: null },
  ...rest,
});

function found(finding: Finding) {
  let bench!: Bench;
  const withBench = defineComponent(() => {
    bench = useTheBench({ designer: useTheDesigner(), purpose: () => '', submitter: null, show: () => {} });
    provide(BENCH, bench);
    return () => h(FindingItem, { finding });
  });
  return { ...onTheBoard(withBench), bench };
}

describe('what the checker found', () => {
  it('is tried with the deal that shows it and whoever submits that', async () => {
    answering({ 'POST /policies/trials': () => json({}) });
    const { page, bench } = found(aFinding({ witness: { facts: { ratio: 4800 } }, submitter: zhou }));
    expect(page.text()).toContain('提交人：周子涵');
    const tried = page.findAll('button').find((button) => button.text().includes('试一试'))!;
    await tried.trigger('click');
    await flushPromises();
    expect([bench.deal.value['ratio'], bench.submitter.value]).toEqual([4800, zhou]);
  });

  it('leads to the node it is about, by name', async () => {
    const { page, designer } = found(aFinding({}));
    await page.get('li button').trigger('click');
    expect(designer.selected.value).toBe('manager');
  });

  it.each([
    ['matrices.price.cells[2]', 'authority'],
    ['switches.peers', 'settings'],
  ])('leads from %s to the tab where that stands', (path, tab) => {
    const { page } = found(aFinding({ path, where: '价格权限 › 其他' }));
    const link = page.get('a');
    expect(link.text()).toBe('价格权限 › 其他');
    expect(link.attributes('href')).toContain(`tab=${tab}`);
  });
});
