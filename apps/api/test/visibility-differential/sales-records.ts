import { coreName, foldName } from '../../src/modules/customers/company-name.js';
import { found, type Making } from './making.js';
import type { Values } from './writer.js';

/** From the first enquiry to the contract. */
export async function writeSales(make: Making, count: number): Promise<void> {
  await customers(make, count);
  await leads(make, count);
  await duplicates(make, count);
  await merges(make, Math.round(count / 5), 'customer');
  await merges(make, Math.round(count / 5), 'contact');
  await opportunities(make, Math.round(count * 1.2));
  await quotes(make, count);
  await contracts(make, Math.round(count * 0.7));
  await projects(make, Math.round(count * 0.6));
}

async function customers(make: Making, count: number): Promise<void> {
  const rows = make.many('customer', count, ({ number }, n) => {
    const name = `视野${n}号有限公司`;
    return {
      name,
      name_folded: foldName(name),
      name_core: coreName(name),
      primary_contact_id: make.id(),
      parent_id: null,
      credit_code: null,
      import_id: null,
      historic_amount: 1000 + n,
      ...found(name, number),
    };
  });
  const contacts = make.many('contact', Math.round(count * 1.6), ({ number, owner_id }, n) => {
    const customer = rows[n] ?? make.one(rows);
    const primary = rows[n] ? { id: customer['primary_contact_id'], deleted_at: null, deleted_by: null } : {};
    const name = `Contact ${n}`;
    return {
      ...primary,
      owner_id,
      customer_id: customer['id'],
      name,
      mobile: `139${10_000_000 + n}`,
      ...found(name, number),
    };
  });
  await make.writer.sql('BEGIN');
  await make.writer.like('customers', rows);
  await make.writer.like('contacts', contacts);
  await make.writer.sql('COMMIT');
}

async function leads(make: Making, count: number): Promise<void> {
  const rows = make.many('lead', count, ({ number, owner_id }, n) => {
    const name = `来路${n}号有限公司`;
    const queued = n % 10 === 0 ? make.one(make.queues) : owner_id;
    const folded = {
      name_folded: foldName(name),
      name_core: coreName(name),
      same_as: foldName(name),
      import_id: null,
    };
    return {
      name,
      owner_id: queued,
      ...folded,
      ...found(name, number),
      customer_id: null,
      contact_id: null,
      opportunity_id: null,
    };
  });
  await make.writer.like('leads', rows, `status = 'assigned'`);
}

/** As if they looked alike: two customers, two leads, one of each. */
async function duplicates(make: Making, count: number): Promise<void> {
  const kinds = ['customer', 'lead'] as const;
  const rows = Array.from({ length: count }, (_, n) => {
    const pair = [kinds[n % 2], kinds[n % 3 === 0 ? 0 : 1]].map((object) => ({
      object,
      id: make.some(object!)['id'] as string,
    }));
    const [one, other] = pair.sort((a, b) => a.id.localeCompare(b.id)) as [(typeof pair)[0], (typeof pair)[0]];
    return { one_object: one.object, one_id: one.id, other_object: other.object, other_id: other.id };
  });
  const once = new Map(rows.filter((row) => row.one_id < row.other_id).map((row) => [row.one_id + row.other_id, row]));
  const by = make.owners[0];
  await make.writer.rows(
    'duplicate_pairs',
    [...once.values()].map((row) => ({
      ...row,
      id: make.id(),
      version: 1,
      created_at: '2026-11-05T02:00:00Z',
      created_by: by,
      updated_at: '2026-11-05T02:00:00Z',
      updated_by: by,
      custom: {},
      verdict: 'likely',
      score: 90,
      reasons: [],
    })),
  );
}

/** As if the one had been merged into the other. */
async function merges(make: Making, count: number, kind: 'customer' | 'contact'): Promise<void> {
  const pairs = Array.from({ length: count }, () => [make.some(kind)['id'], make.some(kind)['id']] as const);
  const once = new Map(pairs.filter(([survivor, loser]) => survivor !== loser).map((pair) => [pair[1], pair]));
  const by = make.owners[0];
  await make.writer.rows(
    `${kind}_merges`,
    [...once.values()].map(([survivor_id, loser_id]) => ({
      ...{ id: make.id(), version: 1, survivor_id, loser_id, status: 'undone', custom: {} },
      ...{ created_at: '2026-11-05T02:00:00Z', created_by: by, updated_at: '2026-11-05T02:00:00Z', updated_by: by },
      ...{ choices: {}, former: {}, moved: {}, stayed: {}, ...(kind === 'customer' && { joined: [] }) },
    })),
  );
}

