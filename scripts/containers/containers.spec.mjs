import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as files from './containers.mjs';

const IMAGES = ['deploy/api.Dockerfile', 'deploy/web.Dockerfile'];
const PROGRAM = ['api', 'worker', 'migrate', 'x-environment'];
const SOURCES = ['apps/api/src/platform/config/config.ts', 'apps/api/src/platform/logging/log.ts'];
/** What one machine with containers has no use for: the demo company, and where an image keeps its own files. */
const NOT_OFFERED = ['CLOCK', 'DATA_DIR', 'DATABASE_OWNER_URL', 'DEMO_PASSWORD', 'HOST', 'PORT'];

const compose = files.blocksOfCompose();
const known = files.variablesOfProgram(SOURCES);
// Set by the tests themselves.
known.delete('VITEST');
const said = (name) => files.variablesOfBlock(compose[name]);
const api = files.read('deploy/api.Dockerfile');

test('what an image copies is there, and does not stay outside of it', () => {
  for (const image of IMAGES)
    for (const path of files.copiedFrom(image)) {
      assert.ok(files.isThere(path), `${image} copies ${path}`);
      assert.ok(!files.isIgnored(path), `${path} is left out by .dockerignore`);
    }
});

test('what the build needs of the folder does not stay outside of it', () => {
  for (const path of ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'apps/api', 'apps/web', 'libs'])
    assert.ok(files.isThere(path) && !files.isIgnored(path), path);
});

test('every variable that compose or the image sets is one that the program reads', () => {
  assert.ok(known.size > 15);
  for (const name of [...PROGRAM.flatMap(said), ...files.variablesOfImage('deploy/api.Dockerfile')])
    assert.ok(known.has(name) || name === 'NODE_ENV', name);
});

test('whatever an installation may choose can be said to compose', () => {
  const offered = PROGRAM.flatMap(said);
  assert.deepEqual(
    [...known].filter((name) => !offered.includes(name)).sort(),
    NOT_OFFERED.filter((name) => !offered.includes(name)).sort(),
  );
});

test('the processes that serve people are never told who owns the schema', () => {
  assert.ok(said('migrate').includes('DATABASE_OWNER_URL'));
  for (const name of ['api', 'worker', 'x-environment']) assert.ok(!said(name).includes('DATABASE_OWNER_URL'), name);
});

test('nothing has a password that ships', () => {
  const secrets = files.read('docker-compose.yml').match(/\$\{\w*PASSWORD[^}]*\}/g) ?? [];
  assert.ok(secrets.length >= 3);
  for (const secret of secrets) assert.match(secret, /:\?/);
});

test('what a container runs is built from a source that is there, with the memory a start by hand has', () => {
  for (const [, built] of [api, ...compose.migrate].join('\n').matchAll(/apps\/api\/dist\/(\w+)\.js/g))
    assert.ok(files.isThere(`apps/api/src/${built}.ts`), built);
  assert.match(files.read('apps/api/src/cli.ts'), /\bmigrate\b/);
  for (const flag of api.match(/--max-[\w-]+=\d+/g)) assert.ok(files.read('scripts/start.mjs').includes(flag), flag);
});

test('the health checks ask for an address that answers', () => {
  const [, , path] = /127\.0\.0\.1:(\d+)\/(health\/\w+)/.exec(compose.api.join('\n'));
  const [controller, verb] = path.split('/');
  const source = files.read('apps/api/src/platform/health/health.controller.ts');
  assert.ok(source.includes(`path: '${controller}'`) && source.includes(`@Get('${verb}')`), path);
  assert.match(compose.web.join('\n'), /127\.0\.0\.1\/index\.html/);
  assert.ok(files.isThere('apps/web/index.html'));
});

test('the ports meet: of the program, of its health check, and of the proxy in front', () => {
  const [, port] = /\bPORT=(\d+)/.exec(api);
  assert.match(compose.api.join('\n'), new RegExp(`127\\.0\\.0\\.1:${port}/`));
  assert.match(files.read('deploy/nginx.conf'), new RegExp(`\\$\\{API_HOST\\}:${port};`));
});

test('what the proxy is to be told is told to it', () => {
  const asked = new Set([...files.read('deploy/nginx.conf').matchAll(/\$\{([A-Z_]+)\}/g)].map(([, name]) => name));
  // Its image fills in the resolvers, once it is asked to.
  asked.delete('NGINX_LOCAL_RESOLVERS');
  for (const name of asked) if (name !== 'NAMES') assert.ok(said('web').includes(name), name);
  assert.ok(said('web').includes('NGINX_ENTRYPOINT_LOCAL_RESOLVERS'));
});

test('the proxy lets through what the program takes', () => {
  const [, megabytes] = /MAX_FILE_BYTES = (\d+) \* 1024 \* 1024/.exec(
    files.read('apps/api/src/platform/files/file-store.ts'),
  );
  const [, allowed] = /client_max_body_size (\d+)m;/.exec(files.read('deploy/nginx.conf'));
  assert.ok(Number(allowed) > Number(megabytes));
});

test('the images build with the tools that everybody else builds with', () => {
  const [, pnpm] = /'pnpm@([\d.]+)'/.exec(files.read('scripts/toolchain/commands.mjs'));
  const [node] = files.read('.nvmrc').trim().split('.');
  for (const image of IMAGES.map(files.read)) {
    assert.ok(image.includes(`pnpm@${pnpm}`), pnpm);
    for (const [, base] of image.matchAll(/^FROM node:(\d+)/gm)) assert.equal(base, node);
  }
});
