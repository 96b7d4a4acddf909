import { ROOMS, STOREYS, outOfReach } from './scripts/storeys.mjs';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const inRoom = (rooms) => `^${ROOMS}/(${[rooms].flat().join('|')})/`;
const SPECS = '\\.spec\\.ts$|\\.fixtures\\.ts$';

const storeys = STOREYS.map(({ room, storey }) =>
  forbid(
    `storey-${storey}-${room}`,
    'Calls go down: publish an event, or offer a registry that the higher room fills.',
    { path: inRoom(room) },
    { path: inRoom(outOfReach(room)) },
  ),
);

export default {
  forbidden: [
    ...storeys,
    forbid(
      'through-the-door',
      "A room is entered through its index.ts; a spec may borrow another room's fixtures.",
      { path: `^${ROOMS}/([^/]+)/`, pathNot: SPECS },
      { path: `^${ROOMS}/[^/]+/`, pathNot: [`^${ROOMS}/$1/`, `^${ROOMS}/[^/]+/index\\.ts$`] },
    ),
    forbid(
      'through-the-door-or-fixtures',
      "A room is entered through its index.ts; a spec may borrow another room's fixtures.",
      { path: `^${ROOMS}/([^/]+)/.*(${SPECS})` },
      { path: `^${ROOMS}/[^/]+/`, pathNot: [`^${ROOMS}/$1/`, `^${ROOMS}/[^/]+/index\\.ts$`, '\\.fixtures\\.ts$'] },
    ),
    forbid(
      'platform-knows-no-room',
      'The floor knows no business noun.',
      { path: '^apps/api/src/(platform|migrations)/', pathNot: SPECS },
      { path: `^${ROOMS}/` },
    ),
    forbid(
      'sql-stays-in-repositories',
      'Rows are reached through a repository, inside a unit of work.',
      {
        path: '^apps/api/src/',
        pathNot: [
          '\\.(entity|repository)\\.ts$',
          '^apps/api/src/platform/(platform\\.module|(database|health|listing)/)',
          '^apps/api/src/describe-api\\.ts$',
          '^apps/api/src/migrations/',
          SPECS,
        ],
      },
      { path: 'node_modules/typeorm/' },
    ),
    forbid(
      'libs-stand-alone',
      'A library is used by the applications and knows none.',
      { path: '^libs/' },
      { path: '^(apps|e2e|bench|scripts)/' },
    ),
    forbid('two-applications', 'The wire is between them.', { path: '^apps/web/' }, { path: '^apps/api/' }),
    forbid('two-applications-too', 'The wire is between them.', { path: '^apps/api/' }, { path: '^apps/web/' }),
    forbid(
      'no-cycle',
      'Two files that need each other are one file, or three.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    ),
    forbid(
      'no-fixtures-in-the-product',
      'Builders are for tests.',
      { path: '^apps/[^/]+/src/', pathNot: SPECS },
      { path: '\\.(fixtures|spec)\\.ts$' },
    ),
    forbid(
      'resolvable',
      'An import that leads nowhere hides an arrow.',
      { path: '^(apps/api|libs)/' },
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
