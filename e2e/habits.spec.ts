import { expect, test } from '@playwright/test';
import { Api } from './api.ts';
import { aDeal } from './deals.ts';
import { title } from './page.ts';
import { person } from './people.ts';

test('without a mouse: the palette finds a customer by pinyin, and a deal moves along the board', async ({
  browser,
}) => {
  const sales = await Api.as('sales-b2');
  const deal = await aDeal(sales, '玉龙铸造');
  const page = await person(browser, 'sales-b2');
  await page.goto('/');
  await expect(title(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: /^搜索客户/ })).toBeFocused();
  await page.keyboard.type('ylzz');
  const found = page.getByRole('option', { name: /玉龙铸造.*有限公司/ }).first();
  await expect(found).toBeVisible();
  for (let presses = 0; presses < 10 && (await found.getAttribute('data-highlighted')) === null; presses += 1)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(title(page)).toContainText('玉龙铸造');

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: /^搜索客户/ })).toBeFocused();
  await page.keyboard.type('前往商机');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText('商机');
  const card = page.getByRole('article', { name: deal.name });
  await card.focus();
  await page.keyboard.press('Alt+ArrowRight');
  const second = page.getByRole('region', { name: '需求确认', exact: true });
  await expect(second.getByRole('article', { name: deal.name })).toBeFocused();
  await expect.poll(async () => (await sales.get(`/opportunities/${deal.id}`)).stage.code).toBe('needs_confirmed');
  await page.keyboard.press('Enter');
  await expect(title(page)).toHaveText(deal.name);
});

test('in English and dark, and still so at the next visit', async ({ browser }) => {
  const page = await person(browser, 'sales-b2');
  await page.goto('/opportunities');
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(title(page)).toHaveText('Opportunities');
  await page.getByRole('button', { name: 'Switch to dark mode' }).click();
  await expect(page.locator('html')).toHaveClass(/dark/);
  await page.reload();
  await expect(title(page)).toHaveText('Opportunities');
  await expect(page.locator('html')).toHaveClass(/dark/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: '切换到中文' }).click();
  await expect(title(page)).toHaveText('商机');
});
