import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './toolchain/paths.mjs';

/**
 * The one table of the house. A room may use rooms of lower storeys, through their `index.ts`; the arrow rules
 * (.dependency-cruiser.mjs) and docs/map.md are made from it.
 */
export const STOREYS = [
  {
    storey: 1,
    room: 'org',
    holds: 'people, positions and departments over time, leaves, proxies, the working calendar, permissions, reach',
  },
  { storey: 2, room: 'accounts', holds: 'signing in, sessions, passwords, second factors, tokens, the set-up' },
  { storey: 2, room: 'approvals', holds: 'policies, instances, tasks, decisions, grants, the inbox' },
  { storey: 2, room: 'activities', holds: 'interactions, tasks and notes on any subject; the timeline' },
  { storey: 2, room: 'imports', holds: 'file, preview, commit, undo' },
  { storey: 2, room: 'exports', holds: 'lists as files: wish, progress, cancelling, fetching while the file is kept' },
  { storey: 2, room: 'handover', holds: 'what a leaver leaves: division, run, undo; what she took in her last week' },
  { storey: 2, room: 'sharing', holds: 'records shown by hand to people, departments and positions; who is in a team' },
  {
    storey: 2,
    room: 'visibility',
    holds: 'who sees what, and why; looking with the eyes of somebody who agreed to it',
  },
  {
    storey: 2,
    room: 'privacy',
    holds: 'numbers that must not be recorded: exceptions by two people, the scan of what is stored',
  },
  { storey: 2, room: 'fields', holds: 'custom fields and dictionaries' },
  { storey: 2, room: 'numbering', holds: 'how records are numbered, and who says their numbers' },
  { storey: 2, room: 'attachments', holds: 'files on any subject' },
  {
    storey: 3,
    room: 'evidence',
    holds: 'daily roots over the decisions, evidence packs, the check of everything recorded',
  },
  { storey: 3, room: 'policies', holds: 'drafts, cases, publication by two people, the test bench, back-tests, packs' },
  { storey: 3, room: 'catalog', holds: 'products, price lists, floors, signing entities' },
  { storey: 3, room: 'customers', holds: 'companies, contacts, ownership, duplicates' },
  { storey: 3, room: 'staff', holds: 'departments, positions and people from files' },
  {
    storey: 4,
    room: 'reorganisation',
    holds: 'plans of the organisation, their rehearsal, what breaks when somebody is missing',
  },
  { storey: 4, room: 'pool', holds: 'pools of customers, their rules, the countdown, claims, the ledger of moves' },
  { storey: 4, room: 'opportunities', holds: 'stages and their criteria, the board, closing' },
  { storey: 5, room: 'leads', holds: 'intake, assignment, qualification, conversion' },
  { storey: 5, room: 'quotes', holds: 'revisions, lines, submission, the printed quotation' },
  {
    storey: 6,
    room: 'duplicates',
    holds: 'customers and leads that are there twice, found by and by; what people decided on them',
  },
  {
    storey: 6,
    room: 'registrations',
    holds: 'who registered which company; conflicts, their evidence, the order of entry and its exceptions',
  },
  { storey: 6, room: 'bulk-edits', holds: 'the same values for many records: preview, change, undo' },
  { storey: 6, room: 'contracts', holds: 'the paper, clauses, countersign, review, seal, signature, filing' },
  { storey: 7, room: 'orders', holds: 'execution orders' },
  { storey: 7, room: 'projects', holds: 'implementation projects: milestones, steps, whose sale they were' },
  { storey: 7, room: 'receivables', holds: 'payment plan, invoices, receipts' },
  { storey: 7, room: 'expenses', holds: 'claims' },
  { storey: 7, room: 'assets', holds: 'what stands at a customer, ours and of competitors' },
  { storey: 7, room: 'merging', holds: 'two records of one customer become one: preview, merge, undo' },
  { storey: 7, room: 'service', holds: 'customer requests' },
  { storey: 7, room: 'campaigns', holds: 'marketing' },
  { storey: 8, room: 'reporting', holds: 'read models and dashboards' },
  { storey: 8, room: 'search', holds: 'the palette: records of every kind by what they are known by' },
  { storey: 8, room: 'recycle-bin', holds: 'what was discarded, and its way back' },
  { storey: 8, room: 'audit', holds: 'who did what, sealed in a chain; its search, its months' },
  { storey: 8, room: 'notifications', holds: 'in the product, by mail, by chat' },
  { storey: 8, room: 'integrations', holds: 'webhooks and the change feed' },
];

export const ROOMS = 'apps/api/src/modules';
const MAP = join(ROOT, 'docs', 'map.md');

/** The rooms that `room` must not know: its own storey and everything above. */
export const outOfReach = (room) => {
  const { storey } = STOREYS.find((row) => row.room === room);
  return STOREYS.filter((row) => row.storey >= storey && row.room !== room).map((row) => row.room);
};

function builtRooms() {
  const rooms = readdirSync(join(ROOT, ROOMS), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const unknown = rooms.filter(({ name }) => !STOREYS.some(({ room }) => room === name));
  if (unknown.length > 0) throw new Error(`No storey for: ${unknown.map(({ name }) => name)} (scripts/storeys.mjs)`);
  return new Set(rooms.map(({ name }) => name));
}

function sources(room) {
  return readdirSync(join(ROOT, ROOMS, room), { recursive: true })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(ROOT, ROOMS, room, file), 'utf8') }));
}

const distinct = (matches) => [...new Set(matches)].sort();

/** What a room uses and what it tells, read off its code. */
function describe(room) {
  const files = sources(room);
  const texts = files.map(({ text }) => text).join('\n');
  const events = files.filter(({ file }) => file.endsWith('.events.ts')).map(({ text }) => text);
  return {
    uses: distinct([...texts.matchAll(/from '(?:\.\.\/)+([a-z-]+)\/index\.js'/g)].map(([, used]) => used)).filter(
      (used) => STOREYS.some((row) => row.room === used),
    ),
    tells: distinct(
      [...events.join('\n').matchAll(/export class (\w+) extends DomainEvent/g)].map(([, event]) => event),
    ),
  };
}

function row({ storey, room, holds }) {
  const { uses, tells } = describe(room);
  const list = (names) => names.map((name) => `\`${name}\``).join(' ') || '–';
  return `| ${storey} | [\`${room}\`](../${ROOMS}/${room}) | ${holds} | ${list(uses)} | ${list(tells)} |`;
}

function drawMap() {
  const built = builtRooms();
  const rows = STOREYS.filter(({ room }) => built.has(room)).map(row);
  const planned = STOREYS.filter(({ room }) => !built.has(room)).map(({ storey, room }) => `\`${room}\` (${storey})`);
  return `# Map of the house

Written by \`node scripts/storeys.mjs --write\`; the check fails when it no longer matches the code.
Calls go down, news goes up: a room uses rooms of lower storeys through their \`index.ts\`, and higher rooms hear its events.

| Storey | Room | Holds | Uses | Tells |
|--:|---|---|---|---|
${rows.join('\n')}
${planned.length > 0 ? `\nA place is kept, nothing is built yet: ${planned.join(', ')}.\n` : ''}`;
}

function main([mode]) {
  const drawn = drawMap();
  if (mode === '--write') return writeFileSync(MAP, drawn);
  if (mode !== '--check') return console.log(drawn);
  if (existsSync(MAP) && readFileSync(MAP, 'utf8') === drawn) return console.log('docs/map.md matches the code');
  console.error('docs/map.md does not match the code: run `node scripts/storeys.mjs --write` and commit it');
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
