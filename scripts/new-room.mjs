import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { templates } from './new-room/templates.mjs';
import { STOREYS } from './storeys.mjs';
import { ROOT } from './toolchain/paths.mjs';

const API = join(ROOT, 'apps', 'api');

const singular = (word) => (word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, ''));
const capital = (word) => word[0].toUpperCase() + word.slice(1);

function spellings(rooms, noun = singular(rooms)) {
  const numbers = readdirSync(join(API, 'src/migrations')).map((name) => Number.parseInt(name, 10) || 0);
  const migration = String(Math.max(...numbers) + 1).padStart(4, '0');
  return { rooms, Rooms: capital(rooms), noun, Noun: capital(noun), table: rooms, migration };
}

/** Adds to a list of the program: an import above, an entry at the end of the one array. */
function enlist(text, importLine, entry) {
  const lastImport = text.lastIndexOf('\nimport ');
  const lineEnd = text.indexOf('\n', lastImport + 1);
  const arrayEnd = text.indexOf('];', lineEnd);
  if (lastImport < 0 || arrayEnd < 0) throw new Error('the list is written in a way this script does not know');
  const entries = text.slice(lineEnd, arrayEnd).trimEnd().replace(/,$/, '');
  return `${text.slice(0, lineEnd)}\n${importLine}${entries}, ${entry}${text.slice(arrayEnd)}`;
}

async function write(path, text) {
  const file = join(API, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  console.log(`  apps/api/${path}`);
}

async function main([rooms, noun]) {
  if (!/^[a-z]+$/.test(rooms ?? '')) throw new Error('usage: pnpm new:room receivables [receivable]');
  if (!STOREYS.some(({ room }) => room === rooms))
    throw new Error(`Give ${rooms} a storey in scripts/storeys.mjs first`);
  const names = spellings(rooms, noun);
  const files = templates(names);
  const taken = Object.keys(files).find((path) => existsSync(join(API, path)));
  if (taken) throw new Error(`apps/api/${taken} is there already`);
  for (const [path, text] of Object.entries(files)) await write(path, text);
  await enlistRoom(names);
  console.log(
    `Next: name '${names.noun}' in SCOPED_MODULES and give roles its permissions (modules/org/roles.ts), then make test/${rooms}.spec.ts pass.`,
  );
}

async function enlistRoom({ rooms, Rooms, noun, Noun, migration }) {
  const made = `${Rooms}170000000${migration}`;
  const lists = [
    ['src/app.module.ts', `${Rooms}Module`, `./modules/${rooms}/${rooms}.module.js`],
    ['src/entities.ts', Noun, `./modules/${rooms}/${noun}.entity.js`],
    ['src/migrations/index.ts', made, `./${migration}-${rooms}.js`],
  ];
  for (const [path, name, from] of lists) {
    const text = readFileSync(join(API, path), 'utf8');
    await write(path, enlist(text, `import { ${name} } from '${from}';`, name));
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
