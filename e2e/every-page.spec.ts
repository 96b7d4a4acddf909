import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { Api } from './api.ts';
import { ownBrowser, person, type Look } from './people.ts';

/** Each page with somebody who works on it; `:list` is replaced by its first record, `:list[status]` by the first of that status. */
const PAGES: [path: string, login: string][] = [
  ['/', 'manager-a'],
  ['/leads', 'business'],
  ['/leads?new', 'sales-a1'],
  ['/leads/:leads', 'business'],
  ['/customers', 'sales-a1'],
  ['/customers?new', 'sales-a1'],
  ['/customers/:customers', 'sales-a1'],
  ['/pool', 'sales-a1'],
  ['/pool', 'manager-a'],
  ['/countdowns', 'sales-a2'],
  ['/pool-ledger', 'manager-a'],
  ['/pool-appeals', 'manager-a'],
  ['/registrations', 'sales-b1'],
  ['/registrations?new', 'sales-b1'],
  ['/registration-conflicts', 'sales-mgmt'],
  ['/registration-conflicts/:registration-conflicts', 'sales-mgmt'],
  ['/pool-rules', 'admin'],
  ['/duplicate-rules', 'admin'],
  ['/number-rules', 'admin'],
  ['/custom-fields', 'admin'],
  ['/dictionaries', 'admin'],
  ['/lead-rules', 'admin'],
  ['/lead-forms', 'admin'],
  ['/lead-pool', 'sales-a1'],
  ['/lead-criteria', 'admin'],
  ['/contacts', 'sales-a1'],
  ['/contacts/:contacts', 'sales-a1'],
  ['/activities', 'sales-a1'],
  ['/activities?new', 'sales-a1'],
  ['/activities/:activities', 'sales-a1'],
  ['/tasks', 'sales-a1'],
  ['/opportunities', 'manager-a'],
  ['/opportunities?view=list', 'manager-a'],
  ['/opportunities?new', 'sales-a1'],
  ['/opportunities/:opportunities', 'sales-a1'],
  ['/quotes', 'manager-a'],
  ['/quotes/new', 'sales-a1'],
  ['/quotes/:quotes', 'sales-a1'],
  ['/contracts', 'business'],
  ['/contracts/:contracts', 'business'],
  ['/projects', 'engineering'],
  ['/projects?new', 'engineering'],
  ['/projects/:projects[running]', 'engineering'],
  ['/projects/:projects[paused]', 'engineering'],
  ['/projects', 'sales-a1'],
  ['/projects/:projects', 'sales-a1'],
  ['/assets', 'business'],
  ['/assets?new', 'sales-a1'],
  ['/assets/:assets', 'business'],
  ['/approvals', 'manager-a'],
  ['/approvals/:approvals', 'manager-a'],
  ['/approvals?box=submitted', 'sales-a1'],
  ['/approvals?box=copied', 'sales-a1'],
  ['/process-care', 'admin'],
  ['/reassignments', 'admin'],
  ['/reports/funnel', 'president'],
  ['/reports/contracts', 'president'],
  ['/reports/leads', 'president'],
  ['/reports/leads', 'sales-a1'],
  ['/imports', 'business'],
  ['/imports/new', 'business'],
  ['/exports', 'manager-a'],
  ['/bulk-edits', 'manager-a'],
  ['/products', 'business'],
  ['/price-lists', 'business'],
  ['/price-lists/:price-lists', 'business'],
  ['/recycle-bin', 'manager-a'],
  ['/duplicates', 'manager-a'],
  ['/customers/:customers?merge', 'manager-a'],
  ['/customers/:customers/merge/:customers', 'manager-a'],
  ['/contacts/:contacts?merge', 'manager-a'],
  ['/contacts/:contacts/merge/:contacts', 'manager-a'],
  ['/notifications', 'manager-a'],
  ['/handovers', 'manager-a'],
  ['/handovers/new', 'manager-a'],
  ['/handovers/:handovers', 'manager-a'],
  ['/people', 'admin'],
  ['/reorganisation', 'admin'],
  ['/reorganisation/plans/:plans', 'admin'],
  ['/reorganisation/continuity', 'admin'],
  ['/reorganisation/days/2031-01-02', 'admin'],
  ['/people?new', 'admin'],
  ['/people/:people', 'admin'],
  ['/people/:people', 'sales-a1'],
  ['/organisation', 'admin'],
  ['/organisation', 'sales-a1'],
  ['/organisation?view=positions', 'admin'],
  ['/organisation?view=changes', 'admin'],
  ['/settings/working-calendar', 'admin'],
  ['/policies', 'admin'],
  ['/policies/001-quote', 'admin'],
  ['/policies/001-contract', 'sales-mgmt'],
  ['/policies/001-contract?tab=authority', 'admin'],
  ['/policies/001-contract?tab=settings', 'admin'],
  ['/policies/001-contract?tab=cases', 'admin'],
  ['/policies/001-contract?tab=backTest', 'admin'],
  ['/policies/001-contract?tab=versions', 'admin'],
  ['/policies/001-contract?tab=migration', 'admin'],
  ['/policies/001-contract/versions/1', 'sales-mgmt'],
  ['/roles', 'admin'],
  ['/roles?view=rules', 'admin'],
  ['/roles/:roles', 'admin'],
  ['/roles/compare', 'admin'],
  ['/roles/compare?roles=:roles,:roles', 'admin'],
  ['/audit', 'admin'],
  ['/evidence', 'admin'],
  ['/account', 'sales-a1'],
  ['/account?tab=security', 'sales-a1'],
  ['/account?tab=sessions', 'sales-a1'],
  ['/account?tab=history', 'sales-a1'],
  ['/account?tab=tokens', 'sales-a1'],
  ['/account?tab=absences', 'sales-a1'],
  ['/account?tab=access', 'sales-a1'],
  ['/account?tab=support', 'sales-a1'],
  ['/support-views', 'admin'],
  ['/support-views?new', 'admin'],
  ['/people/:people/account', 'admin'],
  ['/settings/accounts', 'admin'],
  ['/settings/service-accounts', 'admin'],
  ['/forbidden-exceptions', 'admin'],
  ['/forbidden-exceptions', 'sales-a1'],
  ['/forbidden-numbers', 'admin'],
  ['/subject-requests', 'legal'],
  ['/subject-requests?new', 'legal'],
  ['/travellers', 'manager-a'],
  ['/print/quotes/:quotes[approved]', 'sales-a1'],
  ['/print/contracts/:contracts', 'business'],
  ['/print/evidence/:decided', 'sales-a1'],
  ['/print/evidence/:running', 'manager-a'],
  ['/no-such-page', 'sales-a1'],
];
/** What the demo company has none of yet is begun for the look at it. */
const BEGUN: Record<string, (api: Api) => Promise<{ id: string }>> = {
  handovers: async (api) => {
    const [begun] = (await api.get('/handovers?limit=1')).items;
    if (begun) return begun;
    const { items } = await api.get(`/people?limit=1&q=${encodeURIComponent('赵敏')}`);
    return api.post('/handovers', { personId: items[0].id });
  },
  decided: async (api) =>
    (await api.get('/approvals?filter[box][eq]=submitted&filter[status][eq]=approved&limit=1')).items[0],
  running: async (api) => (await api.get('/approvals?filter[box][eq]=inbox&limit=1')).items[0],
  plans: (api) => api.post('/reorganisation/plans', { name: '销售一部并入销售二部', day: '2031-01-02' }),
};
/** What a page tells of is done before the look at it: a root over all decisions, and a check of the whole chain. */
const DONE: Record<string, (api: Api) => Promise<unknown>> = {
  '/evidence': async (api) => {
    await api.post('/evidence/roots', {});
    await api.post('/evidence/verification', {});
  },
};
const LOOKS: [name: string, look: Look][] = [
  ['desktop', {}],
  ['phone', { phone: true }],
];
/** What is there before anybody has signed in. */
const OPEN = ['/sign-in', '/setup', '/forgotten-password', '/new-password', '/sign-on'];
/** `SHOTS=<folder>` keeps a picture of each, to be looked at. */
const SHOTS = process.env['SHOTS'];

