import { expect, test, type Page } from '@playwright/test';
import { Api } from './api.ts';
import { codeOf } from './codes.ts';
import { choose, dialog, field, fill, find, hasToast, panel, verb } from './page.ts';
import { person } from './people.ts';
import { DEMO_PASSWORD } from './product.ts';

const agreeTo = (page: Page, action: string) =>
  page.getByRole('alertdialog').getByRole('button', { name: action, exact: true }).click();

test('a role is copied, a field hidden in it, and who is touched is said before it is saved', async ({ browser }) => {
  const admin = await person(browser, 'admin');
  await admin.goto('/roles');
  await admin.getByPlaceholder('名称或代码').fill('销售人员');
  await admin.getByRole('grid').getByText('销售人员', { exact: true }).click();
  await verb(admin, '复制').click();
  await fill(dialog(admin), { 名称: '见习销售', 代码: `trainee-${Date.now()}` });
  await dialog(admin).getByRole('button', { name: '复制' }).click();
  await hasToast(admin, '已创建「见习销售」');
  await expect(admin.getByRole('heading', { level: 1 })).toHaveText('见习销售');
  await choose(admin, '联系人 · 手机', '隐藏');
  await verb(admin, '保存角色').click();
  await expect(admin.getByRole('alertdialog')).toContainText('没有人会受到影响');
  await agreeTo(admin, '保存角色');
  await expect(verb(admin, '保存角色')).toHaveCount(0);
});

test('a reorganisation is planned and rehearsed, and nothing has happened yet', async ({ browser }) => {
  const admin = await person(browser, 'admin');
  await admin.goto('/reorganisation');
  await verb(admin, '新建方案').click();
  await fill(dialog(admin), { 名称: '王雨桐转入销售一部', 生效日期: '2031-03-01' });
  await dialog(admin).getByRole('button', { name: '创建' }).click();
  await verb(admin, '添加调整').click();
  await find(dialog(admin), '人员', '王雨桐');
  await dialog(admin).getByRole('checkbox', { name: '调整部门' }).check();
  await choose(dialog(admin), '部门', '销售一部');
  await dialog(admin).getByRole('button', { name: '添加', exact: true }).click();
  await expect(panel(admin, '调整内容')).toContainText('部门改为销售一部');
  await verb(admin, '预演').click();
  await expect(verb(admin, '重新预演')).toBeVisible();
  await expect(admin.getByRole('main')).toContainText('可见范围变化的人');
  await verb(admin, '作废').click();
  await agreeTo(admin, '作废');
  await hasToast(admin, '方案已作废');
});

test('a second factor is set up with an app, and its recovery codes are shown once', async ({ browser }) => {
  const page = await person(browser, 'legal');
  await page.goto('/account?tab=security');
  await verb(page, '开启两步验证').click();
  await field(dialog(page), '您的密码').fill(DEMO_PASSWORD);
  await dialog(page).getByRole('button', { name: '继续' }).click();
  const secret = await dialog(page).locator('code').innerText();
  await field(dialog(page), '应用显示的 6 位验证码').fill(codeOf(secret));
  await dialog(page).getByRole('button', { name: '确认并开启' }).click();
  await expect(panel(page, '两步验证')).toContainText('已开启');
  await expect(panel(page, '两步验证').getByRole('status').getByRole('listitem')).toHaveCount(10);
  await page.reload();
  await expect(panel(page, '两步验证')).toContainText('剩余 10 个恢复码');
  await expect(panel(page, '两步验证').getByRole('status')).toHaveCount(0);
  await verb(page, '关闭').click();
  await field(dialog(page), '您的密码').fill(DEMO_PASSWORD);
  await dialog(page).getByRole('button', { name: '关闭两步验证' }).click();
  await expect(panel(page, '两步验证')).toContainText('未开启');
});

