import { isDeepStrictEqual } from 'node:util';
import { MergedTextIsTooLong } from './merging.errors.js';

export const SIDES = ['survivor', 'loser', 'both'] as const;
export type Side = (typeof SIDES)[number];

/** Texts of which both may be kept, how they are put together, and how long they may be. */
export interface Join {
  readonly between: string;
  readonly max: number;
}

type Columns<Row, Field extends string> = Readonly<Record<Field, readonly [keyof Row, ...(keyof Row)[]]>>;

/** What of two records is chosen field by field, and the columns that go together. */
export class FieldPlan<Row extends { custom: Record<string, unknown> }, Field extends string> {
  readonly fields: readonly Field[];

  constructor(
    private readonly columns: Columns<Row, Field>,
    private readonly joins: Partial<Record<Field, Join>>,
  ) {
    this.fields = Object.keys(columns) as Field[];
  }

  sidesOf(field: Field): readonly Side[] {
    return field === 'custom' || field in this.joins ? SIDES : SIDES.slice(0, 2);
  }

  differs(field: Field, survivor: Row, loser: Row): boolean {
    return this.columns[field].some((column) => !isDeepStrictEqual(survivor[column], loser[column]));
  }

  /** Where nothing is said: what the survivor has; what the other has where it has nothing; fields of the installation from both. */
  usualSide(field: Field, survivor: Row, loser: Row): Side {
    if (field === 'custom') return 'both';
    const [first] = this.columns[field];
    return isEmpty(survivor[first]) && !isEmpty(loser[first]) ? 'loser' : 'survivor';
  }

  /** The columns of the survivor that become something else. @throws MergedTextIsTooLong */
  chosen(survivor: Row, loser: Row, choices: Partial<Record<Field, Side>>): Partial<Row> {
    const fields = this.fields.flatMap((field) => {
      const side = choices[field] ?? this.usualSide(field, survivor, loser);
      if (side === 'survivor') return [];
      return this.columns[field].map((column) => [column, this.taken(field, column, side, survivor, loser)] as const);
    });
    return Object.fromEntries(fields) as Partial<Row>;
  }

  private taken(field: Field, column: keyof Row, side: Side, survivor: Row, loser: Row): unknown {
    if (side === 'loser') return loser[column];
    if (field === 'custom') return { ...loser.custom, ...survivor.custom };
    return this.both(field, [survivor[column], loser[column]] as (string | null)[]);
  }

  private both(field: Field, texts: readonly (string | null)[]): string | null {
    const { between, max } = this.joins[field] ?? { between: '\n', max: 200 };
    const text = [...new Set(texts.filter((each) => !isEmpty(each)))].join(between);
    if (text.length > max)
      throw new MergedTextIsTooLong({ max }, [{ pointer: `/fields/${field}`, code: MergedTextIsTooLong.code }]);
    return text || null;
  }
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';
