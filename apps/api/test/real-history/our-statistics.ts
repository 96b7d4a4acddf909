import type { Step } from './event-log.ts';
import { SEATS, nodeKeyOf } from './procedure.ts';
import { statisticsOf, type Statistics } from './statistics.ts';

type Sql = (text: string) => Promise<any[]>;

/** Computed from what was recorded: every action of every approval, and the action before it. */
export async function ourStatistics(sql: Sql, without: readonly string[] = []): Promise<Statistics> {
  const left = without.length > 0 ? `AND e.title NOT IN (${without.map((id) => `'${id}'`).join(', ')})` : '';
  const of = `FROM approval_actions a JOIN approval_instances i ON i.id = a.instance_id JOIN expenses e ON e.id = i.subject_id WHERE true ${left}`;
  const [counts] = await sql(`
    SELECT (SELECT count(DISTINCT title)::int FROM expenses e WHERE true ${left}) AS cases,
      (SELECT count(*)::int ${of} AND a.action IN ('submit', 'resubmit')) AS submissions,
      (SELECT count(DISTINCT e.title)::int ${of}) AS submitted`);
  const rows = await sql(`
    SELECT node_key, action, extract(epoch FROM at - asked)::float8 * 1000 AS wait FROM (
      SELECT a.node_key, a.action, a.at, lag(a.at) OVER (PARTITION BY a.instance_id ORDER BY a.seq) AS asked ${of}) told
    WHERE action IN ('approve', 'return')`);
  const stepOf = new Map(Object.keys(SEATS).map((step) => [nodeKeyOf(step as Step), step as Step]));
  const decisions = rows.map(({ node_key, action, wait }) => ({
    step: stepOf.get(node_key) as Step,
    rejected: action === 'return',
    wait: Math.round(wait),
  }));
  return statisticsOf(counts.cases, counts.submissions, counts.submissions - counts.submitted, decisions);
}