async function opportunities(make: Making, count: number): Promise<void> {
  const stages = await make.writer.sql<{ id: string }>('SELECT id FROM sales_stages ORDER BY sort');
  const rows = make.many('opportunity', count, ({ number, owner_id }, n) => {
    const customer = make.some('customer');
    const outcome = make.one(['open', 'open', 'open', 'won', 'lost']);
    return {
      name: `Deal ${n}`,
      customer_id: customer['id'],
      primary_contact_id: customer['primary_contact_id'],
      expected_amount: 1000 * (n + 1),
      stage_id: make.one(stages).id,
      outcome,
      lost_reason: outcome === 'lost' ? 'price' : null,
      closed_at: outcome === 'open' ? null : '2026-11-10T02:00:00Z',
      closed_by: outcome === 'open' ? null : owner_id,
      next_action_owner_id: owner_id,
      lead_id: null,
      lead_number: null,
      ...found(`Deal ${n}`, number),
    };
  });
  await make.writer.like('opportunities', rows, `outcome = 'open'`);
  await make.writer.rows(
    'opportunity_stage_moves',
    rows.map((row) => ({
      id: make.id(),
      opportunity_id: row['id'],
      from_stage_id: null,
      to_stage_id: row['stage_id'],
      outcome: row['outcome'],
      moved_at: '2026-11-05T02:00:00Z',
      moved_by: row['owner_id'],
    })),
  );
}

async function quotes(make: Making, count: number): Promise<void> {
  const rows = make.many('quote', count, () => deal(make, { status: 'draft', submitted_at: null, decided_at: null }));
  await make.writer.like('quotes', rows, 'revision = 1');
  const lines = rows.map(({ id }) => ({ id: make.id(), quote_id: id, position: 1 }));
  await make.writer.like('quote_lines', lines);
}

async function contracts(make: Making, count: number): Promise<void> {
  const unsigned = { quote_id: null, filing_number: null, submitted_at: null, approved_at: '2026-10-08T02:00:00Z' };
  const rows = make.many('contract', count, (_, n) => ({
    ...deal(make, { ...unsigned, status: n % 3 === 0 ? 'draft' : 'approved' }),
    net_total_cny: 100 * (n + 1),
    content_hash: n % 3 === 0 ? null : '0'.repeat(64),
  }));
  // One cannot be approved but by an approval; these are only to be counted.
  await make.writer.unguarded('contracts', 'guarded', () =>
    make.writer.like('contracts', rows, `revision = 1 AND review_decision IS NULL AND signed_on IS NULL`),
  );
}

/** In every state, of contracts nobody has signed; a third of them without a contract, sold by anybody. */
async function projects(make: Making, count: number): Promise<void> {
  const statuses = ['planned', 'running', 'running', 'paused', 'accepted', 'closed', 'cancelled'];
  const rows = make.many('project', count, ({ number }, n) => {
    const contract = make.some('contract');
    const sold = { contract_id: contract['id'], seller_id: contract['owner_id'] };
    const name = `Project ${n}`;
    return {
      ...{ name, customer_id: contract['customer_id'], status: make.one(statuses), note: '', custom: {} },
      ...(n % 3 === 0 ? { contract_id: null, seller_id: make.one(make.owners) } : sold),
      ...(n % 5 === 0 ? { amount: null, currency: null } : { amount: 1000 + n, currency: 'CNY' }),
      ...found(name, number),
    };
  });
  await make.writer.unguarded('projects', 'guarded', () => make.writer.rows('projects', rows));
  const at = '2026-11-05T02:00:00Z';
  const parts = rows.map(({ id, owner_id: by }) => ({ id: make.id(), project_id: id, by }));
  await make.writer.rows(
    'project_steps',
    parts.map((part) => ({ ...part, to_status: 'planned', at })),
  );
  await make.writer.rows(
    'project_milestones',
    parts.map(({ by, ...part }, n) => ({ ...part, position: 1, name: `Milestone ${n}`, done_at: at, done_by: by })),
  );
}

function deal(make: Making, more: Values): Values {
  const deal = make.some('opportunity');
  return {
    customer_id: deal['customer_id'],
    contact_id: null,
    opportunity_id: deal['id'],
    content_hash: null,
    ...more,
  };
}
