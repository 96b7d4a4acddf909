import { expect, test } from '@playwright/test';
import { Api } from './api.ts';
import { aDeal, aQuote, AT_48, submitted } from './deals.ts';
import { dialog, field, fill, title, verb } from './page.ts';
import { person } from './people.ts';

test('two decide at once: the second is told, and keeps her words', async ({ browser }) => {
  const sales = await Api.as('sales-b1');
  const name = '海川电机 MES 一期';
  const quote = await aQuote(sales, await aDeal(sales, '海川电机'), AT_48);
  const approval = await submitted(sales, 'quotes', quote.id);

  const [desk, phone] = [await person(browser, 'manager-b'), await person(browser, 'manager-b', { phone: true })];
  for (const page of [desk, phone]) {
    await page.goto(`/approvals/${approval}`);
    await expect(title(page)).toHaveText(name);
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await expect(dialog(page)).toBeVisible();
  }
  await dialog(phone).getByRole('button', { name: '同意', exact: true }).click();
  await expect(dialog(phone)).toHaveCount(0);

  await field(dialog(desk), '意见').fill('请按三期付款');
  await dialog(desk).getByRole('button', { name: '同意', exact: true }).click();
  await expect(dialog(desk).getByRole('alert')).toBeVisible();
  await expect(field(dialog(desk), '意见')).toHaveValue('请按三期付款');
  const { actions } = await sales.get(`/approvals/${approval}`);
  expect(actions.filter(({ action }: any) => action === 'approve')).toHaveLength(1);
});

test('somebody else changed it meanwhile: said in words, nothing typed is lost, and saving again works', async ({
  browser,
}) => {
  const sales = await Api.as('sales-b1');
  const deal = await aDeal(sales, '东海风电');
  const page = await person(browser, 'sales-b1');
  await page.goto(`/opportunities/${deal.id}`);
  await verb(page, '编辑').click();
  await fill(dialog(page), { 下一步行动: '准备演示环境' });

  expect(await sales.change(`/opportunities/${deal.id}`, deal.version, { competitors: '明珠软件' })).toMatchObject({
    status: 200,
  });
  await dialog(page).getByRole('button', { name: '保存', exact: true }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('别人改过');
  await expect(field(dialog(page), '下一步行动')).toHaveValue('准备演示环境');
  await dialog(page).getByRole('button', { name: '读取最新内容' }).click();
  await expect(field(dialog(page), '下一步行动')).toHaveValue('准备演示环境');
  await expect(async () => {
    await dialog(page).getByRole('button', { name: '保存', exact: true }).click();
    await expect(dialog(page)).toHaveCount(0, { timeout: 2_000 });
  }).toPass();
  expect(await sales.get(`/opportunities/${deal.id}`)).toMatchObject({
    nextAction: '准备演示环境',
    competitors: '明珠软件',
  });
});

test('a file that is no table is refused in words, and the next one is read', async ({ browser }) => {
  const page = await person(browser, 'business');
  await page.goto('/imports/new?target=leads');
  const drop = page.getByLabel(/表格拖到这里/);
  const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await drop.setInputFiles({ name: '名单.xlsx', mimeType: XLSX, buffer: Buffer.from('这不是一个表格') });
  await expect(page.getByRole('alert')).toContainText(/xlsx|Excel/);
  await drop.setInputFiles({ name: '空.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) });
  await expect(page.getByRole('alert')).toContainText('空');
  const table = '公司名称,行业\n白山轴承有限公司,通用机械\n,缺少名称\n';
  await drop.setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  await expect(title(page)).toHaveText('名单.csv');
  await expect(page.getByText('1 行有问题，会被拒绝')).toBeVisible();
  await page.getByRole('button', { name: '导入 2 行' }).click();
  await expect(page.getByRole('heading', { name: '导入完成' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: '下载没有导入的 1 行' })).toBeVisible();
});
