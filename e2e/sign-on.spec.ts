import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { startIdentityProvider, type IdentityProvider } from '../apps/api/test/harness/identity-provider.ts';
import { field, hasToast, panel, title } from './page.ts';
import { ownBrowser, signIn } from './people.ts';
import { startProductWith, type Product } from './product.ts';

/** An installation of its own: the provider is part of how it is set up, and knows the address it sends browsers back to. */
test.describe.configure({ mode: 'serial', timeout: 400_000 });

let provider: IdentityProvider;
let product: Product;

test.beforeAll(async () => {
  const port = await aFreePort();
  provider = await startIdentityProvider(`http://127.0.0.1:${port}`);
  product = await startProductWith({ ...provider.env, PORT: String(port) });
});
test.afterAll(async () => {
  await product?.stop();
  await provider?.stop();
});

/** A browser nobody has used, which reaches this machine alone. */
async function fresh(browser: Browser): Promise<Page> {
  const context = await ownBrowser(browser, {}, { url: product.url });
  await context.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  return context.newPage();
}

/** Gives a name at the provider, and agrees that it is told. */
async function identifies(page: Page, name: string): Promise<void> {
  await page.waitForURL(`${provider.issuer}/**`);
  await page.getByPlaceholder('Enter any login').fill(name);
  await page.getByPlaceholder('and password').fill('anything');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(`${product.url}/**`);
}

const toProvider = (page: Page) => page.getByRole('button', { name: '用 华澜统一认证 登录' });

test('whoever linked her identity is let in by the provider, where she was going', async ({ browser }) => {
  const desk = await fresh(browser);
  await desk.goto('/account?tab=security');
  await signIn(desk, 'sales-a1');
  await expect(panel(desk, '单点登录')).toContainText('尚未关联');
  await panel(desk, '单点登录').getByRole('button', { name: '关联 华澜统一认证' }).click();
  await identifies(desk, 'chen.siyuan');
  await hasToast(desk, '已关联');
  await expect(panel(desk, '单点登录')).toContainText(provider.issuer);

  const page = await fresh(browser);
  await page.goto('/customers');
  await toProvider(page).click();
  await identifies(page, 'chen.siyuan');
  await expect(title(page)).toHaveText('客户');
  await expect(page.getByRole('button', { name: /陈思远/ })).toBeVisible();
  await page.reload();
  await expect(title(page)).toHaveText('客户');
});

test('an identity that belongs to nobody is refused, with what to do about it', async ({ browser }) => {
  const page = await fresh(browser);
  await page.goto('/customers');
  await toProvider(page).click();
  await identifies(page, 'a.stranger');
  await expect(page.getByRole('alert')).toContainText('这个身份还没有关联到账号');
  await expect(page.getByRole('main')).not.toContainText('正在完成登录');
  await page.getByRole('link', { name: '返回登录' }).click();
  await expect(field(page, '账号')).toBeVisible();
  await page.goto('/customers');
  await expect(field(page, '账号')).toBeVisible();
});

test('whoever turns back at the provider is not signed in, and begins anew', async ({ browser }) => {
  const page = await fresh(browser);
  await page.goto('/');
  await toProvider(page).click();
  await page.waitForURL(`${provider.issuer}/**`);
  await page.getByRole('link', { name: /Cancel/ }).click();
  await page.waitForURL(`${product.url}/**`);
  await expect(page.getByRole('alert')).toContainText('单点登录没有成功');
  await page.getByRole('link', { name: '返回登录' }).click();
  await toProvider(page).click();
  await identifies(page, 'chen.siyuan');
  await expect(title(page)).toContainText('陈思远');
});

async function aFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
