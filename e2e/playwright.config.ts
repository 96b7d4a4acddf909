import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const CHROMIUM = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Pictures for the README are taken on request only: `pnpm --filter @countersign/e2e pictures`. */
const ON_REQUEST = process.env['PICTURES'] ? [] : ['pictures.spec.ts'];

export default defineConfig({
  testMatch: '*.spec.ts',
  testIgnore: ON_REQUEST,
  globalSetup: './global-setup.ts',
  outputDir: './test-results',
  // Patience for a small machine with much else to do; nothing here is about speed.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  // What only passes when repeated proves nothing.
  retries: 0,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list']],
  use: {
    actionTimeout: 45_000,
    navigationTimeout: 60_000,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: CHROMIUM.find((path) => path && existsSync(path)), args: FLAGS },
  },
});
