import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { field } from './page.ts';
import { DEMO_PASSWORD } from './product.ts';

export interface Look {
  readonly phone?: boolean;
  readonly dark?: boolean;
  readonly locale?: 'zh-CN' | 'en';
}

const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

export const baseURL = (): string => process.env['COUNTERSIGN_URL'] ?? '';

/** A browser of somebody's own, as new but for what `kept` says it remembers. */
export function ownBrowser(
  browser: Browser,
  look: Look = {},
  { url = baseURL(), kept = {} }: { url?: string; kept?: Record<string, string> } = {},
): Promise<BrowserContext> {
  const remembered = { ...kept, 'countersign.preferences': JSON.stringify({ locale: look.locale ?? 'zh-CN' }) };
  const localStorage = Object.entries(remembered).map(([name, value]) => ({ name, value }));
  return browser.newContext({
    ...(look.phone ? PHONE : DESKTOP),
    baseURL: url,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    storageState: { cookies: [], origins: [{ origin: new URL(url).origin, localStorage }] },
  });
}

/** Somebody of the demo company who has signed in before: the page opens without the form. */
export async function person(browser: Browser, login: string, look: Look = {}): Promise<Page> {
  const context = await ownBrowser(browser, look, { kept: { 'countersign.signed-in': '1' } });
  const answer = await context.request.post('/api/v1/session', { data: { login, password: DEMO_PASSWORD } });
  expect(answer.status(), `${login} signs in`).toBe(201);
  return context.newPage();
}

/** Signs in by typing. */
export async function signIn(page: Page, login: string, password = DEMO_PASSWORD): Promise<void> {
  await field(page, '账号').fill(login);
  await field(page, '密码').fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}
