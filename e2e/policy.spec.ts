import { expect, test, type Page } from '@playwright/test';
import { Api } from './api.ts';
import { aDeal, aQuote, submitted } from './deals.ts';
import { dialog, field, find, hasToast, panel, verb } from './page.ts';
import { person } from './people.ts';

/** 312,500 of list price for 162,500.00: 5.2 折 on every line. */
const AT_52 = [
  ['HL-MES-STD', '1', '87360.00'],
  ['HL-GW-200', '5', '3380.00'],
  ['HL-IMP-DAY', '28', '2080.00'],
] as const;

const place = (page: Page, key: string) => page.locator(`[data-place="${key}"]`);
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

test('the line between manager and assistant moves from 5 折 to 5.5 折, and a second person agrees', async ({
  browser,
}) => {
  const admin = await person(browser, 'admin');

  await test.step('the administrator begins a draft and changes the line with the keyboard', async () => {
    await admin.goto('/policies');
    await admin.getByText('报价折扣审批').click();
    await verb(admin, '开始修改').click();
    await expect(verb(admin, '发布')).toBeVisible();
    await place(admin, 'discount').focus();
    await admin.keyboard.press('ArrowDown');
    await expect(place(admin, 'department-manager')).toBeFocused();
    await admin.keyboard.press('Enter');
    await admin.getByRole('textbox', { name: '比较的值' }).fill('5.5');
    await expect(place(admin, 'department-manager').locator('xpath=../..')).toContainText('5.5 折');
    await expect(admin.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
  });

  await test.step('a node is moved, and brought back by undoing', async () => {
    await place(admin, 'department-manager').focus();
    await admin.keyboard.press('Alt+ArrowDown');
    await expect(admin.getByText('“部门经理审批”已下移')).toBeAttached();
    await admin.keyboard.press('Control+z');
    await expect(admin.getByText('已撤销')).toBeAttached();
  });

  await test.step('on the test bench a deal at 5.2 折 lights the assistant as well', async () => {
    await verb(admin, '试运行').click();
    await find(admin, '提交人', '陈思远');
    await field(admin, '最低折扣').fill('5.2');
    await expect(place(admin, 'assistant-to-president')).toContainText('会经过');
    await expect(place(admin, 'executive')).toContainText('不会经过');
    await expect(panel(admin, '审批路线').getByRole('article')).toHaveCount(2);
  });

  await test.step('on the past it says which deals would have gone another way', async () => {
    await tab(admin, '历史回测').click();
    await verb(admin, '开始回测').click();
    await expect(admin.getByRole('heading', { name: '路径的变化' })).toBeVisible();
    await expect(panel(admin, '各职权的工作量')).toContainText(/总裁助理：增加 [1-9]/);
  });

  await test.step('cases that go another way keep it from being published until the new way is agreed', async () => {
    await publish(admin);
    await expect(dialog(admin).getByRole('alert')).toContainText('Q1');
    await dialog(admin).getByRole('button', { name: '取消' }).click();
    await admin.getByRole('alertdialog').getByRole('button', { name: '放弃修改' }).click();
    await tab(admin, '用例').click();
    await verb(admin, '运行全部').click();
    const accept = admin.getByRole('button', { name: /改用实际结果$/ });
    await expect(accept.first()).toBeVisible();
    for (let left = await accept.count(); left > 0; left -= 1) {
      await accept.first().click();
      await expect(accept).toHaveCount(left - 1);
    }
    await publish(admin);
    await hasToast(admin, '等待第二人批准');
    await expect(admin.getByRole('status').filter({ hasText: '提出发布' })).toContainText('等待批准');
  });

  await test.step('the manager of sales management sees what changes, and agrees', async () => {
    const approver = await person(browser, 'sales-mgmt');
    await approver.goto('/policies/001-quote');
    await approver.getByRole('link', { name: '改动' }).click();
    await expect(approver.getByRole('list', { name: '改动' })).toContainText('最低折扣不低于 5.5 折');
    await approver.goBack();
    await approver.getByRole('link', { name: '查看审批' }).click();
    const change = approver.getByRole('list', { name: '改动' }).getByRole('listitem').first();
    await expect(change).toContainText('逐级审批 › 部门经理审批');
    await expect(change).toContainText('到这一级就够的条件：最低折扣不低于 5.5 折');
    await approver
      .getByRole('group', { name: '可以做的事' })
      .getByRole('button', { name: '同意', exact: true })
      .click();
    await dialog(approver).getByRole('button', { name: '同意', exact: true }).click();
    await expect(dialog(approver)).toHaveCount(0);
    await approver.goto('/policies/001-quote?tab=versions');
    await expect(approver.getByRole('listitem').filter({ hasText: 'v3' })).toContainText('生效中');
  });

  await test.step('a new quote at 5.2 折 goes to the assistant as well', async () => {
    const sales = await Api.as('sales-a1');
    const quote = await aQuote(sales, await aDeal(sales, '新策略'), AT_52);
    const { route, policy } = await sales.get(`/approvals/${await submitted(sales, 'quotes', quote.id)}`);
    expect(policy).toMatchObject({ code: '001-quote', version: 3 });
    expect(route.map(({ nodeKey }: { nodeKey: string }) => nodeKey)).toEqual([
      'department-manager',
      'assistant-to-president',
    ]);
  });
});

async function publish(page: Page): Promise<void> {
  await verb(page, '发布').click();
  await expect(dialog(page)).toContainText('最低折扣不低于 5.5 折');
  await field(dialog(page), '说明').fill('五折至五五折之间的项目毛利偏低，须由总裁助理把关。');
  await dialog(page).getByRole('button', { name: '提交批准' }).click();
}
