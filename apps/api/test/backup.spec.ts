import { randomBytes } from 'node:crypto';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { MIGRATIONS } from '../src/migrations/index.js';
import { BackupKey, passphraseFrom } from '../src/platform/backup/backup-key.js';
import type { Manifest } from '../src/platform/backup/layout.js';
import { restoreBackup } from '../src/platform/backup/restore-backup.js';
import { writeBackup, type Source } from '../src/platform/backup/write-backup.js';
import { migrate } from '../src/platform/database/migrate.js';
import { aCustomerOf } from './harness/deals.js';
import { multipart } from './harness/multipart.js';
import { openHouse, type House } from './harness/house.js';
import { createDatabase, withDatabase } from './harness/template-database.js';

/** Tables, keys, indexes, policies, guards: what a restore could leave different. */
const SHAPE = `
  SELECT format('%s.%s %s %s', table_name, column_name, udt_name, is_nullable) AS line FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT format('%s %s %s', tablename, policyname, qual) FROM pg_policies
  UNION ALL SELECT format('%s %s', tgenabled, pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT format('%s %s %s', relname, relrowsecurity, relforcerowsecurity) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
  UNION ALL SELECT format('%s %s', sequencename, last_value) FROM pg_sequences WHERE schemaname = 'public'
  ORDER BY 1`;

/** A schema of fifty migrations is made more than once. */
const LONG = { timeout: 180_000 };

const PAPER = Buffer.from('%PDF-1.7\n双方签订扫描件\n%%EOF');

