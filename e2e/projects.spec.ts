import { expect, test, type Page } from '@playwright/test';
import { Api } from './api.ts';
import { dialog, field, hasToast, panel, title, verb } from './page.ts';
import { person } from './people.ts';

const MILESTONE = '网关到货';

/** From a signed contract to the first milestone, followed by whoever sold it. */
test('a project is started from a signed contract, and its salesperson sees how far it is', async ({ browser }) => {
  const sales = await Api.as('sales-a1');
  const { items } = await sales.get(`/contracts?filter[status][eq]=signed&q=${encodeURIComponent('焊接')}`);
  const [contract] = items;
  const name = `${contract.title} ${Date.now() % 100_000}`;
  const engineer = await person(browser, 'engineering');

  await test.step('the engineering manager starts it from the page of the contract', async () => {
    await engineer.goto(`/contracts/${contract.id}`);
    await panel(engineer, '实施项目').getByRole('button', { name: '立项' }).click();
    const form = dialog(engineer);
    await expect(field(form, '项目名称')).toHaveValue(contract.title);
    await field(form, '项目名称').fill(name);
    await field(form, '里程碑').fill(`${MILESTONE}\n客户验收`);
    await form.getByRole('button', { name: '立项' }).click();
    await hasToast(engineer, '已立项');
    await expect(title(engineer)).toHaveText(name);
  });

  await test.step('he begins, reaches the first milestone, and pauses with a reason', async () => {
    await verb(engineer, '启动实施').click();
    await hasToast(engineer, '实施中');
    await engineer.getByRole('checkbox', { name: MILESTONE }).click();
    await expect(panel(engineer, '里程碑')).toContainText('1/2');
    await verb(engineer, '暂停').click();
    await field(dialog(engineer), '说明').fill('客户产线检修一周');
    await dialog(engineer).getByRole('button', { name: '暂停' }).click();
    await expect(engineer.getByRole('main')).toContainText('客户产线检修一周');
  });

  await test.step('the salesperson finds it on her contract, for reading', async () => {
    const chen: Page = await person(browser, 'sales-a1');
    await chen.goto(`/contracts/${contract.id}`);
    await panel(chen, '实施项目').getByRole('link', { name }).click();
    await expect(title(chen)).toHaveText(name);
    await expect(chen.getByRole('main')).toContainText('与您负责的业务相关，只能查看');
    await expect(chen.getByRole('main')).toContainText('客户产线检修一周');
    await expect(chen.getByRole('checkbox', { name: MILESTONE })).toBeDisabled();
    await expect(verb(chen, '恢复实施')).toHaveCount(0);
  });
});
