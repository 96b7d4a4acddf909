import pg from 'pg';
import { loadApprovals } from './approvals.mjs';
import { loadCustomers } from './customers.mjs';
import { loadOpportunities } from './opportunities.mjs';
import { hirePeople } from './people.mjs';
import { randomFrom } from './random.mjs';

/**
 * Fills the migrated database beside the demo company. Triggers are off meanwhile: the histories they would keep are
 * written in one go, and the audit log of the load is left out.
 */
export async function load(url, { customers: count, opportunities }, say) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    if (await isLoaded(client)) return say('the database is loaded already');
    const context = { random: randomFrom(20_261_122), today: new Date().setUTCHours(0, 0, 0, 0), say };
    const { sellers } = await hirePeople(client, context.random);
    await client.query('SET session_replication_role = replica');
    const customers = await loadCustomers(client, count, { ...context, sellers });
    await loadOpportunities(client, opportunities, { ...context, customers });
    await loadApprovals(client, { ...context, sellers });
    await keepHistories(client);
    await client.query('VACUUM (ANALYZE)');
    await client.query(`INSERT INTO seeds_done (kind) VALUES ('bench')`);
  } finally {
    await client.end();
  }
}

async function isLoaded(client) {
  return (await client.query(`SELECT 1 FROM seeds_done WHERE kind = 'bench'`)).rowCount > 0;
}

async function keepHistories(client) {
  for (const [table, history, column] of [
    ['customers', 'customer_owners', 'customer_id'],
    ['opportunities', 'opportunity_owners', 'opportunity_id'],
  ]) {
    await client.query(
      `INSERT INTO ${history} (${column}, owner_id, department_id, at, by)
       SELECT id, owner_id, department_id, created_at, created_by FROM ${table} WHERE number LIKE '__-2025-%'`,
    );
  }
}