describe('an installation', () => {
  let house: House;
  let aside: string;
  let backup: string;
  let kept: Manifest;
  let customer: { id: string };
  let file: { id: string };

  beforeAll(async () => {
    house = await openHouse();
    aside = await mkdtemp(join(tmpdir(), 'countersign-backup-'));
    backup = join(aside, 'kept');
    customer = (await house.as('sales-a1').get('/customers?limit=1')).body.items[0];
    const paper = multipart('paper.pdf', PAPER, { subjectType: 'customer', subjectId: customer.id });
    file = (await house.as('sales-a1').post('/attachments', undefined, paper)).body;
    // What no month was prepared for, and what JSON alone would lose.
    await house.sql('SELECT audit_prepare(3)');
    kept = await writeBackup(source(), backup);
  });
  afterAll(async () => {
    await house.close();
    await rm(aside, { recursive: true, force: true });
  });

  const source = (): Source => ({ databaseUrl: house.databaseUrl, dataDir: house.dataDir });

  const place = async (owner?: string): Promise<Source> => {
    const name = `r_${randomBytes(6).toString('hex')}`;
    await createDatabase(inject('serverUrl'), name);
    const url = new URL(withDatabase(inject('serverUrl'), name));
    if (owner) {
      await sql(url.toString(), `GRANT CREATE ON DATABASE ${name} TO ${owner}; GRANT ALL ON SCHEMA public TO ${owner}`);
      [url.username, url.password] = [owner, 'plain'];
    }
    return { databaseUrl: url.toString(), dataDir: join(aside, name) };
  };

  const sql = async <T>(url: string, text: string): Promise<T[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(text)).rows as T[];
    } finally {
      await client.end();
    }
  };

  it('comes back on an empty server to the row, the key and the file, and people go on in it', LONG, async () => {
    const into = await place();
    await restoreBackup(backup, into);

    expect(await sql(into.databaseUrl, SHAPE)).toEqual(await sql(house.databaseUrl, SHAPE));
    const again = await writeBackup(into, join(aside, 'again'));
    expect(again.tables.map(({ name, rows, sum }) => [name, rows, sum])).toEqual(
      kept.tables.map(({ name, rows, sum }) => [name, rows, sum]),
    );
    expect(again.files).toEqual(kept.files);

    const restored = await openHouse({ databaseUrl: into.databaseUrl, env: { DATA_DIR: into.dataDir } });
    const there = restored.as('sales-a1');
    expect((await there.get(`/customers/${customer.id}`)).body.name).toBe(
      (await house.as('sales-a1').get(`/customers/${customer.id}`)).body.name,
    );
    expect((await there.get(`/attachments/${file.id}/content`)).text).toBe(PAPER.toString());
    expect((await aCustomerOf(there)).number).toBe((await aCustomerOf(house.as('sales-a1'))).number);
    await restored.close();
  });

  it('is backed up and restored by an owner who is no superuser and held to the row scope', LONG, async () => {
    const owner = `keeper_${randomBytes(4).toString('hex')}`;
    await sql(
      house.databaseUrl,
      `CREATE ROLE ${owner} LOGIN PASSWORD 'plain'; GRANT countersign_app, countersign_house TO ${owner}`,
    );
    const into = await place(owner);
    await restoreBackup(backup, into);

    const again = await writeBackup(into, join(aside, 'by-the-owner'));
    expect(again.tables.map(({ name, rows, sum }) => [name, rows, sum])).toEqual(
      kept.tables.map(({ name, rows, sum }) => [name, rows, sum]),
    );
  });

  it('of an older version is brought up to date', LONG, async () => {
    const older = await place();
    await migrate(older.databaseUrl, undefined, new Set(MIGRATIONS.slice(0, -1).map(({ name }) => name)));
    await sql(
      older.databaseUrl,
      `INSERT INTO installation (singleton, secret, demo, simulated_clock) VALUES (true, 'older', false, false)`,
    );
    const folder = join(aside, 'older');
    await writeBackup(older, folder);
    const into = await place();
    await restoreBackup(folder, into);

    expect(await sql(into.databaseUrl, 'SELECT secret FROM installation')).toEqual([{ secret: 'older' }]);
    const applied = await sql<{ name: string }>(into.databaseUrl, 'SELECT name FROM schema_migrations');
    expect(applied.map(({ name }) => name).sort()).toEqual(MIGRATIONS.map(({ name }) => name).sort());
  });

  it(
    'is never restored over another, nor from what was altered, is missing or is newer, and says which',
    LONG,
    async () => {
      await expect(restoreBackup(backup, source())).rejects.toThrow(/is not empty/);
      await expect(restoreBackup(join(aside, 'nowhere'), await place())).rejects.toThrow(/There is no backup in/);
      const newer = await altered(({ migrations }) => ({ migrations: [...migrations, 'Later1900000000000'] }));
      await expect(restoreBackup(newer, await place())).rejects.toThrow(/newer version.*Later1900000000000/);
      await expect(writeBackup(source(), backup)).rejects.toThrow(/exists already/);

      const into = await place();
      await appendFile(join(backup, 'tables', 'customers.jsonl.gz'), 'x');
      await expect(restoreBackup(backup, into)).rejects.toThrow(/customers\.jsonl\.gz is not what was written/);
      expect(
        await sql(into.databaseUrl, `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`),
      ).toEqual([]);
    },
  );

  describe('under a passphrase', () => {
    const PASSPHRASE = '青山一道同云雨 明月何曾是两乡';
    let sealed: string;
    let again: Manifest;

    beforeAll(async () => {
      sealed = join(aside, 'sealed');
      again = await writeBackup(source(), sealed, await BackupKey.make(PASSPHRASE));
    });

    it('tells nobody what is in it: every file is sealed, the list of them too', async () => {
      const files = (await readdir(sealed, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
      expect(files.length).toBe(again.tables.length + again.files.length + 1);
      for (const { parentPath, name } of files) {
        const content = await readFile(join(parentPath, name));
        expect(content.subarray(0, 5).toString('latin1'), name).toBe('CSBK\u0001');
        expect(content.includes('双方签订') || content.includes('takenAt'), name).toBe(false);
      }
    });

    it('comes back with it, to the row and the file', LONG, async () => {
      const into = await place();
      await restoreBackup(sealed, into, { passphrase: PASSPHRASE });
      const restored = await writeBackup(into, join(aside, 'unsealed'));
      expect(restored.tables.map(({ name, sum }) => [name, sum])).toEqual(
        again.tables.map(({ name, sum }) => [name, sum]),
      );
      expect(restored.files).toEqual(kept.files);
    });

    it(
      'is opened by no other, by none, nor where one file was put in the place of another, and says why',
      LONG,
      async () => {
        const into = await place();
        const tried = (folder: string, passphrase?: string) => restoreBackup(folder, into, { passphrase });
        await expect(tried(sealed, '另一个足够长的口令也不行')).rejects.toThrow(/passphrase is not the one/);
        await expect(tried(sealed)).rejects.toThrow(/is encrypted: name the file/);
        await expect(tried(backup, PASSPHRASE)).rejects.toThrow(/is not encrypted, and a passphrase was given/);
        const key = await BackupKey.from(PASSPHRASE, join(sealed, 'manifest.sealed'));
        const [one] = again.files;
        const elsewhere = key.opening(join(sealed, 'files', one!.path), 'files/another');
        await expect(elsewhere.then((stream) => stream.toArray())).rejects.toThrow(/authenticate/);
        await appendFile(join(sealed, 'manifest.sealed'), 'x');
        await expect(tried(sealed, PASSPHRASE)).rejects.toThrow(/or its manifest was altered/);
        expect(
          await sql(into.databaseUrl, `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`),
        ).toEqual([]);
      },
    );

    it('is not made by one that is guessed too easily, or missing', async () => {
      const file = join(aside, 'passphrase');
      await writeFile(file, 'short\n');
      await expect(passphraseFrom(file)).rejects.toThrow(/shorter than 12 characters/);
      await expect(passphraseFrom(join(aside, 'nowhere'))).rejects.toThrow(/cannot be read/);
      await writeFile(file, `${PASSPHRASE}\n`);
      expect(await passphraseFrom(file)).toBe(PASSPHRASE);
    });
  });

  it('changes nothing where a row came back otherwise than it was', LONG, async () => {
    const otherwise = await altered(({ tables }) => ({
      tables: tables.map((table) => (table.name === 'leads' ? { ...table, sum: '1' } : table)),
    }));
    const into = await place();
    await expect(restoreBackup(otherwise, into)).rejects.toThrow(/leads came back otherwise/);
    expect(await sql(into.databaseUrl, 'SELECT 1 FROM people')).toEqual([]);
  });

  /** A backup whose manifest says something else. */
  async function altered(change: (manifest: Manifest) => Partial<Manifest>): Promise<string> {
    const folder = join(aside, randomBytes(4).toString('hex'));
    const manifest = await writeBackup(source(), folder);
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, ...change(manifest) }));
    return folder;
  }
});
