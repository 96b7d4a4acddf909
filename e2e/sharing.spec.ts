import { expect, test, type Page } from '@playwright/test';
import { Api } from './api.ts';
import { aDeal } from './deals.ts';
import { dialog, field, hasToast, panel, title } from './page.ts';
import { person } from './people.ts';

/** A salesperson brings the pre-sales engineer in, and nothing of it is seen before. */
test('a customer is asked for, shared, and seen from then on', async ({ browser }) => {
  const { customer } = await aDeal(await Api.as('sales-b1'), '共享');
  const engineer = await person(browser, 'pre-sales');
  const wang = await person(browser, 'sales-b1');
  const named = (page: Page) => page.getByRole('grid', { name: '客户' }).getByText(customer.name);

  await test.step('the engineer sees what is shared with her already, and this customer not', async () => {
    await engineer.goto('/customers');
    await expect(engineer.getByRole('grid', { name: '客户' }).getByRole('row').nth(1)).toBeVisible();
    await expect(named(engineer)).toHaveCount(0);
    await engineer.goto(`/customers/${customer.id}`);
    await engineer.getByRole('alert').getByRole('button', { name: '为什么？' }).click();
    await field(dialog(engineer), '用途说明').fill('下周一起做现场调研');
    await dialog(engineer).getByRole('button', { name: '发送申请' }).click();
    await expect(dialog(engineer)).toContainText('已发送');
  });

  await test.step('the salesperson is told, and shares it from there', async () => {
    await wang.goto('/notifications');
    await wang
      .getByText(/方晓宁申请查看/)
      .first()
      .click();
    await expect(title(wang)).toHaveText(customer.name);
    await expect(dialog(wang).getByRole('combobox', { name: '人员' })).toHaveValue('方晓宁');
    await field(dialog(wang), '原因').fill('一起调研，准备方案');
    await dialog(wang).getByRole('button', { name: '共享', exact: true }).click();
    await hasToast(wang, '已共享 1 条');
    await expect(panel(wang, '共享')).toContainText('方晓宁');
  });

  await test.step('the engineer sees it, for reading', async () => {
    await engineer.goto(`/customers/${customer.id}`);
    await expect(title(engineer)).toHaveText(customer.name);
    await expect(engineer.getByRole('main')).toContainText('王雨桐 共享给您，只能查看');
    await engineer.goto('/customers');
    await expect(named(engineer)).toBeVisible();
  });
});