test('a token is made, works, is revoked, and works no more', async ({ browser }) => {
  const page = await person(browser, 'sales-a2');
  await page.goto('/account?tab=tokens');
  await verb(page, '新建令牌').click();
  await field(dialog(page), '用途').fill('每晚同步');
  await dialog(page).getByRole('checkbox').first().check();
  await dialog(page).getByRole('button', { name: '新建令牌' }).click();
  const once = panel(page, '访问令牌').getByRole('status');
  const token = await once.locator('code').innerText();
  const asToken = async () =>
    (await page.request.get('/api/v1/me', { headers: { authorization: `Bearer ${token}` } })).status();
  expect(await asToken()).toBe(200);
  await verb(page, '撤销').click();
  await agreeTo(page, '撤销');
  await hasToast(page, '令牌已撤销');
  expect(await asToken()).toBe(401);
});

test('a program gets an account of its own and a token, and a colleague’s leave is entered and cancelled for her', async ({
  browser,
}) => {
  const page = await person(browser, 'admin');
  await page.goto('/settings/service-accounts');
  await verb(page, '新建服务账号').click();
  await fill(dialog(page), { 名称: '数据仓库同步', 账号: 'warehouse' });
  await find(dialog(page), '负责人', '赵敏');
  await dialog(page).getByRole('checkbox', { name: '销售人员' }).check();
  await dialog(page).getByRole('button', { name: '新建', exact: true }).click();
  await hasToast(page, '服务账号已建立，等待负责人在其账号页面同意');
  await expect(page.getByText('等待赵敏同意')).toBeVisible();
  await expect(verb(page, '新建令牌')).toHaveCount(0);

  const owner = await person(browser, 'sales-a2');
  await owner.goto('/account?tab=tokens');
  await expect(panel(owner, '以我的角色行事的程序')).toContainText('数据仓库同步');
  await verb(owner, '同意').click();
  await hasToast(owner, '已同意');

  await page.reload();
  await page.getByRole('button', { name: '令牌 0' }).click();
  await verb(page, '新建令牌').click();
  await fill(dialog(page), { 用途: '每晚同步', 权限: 'customer:view' });
  await dialog(page).getByRole('button', { name: '新建令牌' }).click();
  const token = await panel(page, '访问令牌').getByRole('status').locator('code').innerText();
  const asked = (path: string) =>
    page.request.get(`/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } }).then((got) => got.status());
  expect([await asked('/customers'), await asked('/leads')]).toEqual([200, 403]);

  const { items } = await (await Api.as('admin')).get(`/people?limit=1&q=${encodeURIComponent('赵敏')}`);
  await page.goto(`/people/${items[0].id}`);
  await verb(page, '登记休假').click();
  await fill(dialog(page), { 开始日期: '2031-10-01', '结束日期（含）': '2031-10-08' });
  // The calendar that a day opens lies over what is below it.
  await field(dialog(page), '结束日期（含）').press('Enter');
  await dialog(page).getByRole('button', { name: '登记', exact: true }).click();
  await expect(panel(page, '休假')).toContainText('计划休假');
  await panel(page, '休假').getByRole('button', { name: '撤销' }).click();
  await agreeTo(page, '撤销');
  await expect(panel(page, '休假')).toContainText('没有登记休假');
});

test('a support view is asked for, agreed to, used for reading, and stopped by whom it is of', async ({ browser }) => {
  const admin = await person(browser, 'admin');
  const sales = await person(browser, 'sales-b1');
  await admin.goto('/support-views?new');
  await find(dialog(admin), '以谁的视角', '王雨桐');
  await field(dialog(admin), '原因').fill('她看不到自己的商机，一起查一下');
  await dialog(admin).getByRole('button', { name: '发送申请' }).click();
  await hasToast(admin, '已向王雨桐发送申请');

  await sales.goto('/account?tab=support');
  await verb(sales, '同意').first().click();
  await dialog(sales).getByRole('button', { name: '同意' }).click();
  await hasToast(sales, '已同意');

  await admin.reload();
  await verb(admin, '开始查看').first().click();
  await expect(admin.getByText(/王雨桐/).first()).toBeVisible();
  await admin.goto('/opportunities?view=list');
  await expect(admin.getByRole('grid').getByRole('row').nth(1)).toBeVisible();

  await verb(sales, '停止').first().click();
  await hasToast(sales, '已停止');
  await sales.reload();
  await expect(sales.getByText('已结束').first()).toBeVisible();
  await expect(sales.getByText(/由王雨桐结束/).first()).toBeVisible();
});

test('a department is moved by dragging it, and another one by keyboard', async ({ browser }) => {
  const admin = await person(browser, 'admin');
  await admin.goto('/organisation');
  const node = (name: string) => admin.getByRole('treeitem', { name: new RegExp(`^${name}`) }).first();

  await test.step('dropped on another, it asks from when', async () => {
    await node('销售二部').dragTo(node('研发中心'));
    await expect(dialog(admin)).toContainText('移动「销售二部」');
    await field(dialog(admin), '生效日期').fill('2031-04-01');
    await dialog(admin).getByRole('button', { name: '移动' }).click();
    await hasToast(admin, '已登记「销售二部」的移动');
  });

  await test.step('Alt and M ask the same, and the arrows lead there', async () => {
    await node('华澜').click();
    await walkTo(admin, '销售一部');
    await admin.keyboard.press('Alt+m');
    await expect(dialog(admin)).toContainText('移动「销售一部」');
    await choose(dialog(admin), '上级节点', '研发中心');
    await field(dialog(admin), '生效日期').fill('2031-04-01');
    await dialog(admin).getByRole('button', { name: '移动' }).click();
    await hasToast(admin, '已登记「销售一部」的移动');
  });

  await test.step('dropped on the strip that appears, or with Shift as well, it is to stand at the top', async () => {
    const strip = admin.getByText('放在这里，成为最上级');
    await expect(strip).toBeHidden();
    await node('法务部').hover();
    await admin.mouse.down();
    await node('财务部').hover();
    await expect(strip).toBeVisible();
    await strip.hover();
    await strip.hover({ position: { x: 40, y: 12 } });
    await admin.mouse.up();
    await expect(dialog(admin)).toContainText('移动「法务部」');
    await expect(dialog(admin).getByRole('combobox', { name: '上级节点' })).not.toContainText('华澜');
    await admin.keyboard.press('Escape');
    await expect(dialog(admin)).toHaveCount(0);
    await expect(strip).toBeHidden();

    await node('华澜').click();
    await walkTo(admin, '财务部');
    await admin.keyboard.press('Alt+Shift+m');
    await expect(dialog(admin)).toContainText('移动「财务部」');
    await field(dialog(admin), '生效日期').fill('2031-04-01');
    await dialog(admin).getByRole('button', { name: '移动' }).click();
    await hasToast(admin, '已登记「财务部」的移动');
  });

  await test.step('a branch is folded and unfolded, and the positions are walked in the same way', async () => {
    await node('华澜').click();
    await walkTo(admin, '研发中心');
    await admin.keyboard.press('Home');
    await admin.keyboard.press('ArrowLeft');
    await expect(node('研发中心')).toHaveCount(0);
    await admin.keyboard.press('ArrowRight');
    await expect(node('研发中心')).toBeVisible();
    await admin.goto('/organisation?view=positions');
    await node('总裁').first().click();
    await walkTo(admin, '销售管理部经理');
    await admin.keyboard.press('Alt+m');
    await expect(dialog(admin)).toContainText('移动「销售管理部经理」');
    await admin.keyboard.press('Escape');
  });

  await test.step('they are among what is entered ahead, and taken back', async () => {
    await admin.goto('/organisation?view=changes');
    await expect(admin.getByRole('main')).toContainText('销售二部');
    for (const name of ['销售二部', '销售一部', '财务部']) {
      await admin.goto('/organisation');
      await node(name).click();
      await admin.getByRole('list', { name: '沿革' }).getByRole('button', { name: '撤销' }).click();
      await agreeTo(admin, '撤销');
      await hasToast(admin, '已撤销');
    }
  });
});

/** Down the tree with the arrows, from wherever the focus is, until it is there. */
async function walkTo(page: Page, name: string): Promise<void> {
  const isThere = (): Promise<boolean> =>
    page.evaluate((wanted) => document.activeElement?.textContent?.trim().startsWith(wanted) ?? false, name);
  for (let steps = 0; steps < 60 && !(await isThere()); steps++) await page.keyboard.press('ArrowDown');
  expect(await isThere(), `the arrows lead to ${name}`).toBe(true);
}
