import { found, type Making } from './making.js';

/** Every other one of the same company as the one before it, and in conflict with it. */
export async function writeRegistrations(make: Making, count: number): Promise<void> {
  const rows = make.many('registration', count, ({ number }, n) => {
    const deal = n % 3 === 0 ? null : make.some('opportunity');
    const about = { opportunity_id: deal?.['id'] ?? null, customer_id: null, project: `Claim ${n}`, note: '' };
    const company = { company_name: `报备${n >> 1}号有限公司`, credit_code: null, name_keys: [] };
    return { ...company, ...about, by_record: false, heard_on: '2026-11-02', ...found(`Claim ${n}`, number) };
  });
  await make.writer.like('registrations', rows, 'NOT by_record');
  const by = make.owners[0];
  const pairs = rows.flatMap((row, n) => (n % 2 === 1 ? [[rows[n - 1], row] as const] : []));
  const conflicts = pairs.map(([one], n) => ({
    ...{ id: make.id(), version: 1, number: `V-conflict-${n}`, company_name: one?.['company_name'], status: 'open' },
    ...{ created_at: '2026-11-05T02:00:00Z', created_by: by, updated_at: '2026-11-05T02:00:00Z', updated_by: by },
    custom: {},
  }));
  await make.writer.rows('registration_conflicts', conflicts);
  await make.writer.rows(
    'registration_parties',
    pairs.flatMap((pair, n) =>
      pair.map((row) => ({
        ...{ conflict_id: conflicts[n]?.id, registration_id: row?.['id'] },
        added_at: '2026-11-05T02:00:00Z',
      })),
    ),
  );
}
