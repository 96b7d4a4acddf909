import { expect, type Locator, type Page } from '@playwright/test';

type Scope = Page | Locator;
const pageOf = (scope: Scope): Page => ('goto' in scope ? scope : scope.page());

/** The control of a label, required or not. */
export const field = (scope: Scope, label: string): Locator =>
  scope.getByLabel(new RegExp(`^\\s*${label}\\s*\\*?\\s*$`));

/** Fills several fields of a form by their labels. */
export async function fill(scope: Scope, values: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await field(scope, label).fill(value);
}

const list = (scope: Scope, label: string): Locator => scope.getByRole('combobox', { name: label, exact: true });

/** Chooses in a closed list. */
export async function choose(scope: Scope, label: string, option: string): Promise<void> {
  await list(scope, label).click();
  await pageOf(scope).getByRole('option', { name: option }).click();
}

/** Finds a record by typing and takes it. */
export async function find(scope: Scope, label: string, typed: string, option = typed): Promise<void> {
  const box = list(scope, label);
  await box.click();
  await box.fill(typed);
  await pageOf(scope).getByRole('option', { name: option }).first().click();
}

/** A card of a page by its heading. */
export const panel = (page: Page, title: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

/** The dialog or drawer that is open. */
export const dialog = (page: Page): Locator => page.locator('dialog[open]');

export const verb = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('button', { name, exact: true });

export async function hasToast(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: text }).first()).toBeVisible();
}

/** The title of a page, which is the name of the record on it. */
export const title = (page: Page): Locator => page.getByRole('heading', { level: 1 });
