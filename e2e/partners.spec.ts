import { expect, test, type Page } from '@playwright/test';
import { Api } from './api.ts';
import { title } from './page.ts';
import { ownBrowser, person, signIn } from './people.ts';

/** A joint venture and an agent work in the same house, each in its own part of it. */
const COMPANY = '华澜智造软件有限公司';
/** People of headquarters whom somebody outside might run into. */
const HEADQUARTERS = /吴丽萍|周建华|孙晓燕|钱玉梅|林国栋|陈思远|王雨桐/;
const OF_THE_AGENT = ['涪江特种电缆有限公司', '龙泉驿汽车零部件有限公司'];
const OF_THE_VENTURE = ['亭林自动化装备有限公司', '千灯电子材料有限公司', '娄江模塑科技有限公司'];

const customers = (page: Page) => page.getByRole('grid', { name: '客户' });

/** Opens the list of customers and waits until the first stands there. */
async function listsCustomers(page: Page): Promise<void> {
  await page.goto('/customers');
  await expect(customers(page).getByRole('row').nth(1)).toBeVisible();
}

/** Types into the palette and says what it finds among the records. */
async function palette(page: Page, typed: string): Promise<string[]> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('textbox', { name: /^搜索客户/ })).toBeFocused();
  const answered = page.waitForResponse((answer) => answer.url().includes('/api/v1/search'));
  await page.keyboard.type(typed);
  await answered;
  const found = page.getByRole('option').filter({ hasText: typed });
  const options = await found.allTextContents();
  await page.keyboard.press('Escape');
  return options;
}

test('the agent’s salesperson has a house of her own: customers, people, search, reports', async ({ browser }) => {
  const page = await (await ownBrowser(browser)).newPage();
  await page.goto('/');
  await signIn(page, 'agent-sales');
  await expect(title(page)).toContainText('邓雪莹');

  await test.step('her customers, and nobody else’s', async () => {
    await listsCustomers(page);
    for (const name of OF_THE_AGENT) await expect(customers(page)).toContainText(name);
    await expect(customers(page).getByRole('row')).toHaveCount(1 + OF_THE_AGENT.length);
  });

  await test.step('the people of the agent', async () => {
    await page.goto('/people');
    await expect(page.getByRole('main')).toContainText('蒋蓉');
    await expect(page.getByRole('main')).toContainText('邓雪莹');
    await expect(page.getByRole('main')).not.toContainText(HEADQUARTERS);
    await expect(page.getByRole('main')).not.toContainText('顾长林');
  });

  await test.step('the palette finds what is hers and not what is the company’s', async () => {
    expect(await palette(page, '龙泉驿')).not.toEqual([]);
    for (const name of ['锦川精工', '亭林自动化']) expect(await palette(page, name)).toEqual([]);
  });

  await test.step('a report is about her deals', async () => {
    await page.goto('/reports/funnel');
    const api = await Api.as('agent-sales');
    const { stages } = await api.get('/reports/funnel');
    const standing = stages.reduce((sum: number, { current }: { current: number }) => sum + current, 0);
    expect(standing).toBe(2);
    await expect(page.getByRole('main')).toContainText('各阶段转化');
    await expect(page.getByRole('main')).not.toContainText('销售一部');
  });

  await test.step('a customer of the company is not there for her, by its address either', async () => {
    const [customer] = (await (await Api.as('sales-a1')).get('/customers?limit=1')).items;
    await page.goto(`/customers/${customer.id}`);
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText(customer.name);
  });
});

test('who of headquarters had a hand in her customer is the company to her, and a name to her manager there', async ({
  browser,
}) => {
  const [own, business] = [await Api.as('agent-sales'), await Api.as('business')];
  const [customer] = (await own.get(`/customers?q=${encodeURIComponent(OF_THE_AGENT[0] as string)}`)).items;
  expect(
    await business.change(`/customers/${customer.id}`, customer.version, { mainNeeds: '线缆批次追溯' }),
  ).toMatchObject({
    status: 200,
  });

  const deng = await person(browser, 'agent-sales');
  await deng.goto(`/customers/${customer.id}`);
  await expect(title(deng)).toHaveText(customer.name);
  await expect(deng.getByRole('main')).toContainText('邓雪莹');
  await expect(deng.getByRole('main')).not.toContainText(HEADQUARTERS);
  expect((await own.get(`/customers/${customer.id}`)).updatedBy.name).toBe(COMPANY);

  const wu = await person(browser, 'manager-b');
  await wu.goto(`/customers/${customer.id}`);
  await expect(title(wu)).toHaveText(customer.name);
  expect((await (await Api.as('manager-b')).get(`/customers/${customer.id}`)).updatedBy.name).toBe('钱玉梅');
});

test('the head of the joint venture sees what his two salespeople have', async ({ browser }) => {
  const page = await person(browser, 'jv-head');
  await listsCustomers(page);
  for (const name of OF_THE_VENTURE) await expect(customers(page)).toContainText(name);
  await expect(customers(page).getByRole('row')).toHaveCount(1 + OF_THE_VENTURE.length);
  await page.goto('/people');
  for (const name of ['顾长林', '许嘉宁', '罗一鸣']) await expect(page.getByRole('main')).toContainText(name);
  await expect(page.getByRole('main')).not.toContainText(HEADQUARTERS);
  await expect(page.getByRole('main')).not.toContainText('邓雪莹');
  expect(await palette(page, '亭林自动化')).not.toEqual([]);
  expect(await palette(page, '龙泉驿')).toEqual([]);
});

test('of headquarters, the manager whom the agent stands below sees its customers, her colleague does not, and sales management sees both partners', async ({
  browser,
}) => {
  const [agents, ventures] = [OF_THE_AGENT[0] as string, OF_THE_VENTURE[0] as string];
  const seen: Record<string, string[]> = { 'manager-b': [agents], 'manager-a': [], 'sales-mgmt': [agents, ventures] };
  for (const [login, found] of Object.entries(seen)) {
    const page = await person(browser, login);
    for (const name of [agents, ventures]) {
      await page.goto(`/customers?q=${encodeURIComponent(name)}`);
      const there = found.includes(name) ? customers(page).getByText(name) : page.getByText('没有符合条件的记录');
      await expect(there.first(), `${login}: ${name}`).toBeVisible();
    }
    await page.context().close();
  }
});
