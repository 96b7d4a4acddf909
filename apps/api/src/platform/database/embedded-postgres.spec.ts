import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres.js';

describe('the database that comes with the product', () => {
  let dataDir: string;
  let running: EmbeddedPostgres | undefined;
  const start = async () => (running = await startEmbeddedPostgres({ dataDir, log: () => undefined }));

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'countersign-postgres-'));
  });

  afterEach(async () => {
    await running?.stop();
    running = undefined;
    await rm(dataDir, { recursive: true, force: true });
  });

  it('finds Chinese words with a trigram index and sorts names by pinyin', async () => {
    const { url } = await start();

    await ask(url, 'CREATE EXTENSION pg_trgm');
    const [words] = await ask(url, `SELECT show_trgm('华澜智造') <> '{}' AS indexed`);
    const names = await ask(
      url,
      `SELECT n FROM unnest(ARRAY['周建华','陈思远','林国栋']) n ORDER BY n COLLATE "zh-x-icu"`,
    );

    expect(words).toEqual({ indexed: true });
    expect(names.map(({ n }) => n)).toEqual(['陈思远', '林国栋', '周建华']);
  });

  it('listens on this machine only and keeps its password to its own account', async () => {
    const { url } = await start();

    expect(await ask(url, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect((await stat(join(dataDir, 'postgres.password'))).mode & 0o077).toBe(0);
    await expect(ask(url.replace(/:[^:@]+@/, ':guess@'), 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it.skipIf(process.platform === 'win32')(
    'is spoken to through its own socket, and through the loopback address',
    async () => {
      const { url } = await start();
      const address = 'SELECT inet_server_addr() AS address';

      expect(await ask(url, address)).toEqual([{ address: null }]);
      expect(await ask(url.replace(/\?.*/, ''), address)).toEqual([{ address: '127.0.0.1' }]);
    },
  );

  it('never forgets a commit: sync to disk is on', async () => {
    const { url } = await start();

    expect(await ask(url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    expect(await ask(url, 'SHOW synchronous_commit')).toEqual([{ synchronous_commit: 'on' }]);
  });

  it('starts again with its rows after an orderly stop', async () => {
    await ask((await start()).url, 'CREATE TABLE kept AS SELECT 4800 AS ratio');
    await running?.stop();

    expect(await ask((await start()).url, 'SELECT ratio FROM kept')).toEqual([{ ratio: 4800 }]);
  });

  it('takes the server back when its owner was killed', async () => {
    const owner = ownerElsewhere(dataDir);
    const [first] = (await once(owner.stdout, 'data')) as [Buffer];
    await ask(first.toString().trim(), 'CREATE TABLE kept AS SELECT 4800 AS ratio');
    owner.kill('SIGKILL');
    await once(owner, 'exit');

    expect(await ask((await start()).url, 'SELECT ratio FROM kept')).toEqual([{ ratio: 4800 }]);
  });

  it('starts when its pid file names a program that has the number now', async () => {
    await ask((await start()).url, 'CREATE TABLE kept AS SELECT 4800 AS ratio');
    await running?.stop();
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n${dataDir}/postgres\n0\n1\n`);

    expect(await ask((await start()).url, 'SELECT ratio FROM kept')).toEqual([{ ratio: 4800 }]);
  });

  it('ends with an owner that gives up without stopping it', async () => {
    const owner = ownerElsewhere(dataDir);
    const [url] = (await once(owner.stdout, 'data')) as [Buffer];
    owner.stdin.end('give up');
    await once(owner, 'exit');

    await expect.poll(() => ask(url.toString().trim(), 'SELECT 1').catch(String)).toMatch(/ECONNREFUSED|ENOENT/);
  });

  it('refuses a second owner of the same folder and leaves the first one working', async () => {
    const { url } = await start();

    await expect(startEmbeddedPostgres({ dataDir, log: () => undefined })).rejects.toThrow(/Another Countersign/);
    expect(await ask(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('brings the server back on the same port when the server itself is killed', async () => {
    const { url } = await start();
    const [pid] = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(pid), 'SIGKILL');

    await expect.poll(() => ask(url, 'SELECT 1 AS one').catch(String), { timeout: 20_000 }).toEqual([{ one: 1 }]);
  });
});

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that owns a server in `dataDir`, prints its URL, and exits when it is told anything. */
function ownerElsewhere(dataDir: string) {
  const launcher = join(import.meta.dirname, 'embedded-postgres.ts');
  const program = `
    const { module } = await (await import('vite')).runnerImport(${JSON.stringify(launcher)});
    const { url } = await module.startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} });
    console.log(url);
    process.stdin.once('data', () => process.exit(1));`;
  return spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['pipe', 'pipe', 'inherit'] });
}
