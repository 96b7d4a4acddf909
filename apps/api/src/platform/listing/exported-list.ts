import { AMOUNTS } from '../access/amounts.js';
import { coveredValue, readsField } from '../access/field-access.js';
import { mayDo, type Principal } from '../access/principal.js';
import type { CsvColumn } from '../csv/csv-download.js';
import type { CsvValue } from '../csv/csv.js';
import type { Sentence } from '../http/domain-error.js';
import { QueryIsInvalid } from '../http/http.errors.js';
import type { Locale } from '../http/locale.js';
import type { ShownName } from '../subjects/name-the-hidden.js';
import type { ListShape } from './listing.js';
import type { ListSpec } from './list-spec.js';

/** One column of a list's file. */
export interface ExportColumn<Row> extends ColumnRules {
  /** Its name in the list's answer, so that whoever shows some columns can ask for these. */
  readonly name: string;
  readonly label: Sentence;
  readonly value: (row: Row, locale: Locale) => CsvValue;
}

interface ColumnRules {
  /** The fields of roles that cover it, such as `contact.mobile`: hidden it is not in the file, masked its values are. */
  readonly field?: string | readonly string[];
  /** A permission without which it is not in the file. */
  readonly needs?: string;
  /** Its text is a number, and one to a workbook as well. */
  readonly isNumber?: true;
}

/** A list that can be taken out as a file. Declared once, beside the list; the frame does the rest. */
export interface ExportedList<Row extends object> {
  /** Its collection in the address, and the name of its files. */
  readonly name: string;
  readonly label: Sentence;
  readonly permission: string;
  readonly spec: ListSpec;
  readonly shape: ListShape;
  readonly columns: readonly ExportColumn<Row>[];
  /** A row as its reader sees it, where that is not the same for all rows of the list. */
  readonly shownTo?: (me: FileReader['me'], row: Row) => Row;
  /** Names of other records that the list shows whether the reader reaches these or not. */
  readonly names?: readonly ShownName<Row>[];
}

/** Writes a declaration's columns one to a line. */
export function columnOf<Row>() {
  return (
    name: string,
    zh: string,
    en: string,
    value: ExportColumn<Row>['value'],
    rules: ColumnRules = {},
  ): ExportColumn<Row> => ({ name, label: { zh, en }, value, ...rules });
}

export interface FileReader {
  readonly me: Pick<Principal, 'fields' | 'permissions'>;
  readonly locale: Locale;
  /** Names of columns in the order they are wanted; all of them where none is named. */
  readonly names?: readonly string[];
}

/** The columns somebody gets. @throws QueryIsInvalid for a name the list does not have */
export function fileColumns<Row extends object>(
  { columns, shownTo = (_, row) => row }: Pick<ExportedList<Row>, 'columns' | 'shownTo'>,
  { me, locale, names = [] }: FileReader,
): CsvColumn<Row>[] {
  return chosen(columns, names)
    .filter((column) => isShown(column, me))
    .map(({ label, value, field, isNumber }) => {
      const isMasked = coveredBy(field).some((each) => !readsField(me.fields, each));
      return {
        header: locale === 'en' ? label.en : label.zh,
        value: (row) => (isMasked ? coveredValue(value(row, locale), true) : value(shownTo(me, row), locale)),
        ...(isNumber && !isMasked ? { isNumber } : {}),
      };
    });
}

function chosen<Row>(columns: readonly ExportColumn<Row>[], names: readonly string[]): readonly ExportColumn<Row>[] {
  if (names.length === 0) return columns;
  return [...new Set(names)].map((wanted) => {
    const column = columns.find(({ name }) => name === wanted);
    if (!column) throw new QueryIsInvalid({ name: 'columns' }, [columnProblem]);
    return column;
  });
}

const columnProblem = { pointer: '?columns', code: 'query.invalid', params: { name: 'columns' } };

/** An amount is read or it is not there: half of it would be a sum to reckon with. */
function isShown<Row>({ field, needs }: ExportColumn<Row>, me: FileReader['me']): boolean {
  if (needs !== undefined && !mayDo(me as Principal, needs)) return false;
  return coveredBy(field).every(
    (each) => readsField(me.fields, each) || (me.fields[each] === 'masked' && !(each in AMOUNTS)),
  );
}

const coveredBy = (field: ColumnRules['field']): readonly string[] => [field ?? []].flat();
