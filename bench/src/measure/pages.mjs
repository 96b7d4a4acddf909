import { call } from '../http.mjs';

const PAGES = {
  'customers, newest first': '/customers?limit=50',
  'customers by name': '/customers?limit=50&sort=name',
  'customers by amount': '/customers?limit=50&sort=-historicAmount',
  'customers, a filter that finds few': `/customers?limit=50&filter[industry][eq]=${encodeURIComponent('纺织')}&filter[grade][eq]=A&filter[status][eq]=lost`,
  'customers, q= two characters': `/customers?limit=50&q=${encodeURIComponent('智能')}`,
  'customers, q= rare': `/customers?limit=50&q=${encodeURIComponent('华澜智能')}`,
  'opportunities, newest first': '/opportunities?limit=50',
  'opportunities by amount': '/opportunities?limit=50&sort=-expectedAmount',
  'opportunities, q= two characters': `/opportunities?limit=50&q=${encodeURIComponent('排产')}`,
  'the board': '/opportunities/board',
  'the funnel of a year': '/reports/funnel?from=2026-01-01&to=2026-12-31',
  'the workbench': '/reports/workbench',
};

const TIMES = 7;

/** How long single pages take for each reader, asked one at a time. @returns `[page, ...milliseconds in the median]` */
export async function timePages(url, readers) {
  const rows = [];
  for (const [name, path] of Object.entries(PAGES)) {
    const row = [name];
    for (const headers of readers) row.push(await median(() => call(url, 'GET', path, { headers })));
    rows.push(row);
  }
  return rows;
}

async function median(ask) {
  const took = [];
  for (let i = 0; i < TIMES; i++) {
    const since = performance.now();
    await ask();
    took.push(performance.now() - since);
  }
  return took.sort((a, b) => a - b)[Math.floor(TIMES / 2)];
}
