import { flushPromises } from '@vue/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRoom } from '@/lib/i18n';
import { onTheBoard } from '../../../../test/policies';
import AuthorityTab from './AuthorityTab.vue';

beforeAll(() => loadRoom('policies'));

describe('a level of a table that asks nobody', () => {
  it('is offered once, stands below all others, and is marked wherever it is ticked', async () => {
    const { page, designer } = onTheBoard(AuthorityTab, { props: { findings: [] }, without: ['WhoPreview'] });
    const button = (name: string) => page.findAll('button').find((one) => one.text() === name);
    await button('新建矩阵')!.trigger('click');
    await button('添加“无须审批”的一级')!.trigger('click');
    await flushPromises();

    const [matrix] = Object.values(designer.content.value.matrices ?? {});
    expect(matrix?.levels.map(({ approvers }) => approvers.length)).toEqual([0, 1]);
    // Nothing passes by it until a row is ticked.
    expect(matrix?.cells.map(({ requires }) => requires)).toEqual([matrix?.levels[1]?.key]);
    expect(button('添加“无须审批”的一级')).toBeUndefined();
    expect(page.findAll('th').filter((one) => one.text().includes('无须审批'))).toHaveLength(1);
  });
});
