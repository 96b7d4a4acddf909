import { parseArgs } from 'node:util';

/** How much is loaded and how long is measured. */
const FULL = { customers: 100_000, opportunities: 300_000, seconds: 4, rounds: 3, warmUp: 3, quotes: 120 };
const SMALL = { customers: 5_000, opportunities: 10_000, seconds: 1, rounds: 1, warmUp: 1, quotes: 6 };

/**
 * `--small` tries the whole way in a minute and proves nothing about speed. `--data <folder>` keeps the loaded
 * database for another run; `--only <operation,…>` measures a few; `--seconds <n>` is the length of one turn; with
 * `--prepared` the bare server keeps its plans too; `--out <file>` keeps the figures.
 */
export function readOptions(argv) {
  const { values } = parseArgs({
    args: argv.filter((arg) => arg !== '--'),
    options: {
      small: { type: 'boolean', default: false },
      data: { type: 'string' },
      only: { type: 'string' },
      seconds: { type: 'string' },
      prepared: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  const size = values.small ? SMALL : FULL;
  return {
    ...size,
    seconds: values.seconds ? Number(values.seconds) : size.seconds,
    dataDir: values.data,
    only: values.only?.split(','),
    prepared: values.prepared,
    out: values.out,
  };
}
