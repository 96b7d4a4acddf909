type Sql = <T = any>(text: string, values?: unknown[]) => Promise<T[]>;
export type Values = Readonly<Record<string, unknown>>;

/** Writes rows that are like one the demo has, but for what is said of each: a column that comes later needs nobody here. */
export class Writer {
  private readonly columns = new Map<string, string>();

  constructor(readonly sql: Sql) {}

  /** @param like SQL that picks the row to copy, over the alias `t` */
  async like(table: string, rows: readonly Values[], like = 'true'): Promise<void> {
    const columns = await this.columnsOf(table);
    await this.sql(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM (
         SELECT (jsonb_populate_record(x, o)).* FROM ${table} x, jsonb_array_elements($1::jsonb) o
         WHERE x.id = (SELECT t.id FROM ${table} t WHERE ${like} ORDER BY 1 LIMIT 1)) n`,
      [JSON.stringify(rows)],
    );
  }

  /** Rows of which every column that must be said is said. */
  async rows(table: string, rows: readonly Values[]): Promise<void> {
    const named = Object.keys(rows[0] ?? {}).join(', ');
    await this.sql(
      `INSERT INTO ${table} (${named}) SELECT ${named} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  }

  /** Writes what no way leads to, as the owner of the tables. */
  async unguarded(table: string, trigger: string, write: () => Promise<void>): Promise<void> {
    await this.sql(`SET ROLE NONE; ALTER TABLE ${table} DISABLE TRIGGER ${trigger}; SET ROLE countersign_house`);
    await write();
    await this.sql(`SET ROLE NONE; ALTER TABLE ${table} ENABLE TRIGGER ${trigger}; SET ROLE countersign_house`);
  }

  private async columnsOf(table: string): Promise<string> {
    const known = this.columns.get(table);
    if (known) return known;
    const [row] = await this.sql<{ names: string }>(
      `SELECT string_agg(quote_ident(column_name), ', ') AS names FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' AND identity_generation IS NULL`,
      [table],
    );
    this.columns.set(table, row?.names ?? '');
    return row?.names ?? '';
  }
}

/** What every record made up here says of itself. */
export function owned(id: string, ownerId: string, number: string, discarded = false): Values {
  const gone = discarded
    ? { deleted_at: '2026-10-01T00:00:00Z', deleted_by: ownerId }
    : { deleted_at: null, deleted_by: null };
  return {
    id,
    version: 1,
    owner_id: ownerId,
    department_id: null,
    created_by: ownerId,
    updated_by: ownerId,
    external_system: null,
    external_id: null,
    number,
    ...gone,
  };
}
