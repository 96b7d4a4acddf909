import { flushPromises } from '@vue/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRoom } from '@/lib/i18n';
import { onTheBoard } from '../../../../test/policies';
import { placesOf } from '../places';
import FlowTree from './FlowTree.vue';

beforeAll(() => loadRoom('policies'));

async function drawn(options: Parameters<typeof onTheBoard>[1] = {}) {
  const { page, designer } = onTheBoard(FlowTree, options);
  const at = (key: string) => page.get<HTMLElement>(`[data-place="${key}"]`);
  async function press(key: string, init: KeyboardEventInit = {}) {
    document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
    );
    await flushPromises();
  }
  const focused = () => (document.activeElement as HTMLElement).dataset['place'];
  const keys = () => placesOf(designer.steps.value).map(({ key }) => key);
  const said = () => page.get('[aria-live]').text();
  return { page, designer, at, press, focused, keys, said };
}

describe('the tree of the designer', () => {
  it('says what each place is: who is asked, when a branch is taken, and what happens otherwise', async () => {
    const { at } = await drawn();
    expect(at('manager').text()).toContain('提交人所在部门负责人');
    expect(at('cheap').text()).toContain('最低折扣低于 5 折');
    expect(at('price/otherwise').text()).toContain('其他情况');
  });

  it('is walked with the arrow keys, along the way and from branch to branch', async () => {
    const { at, press, focused } = await drawn();
    at('manager').element.focus();
    await press('ArrowDown');
    expect(focused()).toBe('price');
    await press('ArrowDown');
    await press('ArrowRight');
    expect(focused()).toBe('price/otherwise');
  });

  it('moves a node with Alt and an arrow, keeps the focus on it and says so', async () => {
    const { at, press, focused, keys, said } = await drawn();
    at('assistant').element.focus();
    await press('ArrowDown', { altKey: true });
    expect(keys()).toEqual(['manager', 'price', 'cheap', 'price/otherwise', 'assistant', 'president']);
    expect(focused()).toBe('assistant');
    expect(said()).toBe('“总裁助理”已下移');
  });

  it('says when a node cannot go on', async () => {
    const { at, press, said } = await drawn();
    at('manager').element.focus();
    await press('ArrowUp', { altKey: true });
    expect(said()).toBe('“部门经理”不能再往那边移动');
  });

  it('takes a node away with Delete, and undoing brings it back', async () => {
    const { at, press, keys, designer, said } = await drawn();
    at('assistant').element.focus();
    await press('Delete');
    expect(keys()).not.toContain('assistant');
    expect(said()).toBe('已删除“总裁助理”');
    designer.undo();
    expect(keys()).toContain('assistant');
  });

  it.each(['a', '+', 'Insert'])(
    'offers a node after the chosen one with %s, for laptops without Insert',
    async (key) => {
      const { page, at, press, keys } = await drawn();
      at('manager').element.focus();
      await press(key);
      const item = page.findAll('[role=menuitem]').find((each) => each.text() === '审批节点')!;
      await item.trigger('click');
      await flushPromises();
      expect(keys()).toHaveLength(7);
      expect(keys()[1]).not.toBe('price');
    },
  );

  it('copies a branch with everything in it, under keys of its own', async () => {
    const { at, press, keys } = await drawn();
    at('cheap').element.focus();
    await press('c', { ctrlKey: true });
    await press('v', { ctrlKey: true });
    expect(keys()).toEqual(expect.arrayContaining(['cheap', 'cheap-2', 'assistant', 'assistant-2']));
  });

  it('changes nothing in a version that can only be looked at', async () => {
    const { page, at, press, keys } = await drawn({ readOnly: true });
    const before = keys();
    at('manager').element.focus();
    await press('Delete');
    await press('ArrowDown', { altKey: true });
    expect(keys()).toEqual(before);
    expect(page.find('[aria-label="在这里插入节点"]').exists()).toBe(false);
  });

  it('shows what the checker found at the node it is about, and only there', async () => {
    const finding = {
      code: 'x',
      severity: 'error',
      text: '找不到审批人',
      params: {},
      witness: null,
      where: '条件分支 › 分支 1 › 总裁助理',
      submitter: null,
      unshown: null,
    } as const;
    const { page } = await drawn({ findings: [{ ...finding, path: 'steps[1].branches[0].steps[0].approvers[0]' }] });
    const marked = page.findAll('.node').filter((node) => node.text().includes('找不到审批人'));
    expect(marked).toHaveLength(1);
    expect(marked[0]!.text()).toContain('总裁助理');
  });

  it('lights the way of a deal', async () => {
    const { page, designer } = await drawn();
    designer.marks.value = { lit: new Set(['manager']), dark: new Set(['president']) };
    await flushPromises();
    expect(page.get('.is-lit').text()).toContain('部门经理');
    expect(page.get('.is-dark').text()).toContain('总裁');
  });
});
