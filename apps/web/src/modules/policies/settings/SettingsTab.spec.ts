import { flushPromises, type DOMWrapper } from '@vue/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRoom } from '@/lib/i18n';
import { onTheBoard } from '../../../../test/policies';
import SettingsTab from './SettingsTab.vue';

beforeAll(() => loadRoom('policies'));

function settings(options: Parameters<typeof onTheBoard>[1] = {}) {
  const { page, designer } = onTheBoard(SettingsTab, options);
  const button = (name: string) =>
    page.findAll('button').find((one) => (one.attributes('aria-label') ?? one.text()) === name);
  const group = (number: number) => page.get(`[role=group][aria-label="第 ${number} 组"]`);
  async function tick(where: Pick<DOMWrapper<Element>, 'findAll'>, name: string) {
    await where
      .findAll('label')
      .find((one) => one.text() === name)!
      .get('input')
      .trigger('change');
    await flushPromises();
  }
  const separate = () => designer.content.value.switches['separate'];
  return { page, designer, button, group, tick, separate };
}

describe('whether a decision may be taken back', () => {
  const takenBack = (from: unknown) => {
    const { page, designer } = settings();
    designer.edit((all) => ({ ...all, switches: { ...all.switches, takeBack: from } }) as never);
    return { page, designer };
  };

  it.each([true, 'undecided'])('is a choice of three, and reads %s as until somebody decides', async (from) => {
    const { page } = takenBack(from);
    await flushPromises();
    expect(page.text()).toContain('下一个节点还没有人处理时');
  });

  it('is written as a yes where it says no more than that', async () => {
    const { page, designer } = takenBack('unseen');
    await flushPromises();
    await page.get('[role=combobox][aria-label="允许拿回"]').trigger('click');
    await flushPromises();
    await page
      .findAll('[role=option]')
      .find((one) => one.text().includes('下一步未处理前'))!
      .trigger('click');
    expect(designer.content.value.switches['takeBack']).toBe(true);
  });

  it('says until when it is unseen', async () => {
    const { page } = takenBack('unseen');
    await flushPromises();
    expect(page.text()).toContain('一旦打开就不能再拿回');
  });
});

describe('what a grant may be missed by', () => {
  it('is nothing until somebody says so, begins with a hundredth of the amount, and goes again', async () => {
    const { page, designer } = settings();
    const tolerance = () => designer.content.value.switches['tolerance'];
    const turn = async (on: boolean) => {
      const boxes = page.findAll('label').filter((one) => one.text() === '启用');
      await boxes.at(-1)!.get('input').setValue(on);
      await flushPromises();
    };
    expect(tolerance()).toBeUndefined();
    await turn(true);
    expect(tolerance()).toEqual({ ratio: 0, amount: 100 });
    await page.get('input[aria-label="折扣低于（基点）"]').setValue('20');
    await flushPromises();
    expect(tolerance()).toEqual({ ratio: 20, amount: 100 });
    await turn(false);
    expect(tolerance()).toBeUndefined();
  });
});

describe('nodes of which nobody may decide two', () => {
  it('are chosen into a group by their titles, and written once there are two', async () => {
    const { button, group, tick, separate, page } = settings();
    await button('添加一组节点')!.trigger('click');
    expect(
      group(1)
        .findAll('label')
        .map((one) => one.text()),
    ).toEqual(['部门经理', '总裁助理', '总裁']);
    await tick(group(1), '部门经理');
    expect(separate()).toBeUndefined();
    expect(page.text()).toContain('至少选两个节点');
    await tick(group(1), '总裁');
    expect(separate()).toEqual([['manager', 'president']]);
  });

  it('are no setting of added seats', async () => {
    const { designer, button, group, tick } = settings();
    await button('添加一组节点')!.trigger('click');
    await tick(group(1), '部门经理');
    await tick(group(1), '总裁助理');
    expect(designer.content.value.switches).toEqual({ selfApproval: 'superior', separate: [['manager', 'assistant']] });
  });

  it('are no group any more with one node left, and no setting with no group left', async () => {
    const { designer, button, group, tick, separate } = settings();
    designer.edit((all) => ({ ...all, switches: { ...all.switches, separate: [['manager', 'president']] } }));
    await flushPromises();
    await tick(group(1), '总裁');
    expect(separate()).toBeUndefined();
    await button('移除第 1 组')!.trigger('click');
    expect(button('移除第 1 组')).toBeUndefined();
  });

  it('lose a node that is taken out of the flow, and get it back when that is undone', () => {
    const { designer, separate } = settings();
    const groups = [
      ['manager', 'assistant', 'president'],
      ['assistant', 'president'],
    ];
    designer.edit((all) => ({ ...all, switches: { ...all.switches, separate: groups } }));
    designer.discard('assistant');
    expect(separate()).toEqual([['manager', 'president']]);
    designer.undo();
    expect(separate()).toEqual(groups);
  });

  it('show a node that the policy has not, so that it can be taken out', async () => {
    const { designer, group, tick, separate } = settings();
    designer.edit((all) => ({ ...all, switches: { ...all.switches, separate: [['manager', 'president', 'lost']] } }));
    await flushPromises();
    await tick(group(1), '已不存在的节点 lost');
    expect(separate()).toEqual([['manager', 'president']]);
  });
});
