import { test } from 'node:test';
import assert from 'node:assert/strict';
import { Linter } from 'eslint';
import ts from 'typescript-eslint';
import { controllerVerbs } from './controller-verbs.mjs';

const complaints = (...verbs) =>
  new Linter().verify(`class Doors { ${verbs.map((verb, i) => `@${verb}() m${i}() {}`).join('\n')} }`, {
    languageOptions: { parser: ts.parser },
    plugins: { countersign: { rules: { 'controller-verbs': controllerVerbs } } },
    rules: { 'countersign/controller-verbs': 'error' },
  }).length;

test('five verbs make a noun', () => {
  assert.equal(complaints('Get', 'Get', 'Post', 'Patch', 'Delete'), 0);
});

test('a sixth makes two nouns', () => {
  assert.equal(complaints('Get', 'Get', 'Post', 'Patch', 'Delete', 'Put'), 1);
});
