import { cpus, loadavg, totalmem } from 'node:os';
import { nameOf } from './capture/capture.mjs';

const GIGABYTE = 1024 ** 3;
const number = (value = NaN) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

/** The figures of one run as Markdown. */
export function report({ results, trips, pages, memory, options, load }) {
  return [
    `${new Date().toISOString().slice(0, 10)}, ${machine()}, load average ${load.map((each) => each.toFixed(1)).join(' → ')};`,
    `${options.customers} customers, ${options.opportunities} opportunities; ${options.rounds} turns of ${options.seconds} s a side.`,
    '',
    '| Operation | as | conn. | API /s | bare /s | ratio | turns | p50 / p97.5 ms | bare p50 / p97.5 | errors | round trips |',
    '|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...results.map((result) => line(result, trips)),
    '',
    `Memory of the API process after the run: ${memory} MB.`,
    '',
    '| Page | manager | salesperson | president |',
    '|---|--:|--:|--:|',
    ...pages.map(([page, ...took]) => `| ${page} | ${took.map((each) => `${number(each)} ms`).join(' | ')} |`),
    '',
  ].join('\n');
}

function line({ operation, connections, api, bare, ratio, lowest, highest }, trips) {
  const cells = [operation.title, operation.login, connections, number(api.rate), number(bare.rate), ratio.toFixed(2)];
  const spread = `${lowest.toFixed(2)}–${highest.toFixed(2)}`;
  const times = (side) => `${number(side.p50)} / ${number(side.p975)}`;
  cells.push(spread, times(api), times(bare), `${api.failed} / ${bare.failed}`, trips[nameOf(operation)].join(' + '));
  return `| ${cells.join(' | ')} |`;
}

function machine() {
  return `${cpus().length} cores, ${Math.round(totalmem() / GIGABYTE)} GiB`;
}

export const loadNow = () => loadavg()[0];
