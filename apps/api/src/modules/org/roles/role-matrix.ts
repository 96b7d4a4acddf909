import type { CsvColumn } from '../../../platform/csv/csv-download.js';
import type { Locale } from '../../../platform/http/locale.js';
import { LIMITED_FIELDS } from './field-catalogue.js';
import { OBJECTS, PERMISSIONS, type Said } from './permission-catalogue.js';
import { ROLE_TRAITS } from './role-definition.js';
import type { CountedRole } from './roles.repository.js';
import { MODULES, SCOPES } from './scope-words.js';

/** One thing that a role says, and how it says it. */
interface MatrixLine {
  readonly code: string;
  readonly about: string;
  readonly what: string;
  readonly cell: (role: CountedRole) => string;
}

const WORDS = {
  headers: [
    { zh: '代码', en: 'Code' },
    { zh: '对象', en: 'Object' },
    { zh: '操作、字段或范围', en: 'Operation, field or scope' },
  ],
  scope: { zh: '数据范围', en: 'Whose records' },
  trait: { zh: '访问规则中属于', en: 'Belongs to, for the rules' },
  access: {
    write: { zh: '读写', en: 'read and write' },
    read: { zh: '只读', en: 'read' },
    masked: { zh: '脱敏', en: 'masked' },
    hidden: { zh: '隐藏', en: 'hidden' },
  },
} as const;

/** Everything a role says beside its names: whose rows, what may be done, which fields less than written, and its traits. */
export async function* matrixLines(locale: Locale): AsyncGenerator<MatrixLine> {
  const word = wordIn(locale);
  for (const [module, name] of Object.entries(MODULES))
    yield {
      ...{ code: `scope.${module}`, about: word(name), what: word(WORDS.scope) },
      cell: ({ scopes }) => word(SCOPES[scopes[module as keyof typeof MODULES] ?? 'none']),
    };
  for (const { code, object, name } of PERMISSIONS)
    yield {
      ...{ code, about: word(object.name), what: word(name) },
      cell: ({ permissions }) => (permissions.includes(code) ? '✓' : ''),
    };
  for (const { code: object, name } of OBJECTS)
    for (const [field, label] of Object.entries(LIMITED_FIELDS[object] ?? {}))
      yield {
        ...{ code: `field.${object}.${field}`, about: word(name), what: word(label) },
        cell: ({ fields }) => word(WORDS.access[fields[`${object}.${field}`] ?? 'write']),
      };
  for (const trait of ROLE_TRAITS)
    yield {
      ...{ code: `trait.${trait}`, about: word(WORDS.trait), what: trait },
      cell: ({ traits }) => (traits.includes(trait) ? '✓' : ''),
    };
}

export function matrixColumns(roles: readonly CountedRole[], locale: Locale): CsvColumn<MatrixLine>[] {
  const [code, about, what] = WORDS.headers.map(wordIn(locale));
  return [
    { header: code ?? '', value: (line) => line.code },
    { header: about ?? '', value: (line) => line.about },
    { header: what ?? '', value: (line) => line.what },
    ...roles.map((role) => ({
      header: locale === 'en' && role.nameEn ? role.nameEn : role.name,
      value: (line: MatrixLine) => line.cell(role),
    })),
  ];
}

const wordIn =
  (locale: Locale) =>
  (said: Said): string =>
    locale === 'en' ? said.en : said.zh;
