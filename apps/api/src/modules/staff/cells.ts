import { CODE, LOGIN } from '../org/index.js';
import { cells, type CellReader, type ImportField } from '../imports/index.js';

export const field = (
  name: string,
  [zh, en]: readonly [string, string],
  read: CellReader,
  { synonyms = [], required = false }: { synonyms?: string[]; required?: boolean } = {},
): ImportField => ({ field: name, label: { zh, en }, required, synonyms, read });

const shaped =
  (shape: RegExp, code: string): CellReader =>
  (cell) =>
    shape.test(cell) ? { value: cell } : { code };

export const code = shaped(CODE, 'staff.row.code');
export const login = shaped(LOGIN, 'staff.row.login');

export const from = field('from', ['生效日期', 'Valid from'], cells.date, {
  synonyms: ['起始日期', '生效日', '从何时起', 'from', 'effective from', 'start date'],
});
