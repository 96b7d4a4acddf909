/** One column of a `<DataTable>`. The cell is the slot `cell-<key>`, or the text of `text(row)`. */
export interface Column<Row> {
  key: string;
  label: string;
  /** A track of the CSS grid: `120px`, `minmax(180px, 2fr)`. */
  width: string;
  text?: (row: Row) => string | number | null | undefined;
  /** Numbers and amounts stand at the end. */
  end?: boolean;
  /** The API's sort field; without it the header does not sort. */
  sort?: string;
  /** On a phone: the card's title, a line below it, the value at its right, or nothing (the default). */
  phone?: 'title' | 'line' | 'end';
  /** Columns that the person may take away; the rest always stays. */
  optional?: boolean;
  /** An optional column that is not shown until it is chosen. */
  offAtFirst?: boolean;
  /** An optional column that is never shown unless it is chosen, also where others were chosen before there was this one. */
  byChoice?: boolean;
}

export function cellText<Row>(column: Column<Row>, row: Row): string {
  const value = column.text ? column.text(row) : (row as Record<string, unknown>)[column.key];
  return value === null || value === undefined || value === '' ? '—' : String(value);
}

export type SortDirection = 'ascending' | 'descending' | 'none';

/** How a column is sorted by `-updatedAt,name`: only the first key is shown in the header. */
export function directionOf(sort: string, field: string | undefined): SortDirection {
  const [first = ''] = sort.split(',');
  if (!field || first.replace(/^-/, '') !== field) return 'none';
  return first.startsWith('-') ? 'descending' : 'ascending';
}
