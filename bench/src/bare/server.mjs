import Fastify from 'fastify';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { SERIAL } from '../world.mjs';
import { prepare, run } from './statements.mjs';
import { Now } from './substitution.mjs';

/**
 * The yardstick: Fastify and pg, no sign-in, no row scope, no validation; reads outside of any transaction. It answers
 * every address `/<step>/<id>` with the statements that the API sends for that step.
 */
const { databaseUrl, plans, named, me } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
// An inbox is somebody's: `me()` in its statements is the manager.
const options = `-c timezone=Asia/Shanghai -c app.person_id=${me}`;
const pool = new pg.Pool({ connectionString: databaseUrl, max: 20, options });
const prepared = Object.fromEntries(Object.entries(plans).map(([name, plan]) => [name, prepare(plan, named)]));
const server = Fastify();

for (const [name, plan] of Object.entries(plans)) {
  server.route({
    method: ['GET', 'POST', 'PATCH'],
    url: `/${name}/:id?`,
    handler: async (request) => {
      const now = new Now(new Map([[plan.id, request.params.id]]), given(request));
      if (request.method === 'GET') return run(pool, prepared[name], now);
      return inTransaction((client) => run(client, prepared[name], now));
    },
  });
}

function given({ headers, body }) {
  const serial = body && SERIAL.exec(JSON.stringify(body))?.[0];
  return { serial, key: headers['idempotency-key'], version: Number(headers['if-match']?.slice(1, -1)) };
}

async function inTransaction(body) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const rows = await body(client);
    await client.query('COMMIT');
    return rows;
  } catch (error) {
    await client.query('ROLLBACK');
    console.error(error.message);
    throw error;
  } finally {
    client.release();
  }
}

await server.listen({ port: 0, host: '127.0.0.1' });
console.log(`bare ready: http://127.0.0.1:${server.server.address().port}`);
