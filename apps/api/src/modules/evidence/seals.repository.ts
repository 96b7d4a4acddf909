import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NO_SEAL, type Leaf, type Seal, type SealBefore } from './seal.js';

const SEAL_LOCK = 4_715_119;

const SEAL = `number, day::text, to_char(sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "sealedAt", instances, actions,
  actions_total::float8 AS "actionsTotal", merkle_root AS "merkleRoot", previous_hash AS "previousHash", hash`;
const LEAF = `instance_id AS "instanceId", seq, head`;

export type SealedLeaf = Leaf & { seal: number };

/** The seals, and how far each approval had come at each: written once, never changed. */
@Injectable()
export class Seals {
  constructor(private readonly work: UnitOfWork) {}

  /** Every seal after this one, oldest first. */
  all(after = 0): Promise<Seal[]> {
    return this.work.manager.query<Seal[]>(`SELECT ${SEAL} FROM evidence_seals WHERE number > $1 ORDER BY number`, [
      after,
    ]);
  }

  async last(): Promise<Seal | null> {
    const [seal] = await this.work.manager.query<Seal[]>(
      `SELECT ${SEAL} FROM evidence_seals ORDER BY number DESC LIMIT 1`,
    );
    return seal ?? null;
  }

  /** The newest seal, for the one who makes the next: nobody else can until this transaction ends. */
  async lastForNext(): Promise<SealBefore> {
    await this.work.manager.query('SELECT pg_advisory_xact_lock($1)', [SEAL_LOCK]);
    return (await this.last()) ?? NO_SEAL;
  }

  /** Approvals with actions that no seal covers yet, in the order of ids, and how many actions those are. */
  async unsealed(): Promise<{ leaves: Leaf[]; actions: number }> {
    const rows = await this.work.manager.query<(Leaf & { actions: number })[]>(
      `SELECT DISTINCT ON (a.instance_id) a.instance_id AS "instanceId", a.seq, a.hash AS head,
         count(*) OVER (PARTITION BY a.instance_id)::int AS actions
       FROM approval_actions a
       LEFT JOIN (SELECT instance_id, max(seq) AS seq FROM evidence_leaves GROUP BY instance_id) l ON l.instance_id = a.instance_id
       WHERE a.seq > coalesce(l.seq, 0) ORDER BY a.instance_id, a.seq DESC`,
    );
    const leaves = rows.map(({ instanceId, seq, head }) => ({ instanceId, seq, head }));
    return { leaves, actions: rows.reduce((sum, row) => sum + row.actions, 0) };
  }

  async insert(seal: Seal, leaves: readonly Leaf[]): Promise<void> {
    await this.work.manager.query(
      `INSERT INTO evidence_seals (number, day, sealed_at, instances, actions, actions_total, merkle_root, previous_hash, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        seal.number,
        seal.day,
        seal.sealedAt,
        seal.instances,
        seal.actions,
        seal.actionsTotal,
        seal.merkleRoot,
        seal.previousHash,
        seal.hash,
      ],
    );
    await this.work.manager.query(
      `INSERT INTO evidence_leaves (seal, instance_id, seq, head)
       SELECT $1, l."instanceId", l.seq, l.head FROM jsonb_to_recordset($2::jsonb) AS l("instanceId" uuid, seq int, head text)`,
      [seal.number, JSON.stringify(leaves)],
    );
  }

  /** The leaves of one seal, in the order they were hashed in. */
  leavesOf(number: number): Promise<Leaf[]> {
    return this.work.manager.query<Leaf[]>(`SELECT ${LEAF} FROM evidence_leaves WHERE seal = $1 ORDER BY instance_id`, [
      number,
    ]);
  }

  /** What the seals say of these approvals, oldest first. */
  async sealed(instanceIds: readonly string[]): Promise<Map<string, SealedLeaf[]>> {
    const rows = await this.work.manager.query<SealedLeaf[]>(
      `SELECT seal, ${LEAF} FROM evidence_leaves WHERE instance_id = ANY($1::uuid[]) ORDER BY seal`,
      [instanceIds],
    );
    const byInstance = new Map<string, SealedLeaf[]>();
    for (const row of rows) byInstance.set(row.instanceId, [...(byInstance.get(row.instanceId) ?? []), row]);
    return byInstance;
  }

  /** How many actions the leaves of a seal add to what earlier seals covered. */
  async covered(number: number): Promise<number> {
    const [{ covered } = { covered: 0 }] = await this.work.manager.query<{ covered: number }[]>(
      `SELECT coalesce(sum(l.seq - coalesce((SELECT max(b.seq) FROM evidence_leaves b
         WHERE b.instance_id = l.instance_id AND b.seal < l.seal), 0)), 0)::int AS covered
       FROM evidence_leaves l WHERE l.seal = $1`,
      [number],
    );
    return covered;
  }

  /** Approvals that a seal names and that are not there any more. */
  vanished(): Promise<{ instanceId: string; seal: number }[]> {
    return this.work.manager.query(
      `SELECT l.instance_id AS "instanceId", min(l.seal) AS seal FROM evidence_leaves l
       WHERE NOT EXISTS (SELECT 1 FROM approval_instances i WHERE i.id = l.instance_id) GROUP BY 1 ORDER BY 2, 1`,
    );
  }
}
