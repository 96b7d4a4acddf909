import js from '@eslint/js';
import vue from 'eslint-plugin-vue';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';
import { controllerVerbs } from './scripts/eslint/controller-verbs.mjs';
import { noSqlInterpolation } from './scripts/eslint/no-sql-interpolation.mjs';

const MAY_BE_LONG = [
  // The demo company's story is data.
  '**/seeds/**',
  '**/*.spec.ts',
  '**/*.spec.mjs',
  '**/migrations/**',
  '**/*.catalogue.ts',
  // Sentences of a room, one a line.
  '**/*-columns.texts.ts',
  '**/locales/**',
  'e2e/**',
];
/** What makes the text of a statement out of checked names; everybody else passes parameters. */
const WRITES_SQL = [
  'apps/api/src/platform/database/**',
  'apps/api/src/platform/listing/**',
  'apps/api/src/migrations/**',
];

const SIXTH_DEPENDENCY = {
  selector: 'MethodDefinition[kind="constructor"] > FunctionExpression[params.length>5]',
  message: 'With a sixth dependency a class is two classes.',
};

const NAMES_OUTSIDE = {
  selector: 'TemplateElement[value.raw=/\\b(FROM|JOIN) owners\\b/], Literal[value=/\\b(FROM|JOIN) owners\\b/]',
  message: 'Names are read from shown_owners: a joint venture or an agent knows nobody outside of it.',
};

const upward = (message, ...group) => ({ 'no-restricted-imports': ['error', { patterns: [{ group, message }] }] });

export default defineConfig(
  globalIgnores([
    '**/dist/**',
    '**/dist-*/**',
    '**/node_modules/**',
    '**/.data/**',
    '**/generated/**',
    '**/*.generated.*',
    'libs/api-client/src/schema.ts',
    '**/coverage/**',
  ]),
  js.configs.recommended,
  ts.configs.recommended,
  vue.configs['flat/recommended'],
  {
    plugins: {
      countersign: { rules: { 'controller-verbs': controllerVerbs, 'no-sql-interpolation': noSqlInterpolation } },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // TypeScript knows every name, browser and Node alike; this rule would have to be told about each.
      'no-undef': 'off',
      // Refusing control characters is our trade.
      'no-control-regex': 'off',
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
    },
  },
  { files: ['**/*.vue'], languageOptions: { parser: vueParser, parserOptions: { parser: ts.parser } } },
  {
    files: ['**/*.vue'],
    rules: {
      'vue/no-v-html': 'error',
      // A form hands its values to the parts that fill them in; replacing the whole object stays forbidden.
      'vue/no-mutating-props': ['error', { shallowOnly: true }],
      // Vue 3 has no filters: in a template `|` is TypeScript's, and a full-width space is Chinese typography.
      'vue/no-deprecated-filter': 'off',
      'no-irregular-whitespace': 'off',
      // Prettier decides where a line breaks.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/html-indent': 'off',
      'vue/attributes-order': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/{main,worker,cli,greeting}.ts', 'apps/api/src/commands/*.ts', '**/*.spec.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['apps/api/**/*.ts'],
    // Nest reads the classes of a constructor's parameters at run time: an import may look like a type and not be one.
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: [...WRITES_SQL, '**/*.spec.ts'],
    rules: { 'countersign/no-sql-interpolation': 'error' },
  },
  {
    files: ['apps/web/src/ui/**'],
    rules: upward(
      'A part of the house style knows no business word: rooms and shell use it, not the other way.',
      '@/modules/*',
      '@/app/*',
    ),
  },
  {
    files: ['apps/web/src/lib/**'],
    rules: upward(
      'The library stands below the parts, the shell and the rooms.',
      '@/modules/*',
      '@/app/*',
      '!@/app/locales',
      '@/ui/*',
    ),
  },
  {
    // In the browser a composable, or a store, is one function by nature: the limit there is the file's.
    files: ['apps/api/**/*.ts', 'libs/**/*.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', SIXTH_DEPENDENCY, NAMES_OUTSIDE],
      'countersign/controller-verbs': 'error',
    },
  },
  {
    // The schema and the demo company are made by the house, which knows everybody.
    files: ['apps/api/src/migrations/**', '**/seeds/**'],
    rules: { 'no-restricted-syntax': ['error', SIXTH_DEPENDENCY] },
  },
  {
    // A test asks for one field of an answer and says so by failing; typing the whole answer would hide the sentence.
    files: ['apps/*/test/**', '**/*.spec.ts', 'e2e/**'],
    rules: { '@typescript-eslint/no-explicit-any': 'off', 'no-restricted-imports': 'off' },
  },
  {
    files: MAY_BE_LONG,
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off', 'no-loss-of-precision': 'off' },
  },
);
