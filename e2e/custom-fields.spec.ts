import { expect, test } from '@playwright/test';
import { choose, dialog, fill, hasToast, title } from './page.ts';
import { person } from './people.ts';

/** An administrator gives leads a field with answers of its own; a salesperson fills it in, and finds leads by it. */
test('a field of the company’s own is made, coloured, filled in and found by', async ({ browser }) => {
  const admin = await person(browser, 'admin');

  await test.step('the administrator makes it together with its dictionary', async () => {
    await admin.goto('/custom-fields?object=lead');
    await admin.getByRole('button', { name: '新建字段' }).click();
    const form = dialog(admin);
    await fill(form, { 名称: '设备品牌', 代码: 'brand' });
    await choose(form, '类型', '单选');
    await choose(form, '字典', '新建字典');
    await fill(form, { 选项: '进口为主\n国产为主\n混用' });
    await form.getByRole('button', { name: '保存' }).click();
    await hasToast(admin, '字段已新建');
    await expect(admin.getByRole('listitem').filter({ hasText: '设备品牌' })).toContainText('国产为主');
  });

  await test.step('one of the answers gets another colour', async () => {
    await admin.goto('/dictionaries');
    const card = admin.locator('section').filter({ hasText: '用于：线索 · 设备品牌' });
    await card.getByRole('button', { name: '编辑' }).click();
    await dialog(admin)
      .getByRole('button', { name: /国产为主的颜色/ })
      .click();
    await admin.getByRole('group', { name: '国产为主的颜色' }).getByRole('button', { name: '红' }).click();
    await dialog(admin).getByRole('button', { name: '保存' }).click();
    await hasToast(admin, '已保存');
  });

  const chen = await person(browser, 'sales-a1');
  await test.step('whoever enters a lead answers it, and her page shows it', async () => {
    await chen.goto('/leads?new');
    const form = dialog(chen);
    await fill(form, { 公司名称: '启东海工装备有限公司' });
    await choose(form, '设备品牌', '国产为主');
    await form.getByRole('button', { name: '保存' }).click();
    await expect(title(chen)).toHaveText('启东海工装备有限公司');
    await expect(chen.getByRole('main').getByText('国产为主')).toBeVisible();
  });

  await test.step('the list shows it as a column, and is narrowed by it', async () => {
    await chen.goto('/leads');
    await chen.getByRole('button', { name: '显示' }).click();
    await chen.getByRole('dialog', { name: '显示的列' }).getByLabel('设备品牌').check();
    await chen.keyboard.press('Escape');
    await expect(chen.getByRole('columnheader', { name: '设备品牌' })).toBeVisible();
    await chen.getByRole('button', { name: '筛选', exact: true }).click();
    await chen.getByRole('menuitem', { name: '设备品牌' }).click();
    await chen.getByRole('checkbox', { name: '国产为主' }).check();
    await chen.keyboard.press('Escape');
    await expect(chen.getByRole('row').filter({ hasText: '启东海工装备有限公司' })).toBeVisible();
    await expect(chen.getByRole('row')).toHaveCount(2);
  });

  await test.step('and on a phone the form asks for it as well, without growing wider than it', async () => {
    const phone = await person(browser, 'sales-a1', { phone: true });
    await phone.goto('/leads?new');
    await expect(dialog(phone).getByRole('combobox', { name: '设备品牌' })).toBeVisible();
    const wide = await phone.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
  });
});
