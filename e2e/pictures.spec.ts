import { expect, test, type Page } from '@playwright/test';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Api } from './api.ts';
import { AT_48 } from './deals.ts';
import { field, find, panel, title } from './page.ts';
import { person } from './people.ts';

/** The README's pictures, of the demo company as it is when the product is new. */
const MOST_BYTES = 300_000;

test.describe.configure({ timeout: 120_000 });

test('the board', async ({ browser }) => {
  const page = await person(browser, 'manager-a');
  await page.goto('/opportunities');
  await expect(page.getByRole('article').first()).toBeVisible();
  await picture(page, 'board');
});

test('a quote while it is typed', async ({ browser }) => {
  const page = await person(browser, 'sales-a1');
  const [deal] = (await (await Api.as('sales-a1')).get('/opportunities?filter[outcome][eq]=open&limit=1')).items;
  await page.goto(`/quotes/new?opportunity=${deal.id}`);
  for (const [at, [code, quantity]] of AT_48.entries()) {
    await find(page, `第 ${at + 1} 行：产品`, code);
    await field(page, `第 ${at + 1} 行：数量`).fill(quantity);
    await field(page, `第 ${at + 1} 行：折扣`).fill('4.8');
  }
  await field(page, '付款方式').fill('电汇，开具增值税专用发票');
  await page.getByRole('button', { name: '使用常用的三笔' }).click();
  await expect(panel(page, '审批路线').getByRole('article')).toHaveCount(2);
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, 0));
  await picture(page, 'quote');
});

test('a decision', async ({ browser }) => {
  const page = await person(browser, 'manager-a');
  const [approval] = (await (await Api.as('manager-a')).get('/approvals?filter[box][eq]=inbox&limit=1')).items;
  await page.goto(`/approvals/${approval.id}`);
  await expect(page.getByRole('group', { name: '可以做的事' })).toBeVisible();
  await picture(page, 'decision');
});

test('a contract', async ({ browser }) => {
  const page = await person(browser, 'president');
  const contracts = (await (await Api.as('president')).get('/contracts?limit=50')).items;
  const { id } = contracts.find(({ status }: any) => status === 'in_approval') ?? contracts[0];
  await page.goto(`/contracts/${id}`);
  await expect(panel(page, '审批进度').getByRole('article').first()).toBeVisible();
  await picture(page, 'contract');
});

test('the designer of a policy', async ({ browser }) => {
  const page = await person(browser, 'admin');
  await page.goto('/policies/001-quote');
  await expect(page.getByText('副总裁或总裁审批').first()).toBeVisible();
  await picture(page, 'policy');
});

test('the working calendar', async ({ browser }) => {
  const page = await person(browser, 'admin');
  await page.goto('/settings/working-calendar');
  await expect(page.getByText('调休上班').first()).toBeVisible();
  await picture(page, 'calendar');
});

async function picture(page: Page, name: string): Promise<void> {
  await expect(title(page)).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const path = fileURLToPath(new URL(`../docs/pictures/${name}.png`, import.meta.url));
  await page.screenshot({ path, animations: 'disabled' });
  expect((await stat(path)).size).toBeLessThan(MOST_BYTES);
}
