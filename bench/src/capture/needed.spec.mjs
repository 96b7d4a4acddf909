import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needed } from './needed.mjs';

const kept = (...texts) => needed(texts.map((text) => ({ text }))).map(({ text }) => text);

test('a write, a drawn number and a row that is written back are sent', () => {
  const sent = [
    'SELECT "a"."id" AS "a_id" FROM "quotes" "a" WHERE a.id = $1 FOR UPDATE',
    'UPDATE number_series SET last = last + 1 RETURNING last',
    'INSERT INTO approval_instances VALUES ($1)',
    'WITH copy AS (INSERT INTO approval_orgs (hash) SELECT $1) INSERT INTO approval_routings SELECT 1',
    'UPDATE "quotes" SET "status" = $1 WHERE id = $2',
  ];
  assert.deepEqual(kept(...sent), sent);
});

test('what is asked in order to decide is not', () => {
  const asked = [
    'SELECT 1 FROM approval_policies WHERE purpose = $1',
    'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))',
    'WITH RECURSIVE up AS (SELECT id FROM customers) SELECT id FROM up',
    'SELECT "i"."id" FROM "approval_instances" "i" WHERE id = $1 FOR UPDATE',
  ];
  assert.deepEqual(kept(...asked), []);
});
