import { expect, test } from '@playwright/test';
import { Api } from './api.ts';
import { aDeal } from './deals.ts';
import { field, find, panel, verb } from './page.ts';
import { person } from './people.ts';

test('everything somebody has goes to a colleague, and comes back', async ({ browser }) => {
  const leaver = await Api.as('sales-b2');
  const { customer } = await aDeal(leaver, '交接');
  const manager = await person(browser, 'manager-b');

  await test.step('the head says who moves on, and sees what she has', async () => {
    await manager.goto('/handovers/new');
    await find(manager, '交接人', leaver.me.name);
    await manager.getByRole('radiogroup', { name: '原因' }).getByText('转岗').click();
    await verb(manager, '查看名下记录').click();
    await expect(panel(manager, `${leaver.me.name}名下的记录`)).toContainText('客户');
    await verb(manager, '下一步').click();
  });

  await test.step('names who gets it, and starts', async () => {
    const { me } = await Api.as('sales-b1');
    await find(manager, '其余全部交给', me.name);
    await verb(manager, '下一步').click();
    await expect(manager.getByText('可以开始交接。')).toBeVisible();
    await manager
      .getByRole('main')
      .getByRole('button', { name: /^开始交接（/ })
      .click();
    await manager.getByRole('alertdialog').getByRole('button', { name: '开始交接' }).click();
    await expect(manager.getByRole('heading', { name: '交接完成' })).toBeVisible();
    const now = await (await Api.as('sales-b1')).get(`/customers/${customer.id}`);
    expect(now.owner.name).toBe(me.name);
  });

  await test.step('and takes it back as it was', async () => {
    await verb(manager, '撤销交接').click();
    await manager.getByRole('alertdialog').getByRole('button', { name: '撤销交接' }).click();
    await expect(manager.getByRole('heading', { name: '交接已撤销' })).toBeVisible();
    expect((await leaver.get(`/customers/${customer.id}`)).owner.name).toBe(leaver.me.name);
    await expect(field(manager, '其余全部交给')).toHaveCount(0);
  });
});
