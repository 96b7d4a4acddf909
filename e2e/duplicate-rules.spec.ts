import { expect, test } from '@playwright/test';
import { Api } from './api.ts';
import { aDeal } from './deals.ts';
import { choose, dialog, fill, hasToast, panel } from './page.ts';
import { person } from './people.ts';

/** An administrator says that a mobile is one person's; a salesperson hears of it while she types, and is refused. */
test('a rule on duplicates is written, tried, and kept by the form of a contact', async ({ browser }) => {
  const { customer } = await aDeal(await Api.as('sales-a1'), '查重');
  const admin = await person(browser, 'admin');

  await test.step('it is written, tried before it is saved, and saved', async () => {
    await admin.goto('/duplicate-rules');
    await admin.getByText('联系人', { exact: true }).click();
    await admin.getByRole('button', { name: '新增规则' }).click();
    const form = dialog(admin);
    await fill(form, { 规则名称: '同名即同一人' });
    await choose(form, '名称', '相同');
    await choose(form, '符合时', '不能保存');
    await form.getByRole('button', { name: '确定' }).click();
    const handle = admin.getByRole('button', { name: /第 5 条：同名即同一人/ });
    await handle.focus();
    for (let n = 0; n < 4; n += 1) await admin.keyboard.press('ArrowUp');
    await panel(admin, '试查').getByRole('button', { name: '试查' }).click();
    await expect(panel(admin, '试查')).toContainText('比对了最新的');
    await admin.getByRole('button', { name: '保存' }).click();
    await hasToast(admin, '已保存');
  });

  await test.step('whoever types the contact again is told, and refused', async () => {
    const chen = await person(browser, 'sales-a1');
    const { primaryContact } = await (await Api.as('sales-a1')).get(`/customers/${customer.id}`);
    await chen.goto(`/customers/${customer.id}`);
    await chen.getByRole('button', { name: '新建联系人' }).click();
    await fill(dialog(chen), { 姓名: primaryContact.name });
    await expect(dialog(chen).getByRole('status')).toContainText('按查重规则不能保存');
  });

  await test.step('and the shipped rules are put back, on a phone as well', async () => {
    const phone = await person(browser, 'admin', { phone: true });
    await phone.goto('/duplicate-rules');
    await phone.getByText('联系人', { exact: true }).first().click();
    await phone.getByRole('button', { name: '恢复出厂规则' }).click();
    await dialog(phone).getByRole('button', { name: '恢复出厂规则' }).click();
    await expect(phone.getByText('目前是出厂规则')).toBeVisible();
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
  });
});
