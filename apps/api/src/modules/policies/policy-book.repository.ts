import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Policies, type PolicyRow } from '../approvals/index.js';
import { PolicyIsUnknown, PolicyVersionIsUnknown } from './policies.errors.js';

export interface KnownPolicy {
  readonly id: string;
  readonly code: string;
  readonly purpose: string;
}

export type VersionState = 'past' | 'in_force' | 'upcoming' | 'retired';

/** A version and its place in time, beside those of every policy that knows the same purpose. */
export interface PlacedVersion extends PolicyRow {
  readonly state: VersionState;
  /** When another version takes over, as far as that is known. */
  readonly effectiveUntil: Date | null;
}

/** All the policies there are, with every version ever published. */
@Injectable()
export class PolicyBook {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policies: Policies,
  ) {}

  all(): Promise<KnownPolicy[]> {
    return this.work.manager.query<KnownPolicy[]>('SELECT id, code, purpose FROM approval_policies ORDER BY code');
  }

  async find(code: string): Promise<KnownPolicy | null> {
    const [policy] = await this.work.manager.query<KnownPolicy[]>(
      'SELECT id, code, purpose FROM approval_policies WHERE code = $1',
      [code],
    );
    return policy ?? null;
  }

  /** @throws PolicyIsUnknown */
  async get(code: string): Promise<KnownPolicy> {
    const policy = await this.find(code);
    if (!policy) throw new PolicyIsUnknown({ code });
    return policy;
  }

  async byId(id: string): Promise<KnownPolicy> {
    const policy = (await this.all()).find((each) => each.id === id);
    if (!policy) throw new PolicyIsUnknown({ code: id });
    return policy;
  }

  /** Only the house may found a policy. */
  found(code: string, purpose: string): Promise<void> {
    return this.work.asHouse(() => this.policies.found(code, purpose));
  }

  /** Every version, placed; of one policy where a code is given. */
  async versions(code?: string): Promise<PlacedVersion[]> {
    const placed = place(await this.policies.versions(), this.work.now);
    return code === undefined ? placed : placed.filter((version) => version.code === code);
  }

  /** @throws PolicyVersionIsUnknown */
  async version(code: string, number: number): Promise<PlacedVersion> {
    const version = (await this.versions(code)).find((each) => each.number === number);
    if (!version) throw new PolicyVersionIsUnknown({ code, number });
    return version;
  }

  /** The newest version of a policy, whether or not it is in force. */
  async latest(code: string): Promise<PlacedVersion | null> {
    return (await this.versions(code)).at(-1) ?? null;
  }

  /** Whether without this version nothing would decide on its purpose. */
  async isLast({ id, purpose }: PlacedVersion): Promise<boolean> {
    const others = (await this.versions()).filter((other) => other.purpose === purpose && other.id !== id);
    return !others.some(({ state }) => state === 'past' || state === 'in_force');
  }

  /** How many approvals run under each version, by the version's id. */
  async running(): Promise<Map<string, number>> {
    const rows = await this.work.asHouse(() =>
      this.work.manager.query<{ id: string; running: number }[]>(
        `SELECT policy_version_id AS id, count(*)::int AS running FROM approval_instances
         WHERE finished_at IS NULL GROUP BY policy_version_id`,
      ),
    );
    return new Map(rows.map(({ id, running }) => [id, running]));
  }
}

/** In each purpose the version that began last is in force; one that is retired makes room for the one before. */
function place(versions: readonly PolicyRow[], now: Date): PlacedVersion[] {
  return versions.map((version) => {
    const rivals = versions.filter((other) => other.purpose === version.purpose && !other.retiredAt).sort(byBeginning);
    const current = rivals.filter(({ effectiveFrom }) => effectiveFrom <= now).at(-1);
    const next = rivals.find((other) => byBeginning(version, other) < 0);
    const effectiveUntil = version.retiredAt ?? next?.effectiveFrom ?? null;
    return { ...version, state: stateOf(version, current, now), effectiveUntil };
  });
}

function stateOf(version: PolicyRow, current: PolicyRow | undefined, now: Date): VersionState {
  if (version.retiredAt) return 'retired';
  if (version.effectiveFrom > now) return 'upcoming';
  return current?.id === version.id ? 'in_force' : 'past';
}

function byBeginning(a: PolicyRow, b: PolicyRow): number {
  return (
    a.effectiveFrom.getTime() - b.effectiveFrom.getTime() ||
    a.publishedAt.getTime() - b.publishedAt.getTime() ||
    a.number - b.number
  );
}
