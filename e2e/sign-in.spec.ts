import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { codeOf } from './codes.ts';
import { field } from './page.ts';
import { baseURL, ownBrowser, person, signIn } from './people.ts';
import { startProduct } from './product.ts';

test('a refused sign-in says so, keeps what was typed, and leads where one wanted to go', async ({ browser }) => {
  const page = await (await ownBrowser(browser)).newPage();
  await page.goto('/opportunities');
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();

  await signIn(page, 'sales-b2', 'not-the-password');
  await expect(page.getByRole('alert')).toContainText('账号或密码');
  await expect(field(page, '账号')).toHaveValue('sales-b2');
  await expect(field(page, '密码')).toHaveValue('not-the-password');

  await signIn(page, 'sales-b2');
  await expect(page.getByRole('heading', { name: '商机', exact: true })).toBeVisible();
  await page.getByRole('button', { name: /李俊杰/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
  await page.goto('/opportunities');
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible();
});

test('what one may not see is neither in the navigation nor behind its address', async ({ browser }) => {
  const page = await (await ownBrowser(browser)).newPage();
  await page.goto('/');
  await signIn(page, 'sales-b2');
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
  await expect(page.getByRole('link', { name: '导入' })).toBeHidden();
  await page.goto('/imports/new');
  await expect(page.getByRole('heading', { name: '没有查看权限' })).toBeVisible();
});

test('an empty installation is set up once, with the token of its terminal', async ({ browser }) => {
  const empty = await startProduct('--empty');
  try {
    const token = /Set-up token[^:]*: (\S+)/.exec(empty.output())?.[1] ?? '';
    const page = await (await ownBrowser(browser, {}, { url: empty.url })).newPage();
    await page.goto('/');
    await expect(page.getByRole('heading', { name: '首次设置' })).toBeVisible();
    const fill = async (values: Record<string, string>): Promise<void> => {
      for (const [label, value] of Object.entries(values)) await field(page, label).fill(value);
    };
    await fill({
      一次性令牌: 'a-guess',
      公司名称: '启明精密机械有限公司',
      管理员姓名: '方志远',
      密码: 'kept-in-a-safe',
    });
    await page.getByRole('button', { name: '创建并登录' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(field(page, '公司名称')).toHaveValue('启明精密机械有限公司');

    await fill({ 一次性令牌: token });
    await page.getByRole('button', { name: '创建并登录' }).click();
    await expect(page.getByRole('heading', { name: '开启两步验证' })).toBeVisible();
    const secret = (await page.locator('code').textContent()) ?? '';
    await field(page, '验证码').fill(codeOf(secret));
    await page.getByRole('button', { name: '确认' }).click();
    await page.getByRole('button', { name: '已保存，继续' }).click();
    await expect(page.getByRole('heading', { name: /方志远/ })).toBeVisible();
    await expect(page.getByRole('navigation', { name: '主导航' })).toContainText('启明精密机械有限公司');

    const again = await page.request.get('/api/v1/setup/status');
    expect(await again.json()).toMatchObject({ needed: false });
    expect(new URL(page.url()).origin).not.toBe(baseURL());
  } finally {
    await empty.stop();
  }
});

test('a page of another origin that posts in her name is refused, though her cookie comes along', async ({
  browser,
}) => {
  const action = `${baseURL()}/api/v1/session/refresh`;
  const other = await serve(`<form method="post" action="${action}"><button>Win a prize</button></form>`);
  try {
    const page = await person(browser, 'sales-b1');
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    const asked = await page.evaluate(
      (url) =>
        fetch(url, { method: 'POST', credentials: 'include', headers: { 'x-requested-with': 'countersign' } }).then(
          ({ status }) => status,
          () => 'not even sent',
        ),
      action,
    );
    expect(asked).toBe('not even sent');
    const answered = page.waitForResponse(action);
    await page.getByRole('button').click();
    const answer = await answered;
    // For what it is, or for how it is sent: neither is taken from another origin.
    expect([403, 415]).toContain(answer.status());
    expect((await answer.request().allHeaders())['cookie']).toBeTruthy();
    await page.goto('/customers');
    await expect(page.getByRole('heading', { name: '客户', exact: true })).toBeVisible();
  } finally {
    other.close();
  }
});

async function serve(page: string): Promise<Server> {
  const server = createServer((_, answer) => void answer.setHeader('content-type', 'text/html').end(page));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return server;
}
