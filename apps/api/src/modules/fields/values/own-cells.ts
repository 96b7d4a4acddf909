import type { OwnCell } from '../../../platform/custom/custom-objects.js';
import type { Definition } from '../definitions/custom-fields.repository.js';
import type { Kind } from '../definitions/kinds.js';
import { readValue } from './value-of-kind.js';

/** What a cell says, as a request would say it; what it does not understand stays as it is, and is refused as such. */
type Understood = (cell: string, field: Definition) => unknown;

const number: Understood = (cell) => cell.normalize('NFKC').replace(/[,\s]/g, '');

const money: Understood = (cell, { currency }) => ({
  amount: cell.normalize('NFKC').replace(/[¥$€,\s元]/g, ''),
  currency,
});

/** 2026-11-22, 2026/11/2, 2026.11.2, 2026年11月2日 */
const date: Understood = (cell) => {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell.normalize('NFKC').trim()) ?? [];
  return year === undefined ? cell : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** By its name in either language, or by its code. */
const choice: Understood = (cell, { options }) => {
  const wanted = plain(cell);
  const words = options
    .filter(({ retired }) => !retired)
    .flatMap(({ code, name, nameEn }) => [
      [plain(name), code],
      [plain(nameEn), code],
      [plain(code), code],
    ]);
  return words.find(([word]) => word === wanted)?.[1] ?? cell;
};

const choices: Understood = (cell, field) =>
  cell
    .split(/[、,，;；/|\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => choice(part, field));

const UNDERSTOOD: Partial<Record<Kind, Understood>> = {
  ...{ text: (cell: string) => cell, number, money, date, choice, multi_choice: choices },
};

const plain = (word: string): string => word.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** The columns of a file; people and records are not named in files. */
export function ownCells(definitions: readonly Definition[]): OwnCell[] {
  return definitions.flatMap((field): OwnCell[] => {
    const understood = UNDERSTOOD[field.kind];
    if (field.retired || !understood) return [];
    return [
      {
        code: field.code,
        label: { zh: field.name, en: field.nameEn || field.name },
        required: field.required,
        read: (cell) => {
          const read = readValue(understood(cell, field), field, undefined);
          return 'wrong' in read ? { code: read.wrong, params: read.params ?? {} } : read;
        },
      },
    ];
  });
}
