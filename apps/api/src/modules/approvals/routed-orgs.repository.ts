import { Injectable } from '@nestjs/common';
import { sha256Hex } from '@countersign/kernel';
import type { OrgDirectory } from '@countersign/approval-engine';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

const hashes = new WeakMap<OrgDirectory, { hash: string; json: string }>();

/**
 * The organisation and the policy version in which each round was routed, so that it can be routed again years later, bit by bit the same. One
 * copy is kept for as long as nothing in it changes.
 */
@Injectable()
export class RoutedOrgs {
  /** Copies this process knows to be there. */
  private readonly kept = new Set<string>();

  constructor(private readonly work: UnitOfWork) {}

  async keep(instanceId: string, round: number, org: OrgDirectory): Promise<void> {
    const { hash, json } = fingerprint(org);
    await this.work.manager.query(
      `WITH copy AS (
         INSERT INTO approval_orgs (hash, content) SELECT $1::text, $2::jsonb WHERE $2::jsonb IS NOT NULL ON CONFLICT DO NOTHING
       )
       INSERT INTO approval_routings (instance_id, round, org_hash, as_of, policy_version_id)
       SELECT r.instance_id, r.round, $1::text, $5::timestamptz, i.policy_version_id
       FROM approval_rounds r JOIN approval_instances i ON i.id = r.instance_id
       WHERE r.instance_id = $3::uuid AND r.round = $4::int
       ON CONFLICT DO NOTHING`,
      [hash, this.kept.has(hash) ? null : json, instanceId, round, org.asOf],
    );
    this.work.afterCommit(() => this.kept.add(hash));
  }
}

function fingerprint(org: OrgDirectory): { hash: string; json: string } {
  const known = hashes.get(org);
  if (known) return known;
  const { asOf: _, ...content } = org;
  const json = JSON.stringify(content);
  const made = { hash: sha256Hex(json), json };
  hashes.set(org, made);
  return made;
}
