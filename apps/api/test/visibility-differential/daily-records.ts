import { found, type Making } from './making.js';
import { owned } from './writer.js';

const SHARED = [
  'customer',
  'opportunity',
  'quote',
  'contract',
  'project',
  'activity',
  'asset',
  'expense',
  'lead',
] as const;

/** What comes of every day's work, and who was let in on what. */
export async function writeDailyWork(make: Making, count: number): Promise<void> {
  await activities(make, Math.round(count * 1.5));
  await assets(make, count);
  await expenses(make, count);
  await imports(make, Math.round(count / 4));
  await notes(make, Math.round(count / 3));
  await notifications(make, count);
  await shares(make, count);
  await daysAway(make);
  await handovers(make, Math.round(count / 10));
}

async function activities(make: Making, count: number): Promise<void> {
  const rows = make.many('activity', count, ({ owner_id }, n) => {
    const deal = make.some('opportunity');
    const about = n % 3 === 0 ? { opportunity_id: null } : { opportunity_id: deal['id'] };
    return {
      customer_id: deal['customer_id'],
      contact_id: deal['primary_contact_id'],
      ...about,
      subject: `Talk ${n}`,
      our_participant_ids: [owner_id],
      follow_up_owner_id: n % 4 === 0 ? make.one(make.owners) : owner_id,
      status: make.one(['not_started', 'in_progress', 'done']),
    };
  });
  await make.writer.like('activities', rows);
}

/** Most of them kept by somebody else than whoever owns the customer. */
async function assets(make: Making, count: number): Promise<void> {
  const rows = make.many('asset', count, ({ number }, n) => ({
    customer_id: make.some('customer')['id'],
    contract_id: n % 4 === 0 ? make.some('contract')['id'] : null,
    name: `Gateway ${n}`,
    serial_number: null,
    serial_key: null,
    ...found(`Gateway ${n}`, number),
  }));
  await make.writer.like('assets', rows);
}

async function expenses(make: Making, count: number): Promise<void> {
  const line = { spentOn: '2026-11-02', category: 'travel', amount: '100.00', note: '' };
  const rows = make.many('expense', count, ({ number }, n) => ({
    title: `Trip ${n}`,
    customer_id: n % 2 === 0 ? make.some('customer')['id'] : null,
    opportunity_id: null,
    activity_id: null,
    lines: [line],
    total: 100,
    note: '',
    status: 'draft',
    custom: {},
    ...found(`Trip ${n}`, number),
  }));
  await make.writer.rows('expenses', rows);
}

async function imports(make: Making, count: number): Promise<void> {
  const rows = make.many('import', count, (_, n) => ({
    target: n % 2 === 0 ? 'leads' : 'customers',
    file_name: `file-${n}.csv`,
    sha256: '0'.repeat(64),
    status: 'done',
    encoding: 'utf-8',
    columns: [],
    preview: [],
    total_rows: 1,
    problem_count: 0,
    custom: {},
  }));
  await make.writer.rows(
    'imports',
    rows.map(({ number: _, ...row }) => row),
  );
  const cells = rows.map(({ id }) => ({ import_id: id, row_no: 1, cells: ['A'], outcome: 'created', problems: [] }));
  await make.writer.rows('import_rows', cells);
}

async function notes(make: Making, count: number): Promise<void> {
  const rows = make.many('note', count, () => {
    const type = make.one(['customer', 'opportunity', 'lead']);
    return { subject_type: type, subject_id: make.some(type)['id'], text: 'a remark', custom: {} };
  });
  await make.writer.rows(
    'notes',
    rows.map(({ number: _n, owner_id: _o, department_id: _d, ...row }) => row),
  );
}

/** Every other of them about a customer, whoever is told. */
async function notifications(make: Making, count: number): Promise<void> {
  const customers = await make.writer.sql<{ id: string; number: string }>(
    'SELECT id, number FROM customers WHERE deleted_at IS NULL ORDER BY number',
  );
  const rows = Array.from({ length: count }, (_, n) => {
    const about = n % 2 === 0 ? customers[n % customers.length] : undefined;
    return {
      id: make.id(),
      person_id: make.one(make.owners),
      kind: about ? 'record_shared' : 'approval_approved',
      params: about ? { name: about.number } : { number: `N-${n}`, title: `News ${n}` },
      link: about ? `/customers/${about.id}` : '/approvals',
      dedup_key: `made-up-${n}`,
    };
  });
  await make.writer.rows('notifications', rows);
}

/** With people, departments, positions; for ever, until a day to come, until a day gone by; some ended. */
async function shares(make: Making, count: number): Promise<void> {
  const ids = async (sql: string): Promise<string[]> =>
    (await make.writer.sql<{ id: string }>(sql)).map(({ id }) => id);
  const departments = await ids('SELECT id FROM departments ORDER BY code');
  const positions = await ids('SELECT id FROM positions ORDER BY code');
  const rows = Array.from({ length: count }, (_, n) => {
    const type = n % 5 === 0 ? 'opportunity' : make.one(SHARED);
    const shared = make.some(type);
    const kind = n % 5 === 0 ? 'self' : make.one(['self', 'self', 'department', 'tree', 'position'] as const);
    const withId = { self: make.owners, department: departments, tree: departments, position: positions }[kind];
    const team = { reason: 'team', team_function: 'pre_sales', card_id: shared['customer_id'] };
    const byHand = { reason: `by_hand`, team_function: null, card_id: null };
    const ended = n % 17 === 0 ? { ended_at: '2026-10-01T00:00:00Z', ended_by: shared['owner_id'] } : {};
    return {
      id: make.id(),
      version: 1,
      subject_type: type,
      subject_id: shared['id'],
      grantee_kind: kind,
      grantee_id: make.one<string>(withId),
      access: make.one(['read', 'write']),
      until: make.one([null, '2099-01-01', '2026-06-30']),
      note: 'made up',
      created_by: shared['owner_id'],
      updated_by: shared['owner_id'],
      ended_at: null,
      ended_by: null,
      ...(n % 5 === 0 ? team : byHand),
      ...ended,
    };
  });
  const once = new Map(rows.map((row) => [`${row.grantee_id} ${row.subject_id}`, row]));
  await make.writer.rows('record_shares', [...once.values()]);
}

/** Long over, so that nothing takes another way for them. */
async function daysAway(make: Making): Promise<void> {
  const during = '[2026-01-05,2026-01-09)';
  const some = make.owners.filter((_, n) => n % 5 === 0);
  await make.writer.rows(
    'absences',
    some.map((person_id) => ({ id: make.id(), person_id, during })),
  );
  await make.writer.rows(
    'proxies',
    // In pairs, because a proxy of a proxy of a proxy is refused.
    some.flatMap((proxy_id, n) => (n % 2 ? [{ id: make.id(), principal_id: some[n - 1], proxy_id, during }] : [])),
  );
}

async function handovers(make: Making, count: number): Promise<void> {
  const people = [...make.owners].filter((_, n) => n % 7 === 0).slice(0, count);
  const rows = people.map((person_id, n) => {
    const { number: _n, owner_id: _o, department_id: _d, ...base } = owned(make.id(), make.one(make.owners), '');
    const status = n % 4 === 0 ? 'waiting' : 'draft';
    return { ...base, person_id, reason: 'leaving', restricted: true, together: true, rules: [], status, custom: {} };
  });
  await make.writer.rows('handovers', rows);
  await make.writer.sql('SELECT rebuild_reach()');
}
