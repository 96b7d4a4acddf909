import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes src/matching/simplified.generated.ts from OpenCC's dictionary of characters: one pair a line, separated by a
 * tab, the first choice counts (`TSCharacters.txt` of OpenCC, https://github.com/BYVoid/OpenCC, Apache-2.0).
 *
 * node scripts/write-simplified.ts TSCharacters.txt
 */
const [source = 'TSCharacters.txt'] = process.argv.slice(2);
const pairs = readFileSync(source, 'utf8')
  .split(/\r?\n/)
  .map((line) => line.split(/[\t ]/))
  .filter(([from, to]) => from?.length === 1 && to?.length === 1 && from !== to);

const text = (at: 0 | 1): string => pairs.map((pair) => pair[at]).join('');
writeFileSync(
  new URL('../src/matching/simplified.generated.ts', import.meta.url),
  `/**
 * Traditional characters and, at the same place, their simplified ones. From TSCharacters.txt of OpenCC
 * (https://github.com/BYVoid/OpenCC), Apache-2.0; written by scripts/write-simplified.ts.
 */
export const TRADITIONAL =
  '${text(0)}';
export const SIMPLIFIED =
  '${text(1)}';
`,
);
