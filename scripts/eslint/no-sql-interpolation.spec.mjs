import { test } from 'node:test';
import { Linter } from 'eslint';
import assert from 'node:assert/strict';
import { noSqlInterpolation } from './no-sql-interpolation.mjs';

const complaints = (body, parameters = 'number, dto') =>
  new Linter().verify(`const ROW = 'id, number'; async function find(${parameters}) { ${body} }`, {
    plugins: { countersign: { rules: { 'no-sql-interpolation': noSqlInterpolation } } },
    rules: { 'countersign/no-sql-interpolation': 'error' },
  }).length;

test('what was handed in may not stand in SQL text', () => {
  assert.equal(complaints('db.query(`SELECT * FROM quotes WHERE number = ${number}`)'), 1);
  assert.equal(complaints("db.query('SELECT * FROM quotes WHERE number = ' + number)"), 1);
  assert.equal(complaints('rows.where(`q.number = ${dto.number.trim()}`)'), 1);
});

test('nor may it take the way through a variable', () => {
  assert.equal(complaints('const sql = `SELECT ${dto.column} FROM quotes`; db.query(sql)'), 1);
  assert.equal(complaints('const { sort } = dto; rows.orderBy(`q.${sort ?? "number"}`)'), 1);
});

test('parameters, constants and what the house itself composed are welcome', () => {
  assert.equal(complaints("db.query('SELECT * FROM quotes WHERE number = $1', [number])"), 0);
  assert.equal(complaints('db.query(`SELECT ${ROW} FROM quotes`)'), 0);
  assert.equal(complaints('const where = this.filter(dto); db.query(`SELECT ${ROW} FROM quotes WHERE ${where}`)'), 0);
  assert.equal(complaints('db.query(`SELECT ${ROW} FROM quotes WHERE number = ${parameters.add(number)}`)'), 0);
});

test('a sentence is no SQL', () => {
  assert.equal(complaints('say(`hello ${number}`)'), 0);
});
