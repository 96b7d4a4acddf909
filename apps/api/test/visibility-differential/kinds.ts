type Sql = <T = any>(text: string, values?: unknown[]) => Promise<T[]>;

export type Row = Readonly<Record<string, any>>;

export interface KindOfRecord {
  readonly table: string;
  /** The scope of which module decides. */
  readonly module: string;
  /** Which shares open a row: the column that names what is shared → as what it may be shared. */
  readonly shownBy: Readonly<Record<string, readonly string[]>>;
  /** Whoever owns what a column names sees what others wrote about it, as long as she sees that herself. */
  readonly aboutMine?: Readonly<Record<string, 'customer' | 'opportunity'>>;
  /** The rule that has to be on for that, where a company may switch it. */
  readonly aboutMineWhile?: string;
  /** Whoever reaches whom a column names sees the row too, while a rule is on: the column → the rule. */
  readonly concerns?: Readonly<Record<string, string>>;
  /** Whoever made it sees it, whatever the scope of her roles. */
  readonly mineAnyway?: true;
}

/** The records that belong to somebody, and what opens them beside the reach over their owners. */
export const KINDS = {
  customer: { table: 'customers', module: 'customer', shownBy: { id: ['customer', 'customer_card'] } },
  contact: { table: 'contacts', module: 'customer', shownBy: { customer_id: ['customer', 'customer_card'] } },
  lead: { table: 'leads', module: 'lead', shownBy: { id: ['lead'] } },
  opportunity: {
    table: 'opportunities',
    module: 'opportunity',
    shownBy: { id: ['opportunity'], customer_id: ['customer'] },
  },
  registration: {
    table: 'registrations',
    module: 'opportunity',
    shownBy: { id: ['opportunity'], opportunity_id: ['opportunity'] },
  },
  quote: { table: 'quotes', module: 'quote', shownBy: { id: ['quote'], opportunity_id: ['opportunity'] } },
  contract: { table: 'contracts', module: 'contract', shownBy: { id: ['contract'], opportunity_id: ['opportunity'] } },
  activity: {
    table: 'activities',
    module: 'activity',
    shownBy: { id: ['activity'], customer_id: ['customer'], opportunity_id: ['opportunity'] },
    aboutMine: { customer_id: 'customer', opportunity_id: 'opportunity' },
    aboutMineWhile: 'owners-read-about-theirs',
  },
  project: {
    table: 'projects',
    module: 'project',
    shownBy: { id: ['project'], contract_id: ['contract'] },
    concerns: { seller_id: 'sales-sees-its-projects' },
  },
  asset: {
    table: 'assets',
    module: 'asset',
    shownBy: { id: ['asset'], customer_id: ['customer'] },
    aboutMine: { customer_id: 'customer' },
  },
  expense: { table: 'expenses', module: 'expense', shownBy: { id: ['expense'] } },
  import: { table: 'imports', module: 'lead', shownBy: { id: ['lead'] }, mineAnyway: true },
  approval: { table: 'approval_instances', module: 'approval', shownBy: { id: ['approval'] } },
} satisfies Record<string, KindOfRecord>;

export type Kind = keyof typeof KINDS;
export type Rows = Readonly<Record<Kind, readonly Row[]>>;

/** Every row of every kind, as the house has it. */
export async function readRows(sql: Sql): Promise<Rows> {
  const rows: Partial<Record<Kind, Row[]>> = {};
  for (const [kind, { table }] of Object.entries(KINDS))
    rows[kind as Kind] = await sql<Row>(`SELECT * FROM ${table} ORDER BY id`);
  return rows as Rows;
}