test.describe.configure({ mode: 'parallel', timeout: 600_000 });

for (const [name, look] of LOOKS) {
  test(`every page before signing in is fit for everybody: ${name}`, async ({ browser }) => {
    const page = await (await ownBrowser(browser, look)).newPage();
    for (const path of OPEN) await lookAt(page, path, `${name} ${path}`);
  });
  for (const login of new Set(PAGES.map(([, who]) => who)))
    test(`every page of ${login} is fit for everybody: ${name}`, async ({ browser }) => {
      const [page, api] = [await person(browser, login, look), await Api.as(login)];
      for (const [path] of PAGES.filter(([, who]) => who === login)) {
        await DONE[path]?.(api);
        await lookAt(page, await concrete(path, api), `${name} ${path}`);
      }
    });
}

async function lookAt(page: Page, path: string, what: string): Promise<void> {
  const found: string[] = [];
  const listen = (error: Error): void => void found.push(error.message);
  page.on('pageerror', listen);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(path);
  await settled(page);
  // Whoever is turned away looks at another page, however fit that is.
  expect(new URL(page.url()).pathname, what).not.toBe('/no-access');
  found.push(...(await faults(page)));
  await keepPicture(page, `${what} light`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) found.push(`${wide} px wider than the window`);
  // It gets dark where somebody reads: the page follows without being loaded anew, and only its colours are others.
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html.dark')).toBeAttached();
  // Colours on their way are no fault, and some of what is out of sight never arrives by itself.
  await page.evaluate(() => {
    for (const each of document.getAnimations()) if (each instanceof CSSTransition) each.finish();
  });
  found.push(...(await faults(page, ['color-contrast'])).map((fault) => `in the dark: ${fault}`));
  await keepPicture(page, `${what} dark`);
  page.off('pageerror', listen);
  expect.soft(found, what).toEqual([]);
}

/** @param rules of axe; left out, all of them */
async function faults(page: Page, rules?: string[]): Promise<string[]> {
  // No page of ours has frames: what keeps them apart is a second window and all that passed, for each look.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')} (${nodes.length})`);
}

async function keepPicture(page: Page, what: string): Promise<void> {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${what.replaceAll(/[^\w-]+/g, '-')}.png` });
}

/** The page and what it asked for are there. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

/** A list that is named twice gives its first record, then its second. */
async function concrete(path: string, api: Api): Promise<string> {
  let [made, taken] = [path, 0];
  for (;;) {
    const [named, list, status] = /:([\w-]+)(?:\[(\w+)\])?/.exec(made) ?? [];
    if (!named) return made;
    const begin = BEGUN[list ?? ''];
    if (begin) {
      made = made.replace(named, (await begin(api)).id);
      continue;
    }
    const { items } = await api.get(`/${list}?limit=2${status ? `&filter[status][eq]=${status}` : ''}`);
    expect(items.length, `${api.me.name} sees enough of ${named}`).toBeGreaterThan(taken);
    made = made.replace(named, items[taken++].id);
  }
}
