import { Controller, Get, Module, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { globSync, readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { OPEN, PERMISSION } from '../src/platform/access/access.decorators.js';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { apiFile } from '../src/platform/api-file/api-file.js';
import { declaredErrors, declaredTexts } from '../src/platform/http/domain-error.js';
import { log } from '../src/platform/logging/log.js';
import { openHouse, type House } from './harness/house.js';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.close());

describe('a route', () => {
  it('that nobody marked is closed to everybody, even signed in', async () => {
    @Controller('unmarked')
    class Unmarked {
      @Get()
      secret(): string {
        return 'nobody decided who may read this';
      }
    }
    @Module({ controllers: [Unmarked] })
    class Forgotten {}
    const other = await openHouse({ extraModules: [Forgotten] });
    const answer = await other.as('president').get('/unmarked');
    await other.close();

    expect(answer.status).toBe(403);
    expect(answer.body.code).toBe('access.route_unmarked');
  });

  it('is always marked, with the permission it needs or as open', () => {
    const scanner = new MetadataScanner();
    const unmarked = house.app
      .get(DiscoveryService)
      .getControllers()
      .flatMap(({ instance, metatype }) => {
        const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
        return scanner.getAllMethodNames(prototype).flatMap((name) => {
          const handler = prototype[name] as object;
          const isRoute =
            Reflect.getMetadata('method', handler) !== undefined &&
            Reflect.getMetadata('method', handler) in RequestMethod;
          const marked = [PERMISSION, OPEN].some(
            (key) => Reflect.hasMetadata(key, handler) || Reflect.hasMetadata(key, metatype as object),
          );
          return isRoute && !marked ? [`${metatype?.name}.${name}`] : [];
        });
      });

    expect(unmarked).toEqual([]);
  });

  it('that is open to everybody is one of these few', () => {
    const scanner = new MetadataScanner();
    const open = house.app
      .get(DiscoveryService)
      .getControllers()
      .flatMap(({ instance }) => {
        const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
        return scanner
          .getAllMethodNames(prototype)
          .filter((name) => Reflect.hasMetadata(OPEN, prototype[name] as object))
          .map((name) => `${instance.constructor.name}.${name}`);
      });

    expect(open.sort()).toEqual([
      'EntryController.confirmation',
      'EntryController.enrolment',
      'EntryController.newPassword',
      'EntryController.secondFactor',
      'HealthController.live',
      'HealthController.ready',
      'PublicFormsController.create',
      'PublicFormsController.show',
      'RecoveryController.ask',
      'RecoveryController.use',
      'SessionController.create',
      'SessionController.refresh',
      'SessionController.remove',
      'SetupController.create',
      'SetupController.show',
      'SignOnController.complete',
      'SignOnController.create',
    ]);
  });
});

describe('a name', () => {
  it('is that of one shape: the API file would describe one of two by the other', () => {
    const shapes = globSync('src/**/*.ts').flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      return [...text.matchAll(/^(?:export )?class (\w+(?:View|Dto))\b/gm)].map(([, name]) => name as string);
    });

    expect(shapes.length).toBeGreaterThan(100);
    expect(shapes.filter((name, i) => shapes.indexOf(name) !== i)).toEqual([]);
  });

  it('is that of one decision', () => {
    const numbers = globSync('../../docs/adr/*.md').map((file) => file.split('/').at(-1)?.slice(0, 4));

    expect(numbers.length).toBeGreaterThan(10);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('the API file', () => {
  it('refers only to shapes that it describes', () => {
    const file = JSON.parse(JSON.stringify(apiFile(house.app))) as { components: { schemas: Record<string, unknown> } };
    const named = [...JSON.stringify(file).matchAll(/"#\/components\/schemas\/([^"]*)"/g)].map(
      ([, name]) => name ?? '',
    );

    expect(named.length).toBeGreaterThan(500);
    expect([...new Set(named)].filter((name) => !Object.hasOwn(file.components.schemas, name))).toEqual([]);
  });
});

describe('the row scope', () => {
  it('covers every table whose rows have an owner', async () => {
    const open = await house.sql(
      `SELECT c.table_name FROM information_schema.columns c
      JOIN pg_class k ON k.relname = c.table_name AND k.relnamespace = 'public'::regnamespace AND k.relkind = 'r'
      WHERE c.table_schema = 'public' AND c.column_name = 'owner_id' AND has_table_privilege('countersign_app', k.oid, 'SELECT, INSERT, UPDATE, DELETE')
        AND NOT (k.relrowsecurity AND (k.relforcerowsecurity OR k.relname = ANY ($1)) AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = k.oid))`,
      // Written by triggers in their owner's name, whoever causes it; people read it under its policies.
      [['countdowns']],
    );

    expect(open).toEqual([]);
  });

  it('shows a connection without a principal nothing at all', async () => {
    const tables = await house.sql<{ relname: string }>(
      `SELECT relname FROM pg_class WHERE relforcerowsecurity AND relkind = 'r'`,
    );
    expect(tables.length).toBeGreaterThan(0);

    for (const { relname } of tables) {
      const [row] = await house.app.get(DataSource).query(`SELECT count(*)::int AS n FROM "${relname}"`);
      expect(row, relname).toEqual({ n: 0 });
    }
  });

  it('says when nothing was written, though the error of a statement was passed over', async () => {
    const commit = house.app
      .get(UnitOfWork)
      .run(HOUSE, 'write', (manager) => manager.query('SELECT 1 / 0').catch(() => undefined));

    await expect(commit).rejects.toThrow(/Nothing was written/);
  });

  it('cannot be left: outside of a unit of work there is no database', () => {
    expect(() => house.app.get(UnitOfWork).manager).toThrow(/No unit of work is open/);
  });
});

describe('the database', () => {
  it('has exactly the columns the entities say', async () => {
    const columns = await house.sql<{ table: string; name: string; nullable: boolean; type: string }>(`
      SELECT table_name AS "table", column_name AS name, is_nullable = 'YES' AS nullable, udt_name AS type
      FROM information_schema.columns WHERE table_schema = 'public' AND is_generated = 'NEVER'`);
    const differences = house.app.get(DataSource).entityMetadatas.flatMap((entity) => {
      const actual = columns
        .filter(({ table }) => table === entity.tableName)
        .map(({ name, nullable, type }) => `${name} ${type} ${nullable}`);
      const said = entity.columns.map(
        (column) =>
          `${column.databaseName} ${column.isArray ? '_' : ''}${udtName(String(column.type))} ${column.isNullable}`,
      );
      return [
        ...said.filter((each) => !actual.includes(each)).map((each) => `${entity.tableName}: entity says ${each}`),
        ...actual.filter((each) => !said.includes(each)).map((each) => `${entity.tableName}: database says ${each}`),
      ];
    });

    expect(differences).toEqual([]);
  });

  it('keeps what is written to the audit log, whoever asks', async () => {
    await expect(house.sql(`UPDATE audit_log SET code = 'forged'`)).rejects.toThrow(/permission denied/);
    await expect(house.sql(`DELETE FROM audit_log`)).rejects.toThrow(/permission denied/);
    await expect(house.sql(`TRUNCATE audit_log`)).rejects.toThrow(/permission denied/);
    await expect(house.sql(`INSERT INTO audit_log (action, subject_type) VALUES ('a', 'b')`)).rejects.toThrow(
      /permission denied/,
    );
  });

  it('says in the audit log what was written, for every table', async () => {
    const silent = await house.sql(
      `SELECT DISTINCT subject_type FROM audit_log WHERE NOT refused AND coalesce(before, after) IS NULL`,
    );

    expect(silent).toEqual([]);
  });

  it('audits every table but those that are a history themselves, and the machinery', async () => {
    const histories = [
      'audit_seals',
      'audit_leaves',
      'audit_mark',
      'audit_verifications',
      'approval_rounds',
      'approval_routings',
      'approval_orgs',
      'approval_timers',
      'evidence_leaves',
      'evidence_seals',
      'evidence_verifications',
      'customer_owners',
      'lead_owners',
      'lead_dispatches',
      'lead_form_entries',
      'opportunity_owners',
      'pool_moves',
      'disabled_accounts',
      'support_looks',
      'forbidden_scans',
    ];
    // An import's rows become records, which are audited; everybody's reach follows from the organisation, a countdown from
    // what it counts; what a merge moved is audited where it stands.
    const derived = [
      'approval_back_test_changes',
      'import_rows',
      'import_traces',
      'handover_items',
      'customer_merge_moves',
      'contact_merge_moves',
      'circles',
      'viewpoints',
      'principals',
      'notifications',
      'exports',
      'bulk_edits',
      'bulk_edit_records',
      'continuity_radars',
      'match_records',
      'countdowns',
      'pool_freezes',
      'pooled_customers',
      'pool_digests',
      'forbidden_findings',
      'subject_request_places',
      'erased_records',
    ];
    const machinery = [
      'schema_migrations',
      'seeds_done',
      'outbox',
      'idempotency_keys',
      'number_series',
      'lead_turns',
      'duplicate_rescans',
      'lead_form_sends',
      'organisation',
      'customer_paths',
    ];
    const signIn = [
      'sessions',
      'refresh_tokens',
      'sign_in_attempts',
      'sign_ins',
      'password_history',
      'recovery_codes',
      'sign_in_tickets',
      'sign_on_attempts',
    ];
    const unaudited = await house.sql<{ name: string }>(`
      SELECT relname AS name FROM pg_class k WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND relname NOT LIKE 'audit\\_log%' AND NOT EXISTS (SELECT 1 FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
          WHERE t.tgrelid = k.oid AND p.proname = 'audit_row' AND NOT t.tgisinternal)`);

    expect(unaudited.map(({ name }) => name).sort()).toEqual(
      [...histories, ...derived, ...machinery, ...signIn].sort(),
    );
  });

  it('never writes a secret to the audit log', async () => {
    const [row] = await house.sql(
      `SELECT count(*)::int AS n FROM audit_log WHERE coalesce(before, after)::text LIKE '%argon2%'`,
    );

    expect(row).toEqual({ n: 0 });
  });
});

describe('the log', () => {
  it('names a request by its id and its route, never by what was looked for', async () => {
    const lines = vi.spyOn(log, 'info');
    const answer = await house.as('sales-a1').get(`/customers?q=${encodeURIComponent('锦川精工')}`);
    await vi.waitFor(() => expect(lines).toHaveBeenCalled());

    expect(lines.mock.calls.at(-1)?.[0]).toMatchObject({
      requestId: answer.headers['x-request-id'],
      method: 'GET',
      route: '/api/v1/customers',
      status: 200,
    });
    expect(decodeURIComponent(JSON.stringify(lines.mock.calls))).not.toContain('锦川');
  });
});

describe('every error', () => {
  it('has a sentence in Chinese and one in English', () => {
    for (const [code] of declaredErrors()) {
      const sentence = declaredTexts().get(code);
      expect(sentence?.zh, code).toMatch(/[\u4e00-\u9fff]/);
      expect(sentence?.en, code).toMatch(/^[\x20-\x7e\u2010-\u2026’“”¥{}折]+$/);
    }
  });

  it('names in both languages the same values', () => {
    // A value that is itself a word comes once in each language: {by} and {byEn}.
    const placeholders = (text: string): string[] =>
      (text.match(/\{\w+\}/g) ?? []).map((each) => each.replace('En}', '}')).sort();
    for (const [code, { zh, en }] of declaredTexts()) expect(placeholders(zh), code).toEqual(placeholders(en));
  });
});

function udtName(type: string): string {
  const names: Record<string, string> = {
    int: 'int4',
    integer: 'int4',
    boolean: 'bool',
    bigint: 'int8',
    smallint: 'int2',
    'text[]': '_text',
  };
  return names[type] ?? type;
}
