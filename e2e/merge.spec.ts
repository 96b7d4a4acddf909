import { expect, test } from '@playwright/test';
import { Api } from './api.ts';
import { aDeal } from './deals.ts';
import { dialog, hasToast, panel, title } from './page.ts';
import { person } from './people.ts';

/** Two salespeople have the same company; their manager makes one record of it, and two again. */
test('a customer that is there twice is merged, found under its old link, and taken apart again', async ({
  browser,
}) => {
  const [chen, zhao] = [await Api.as('sales-a1'), await Api.as('sales-a2')];
  const { customer: stays } = await aDeal(chen, '合并甲');
  const { customer: goes } = await aDeal(zhao, '合并乙');
  const manager = await person(browser, 'manager-a');

  await test.step('from the customer’s page the other record is chosen and both are compared', async () => {
    await manager.goto(`/customers/${stays.id}`);
    await manager.getByRole('button', { name: '合并…' }).click();
    await dialog(manager).getByRole('combobox').fill(goes.name);
    await manager.getByRole('option', { name: goes.name }).click();
    await dialog(manager).getByRole('button', { name: '逐项对比' }).click();
    await expect(title(manager)).toHaveText('合并客户');
    await manager.getByRole('group', { name: '客户名称' }).getByText(goes.name).click();
    await expect(panel(manager, '将一起转移')).toContainText('商机');
  });

  await test.step('it is merged, and the page says what went over', async () => {
    await manager.getByRole('main').getByRole('button', { name: '合并', exact: true }).click();
    await dialog(manager).getByRole('button', { name: '合并' }).click();
    await expect(panel(manager, '已转移')).toContainText('商机');
  });

  await test.step('the old link leads to the one that stayed', async () => {
    await manager.goto(`/customers/${goes.id}`);
    await expect(title(manager)).toHaveText(goes.name);
    await expect(manager).toHaveURL(new RegExp(stays.id));
    await panel(manager, '并入的记录').getByRole('link').first().click();
  });

  await test.step('and it is taken back', async () => {
    await manager.getByRole('button', { name: '撤销合并' }).click();
    await dialog(manager).getByRole('button', { name: '撤销合并' }).click();
    await hasToast(manager, '已恢复为单独的客户');
    await manager.goto(`/customers/${goes.id}`);
    await expect(title(manager)).toHaveText(goes.name);
    await expect(manager).toHaveURL(new RegExp(goes.id));
  });

  await test.step('on a phone each field is a card of its own', async () => {
    const phone = await person(browser, 'manager-a', { phone: true });
    await phone.goto(`/customers/${stays.id}/merge/${goes.id}`);
    await expect(phone.getByRole('group', { name: '客户名称' })).toBeVisible();
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
  });
});
