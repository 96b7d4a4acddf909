import {
  firstBrokenLink,
  fold,
  invariants,
  isTerminal,
  type ApprovalEvent,
  type Action,
  type Facts,
  type Instance,
  type Policy,
  type Violation,
} from '@countersign/approval-engine';
import { RoutingDirectory } from '../../src/modules/approvals/org-directory.js';
import { HOUSE } from '../../src/platform/access/principal.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { Ledger } from './ledger.js';
import { NEVER } from './never.js';
import { storyOf } from './story.js';
import type { World } from './world.js';

/** A rule that does not hold. */
export interface Fault {
  readonly rule: string;
  readonly instanceId?: string;
  readonly detail: unknown;
}

/** A grant as it is stored. */
interface Limits {
  contentHash: string;
  customerId: string | null;
  minRatio: number | null;
  minMargin: number | null;
  terms: string | null;
  tolerance: object | null;
  maxAmount: string | null;
  currency: string | null;
  validUntil: string | null;
  productIds: string[];
}

interface Stored {
  id: string;
  status: string;
  round: number;
  stalled: boolean;
  told: string[];
  subjectHash: string;
  policy: Policy;
  version: number;
  actions: { seq: number; events: ApprovalEvent[]; previousHash: string; hash: string; key: string }[];
  tasks: string[];
  nodes: string[];
  grants: string[];
  limits: Limits[];
  facts: Facts;
  rounds: number[];
}

const STORED = `
  SELECT i.id, i.status, i.round, i.stalled, i.told, i.subject_hash AS "subjectHash", i.version, v.content AS policy,
    (SELECT jsonb_agg(jsonb_build_object('seq', a.seq, 'events', a.events, 'previousHash', a.previous_hash, 'hash', a.hash, 'key', a.idempotency_key) ORDER BY a.seq)
       FROM approval_actions a WHERE a.instance_id = i.id) AS actions,
    coalesce((SELECT jsonb_agg(concat_ws(' ', t.id, t.version, t.state, t.actor_id, t.principal_id) ORDER BY t.id) FROM approval_tasks t WHERE t.instance_id = i.id), '[]') AS tasks,
    coalesce((SELECT jsonb_agg(concat_ws(' ', n.id, n.state, n.round, n.visit) ORDER BY n.id) FROM approval_node_runs n WHERE n.instance_id = i.id), '[]') AS nodes,
    coalesce((SELECT jsonb_agg(g.content_hash) FROM approval_grants g WHERE g.instance_id = i.id), '[]') AS grants,
    coalesce((SELECT jsonb_agg(jsonb_build_object('contentHash', g.content_hash, 'customerId', g.customer_id, 'minRatio', g.min_ratio, 'maxAmount', g.max_amount::text, 'minMargin', g.min_margin, 'terms', g.terms_hash, 'tolerance', g.tolerance,
      'currency', g.currency, 'validUntil', g.valid_until, 'productIds', g.product_ids)) FROM approval_grants g WHERE g.instance_id = i.id), '[]') AS limits,
    (SELECT r.facts FROM approval_rounds r WHERE r.instance_id = i.id ORDER BY r.round DESC LIMIT 1) AS facts,
    coalesce((SELECT jsonb_agg(r.round ORDER BY r.round) FROM approval_rounds r WHERE r.instance_id = i.id), '[]') AS rounds
  FROM approval_instances i JOIN approval_policy_versions v ON v.id = i.policy_version_id WHERE i.id = ANY ($1::uuid[]) ORDER BY i.id`;

/** Looks at everything that was touched since the last look, while nobody moves. */
export class Checks {
  constructor(private readonly world: World) {}

  /** Whatever was touched since then, by every rule. */
  async since(instant: Date, ledger: Ledger): Promise<Fault[]> {
    const touched = (await this.world.sql<{ id: string }>(TOUCHED, [instant])).map(({ id }) => id);
    return [...(await this.never(touched)), ...(await this.histories(touched)), ...(await this.promises(ledger))];
  }

  /** All there is, by every rule: what was left alone may have been broken by what happened beside it. */
  async everything(): Promise<Fault[]> {
    const all = await this.world.sql<{ id: string }>(`SELECT id FROM approval_instances WHERE subject_type = 'sample'`);
    return [...(await this.never(null)), ...(await this.histories(all.map(({ id }) => id)))];
  }

  private async never(among: readonly string[] | null): Promise<Fault[]> {
    const faults: Fault[] = [];
    for (const [rule, sql] of Object.entries(NEVER))
      faults.push(...(await this.world.sql(sql, [among])).slice(0, 3).map((detail) => ({ rule, detail })));
    return faults;
  }

  private async histories(all: readonly string[]): Promise<Fault[]> {
    const faults: Fault[] = [];
    const org = await this.org();
    for (let at = 0; at < all.length; at += 100)
      for (const stored of await this.world.sql<Stored>(STORED, [all.slice(at, at + 100)]))
        faults.push(...this.replayed(stored, org));
    return faults;
  }

  /** A history that folds to nothing at all is a fault of that approval, not of whoever looks at it. */
  private replayed(stored: Stored, org: Awaited<ReturnType<Checks['org']>>): Fault[] {
    try {
      return this.one(stored, org);
    } catch (error) {
      return [{ rule: 'I-5 the history can be replayed', instanceId: stored.id, detail: String(error) }];
    }
  }

  /** What the callers were told is what is written. */
  private async promises(ledger: Ledger): Promise<Fault[]> {
    const { told } = ledger;
    const rows = await this.world.sql<{ key: string; n: number; hash: string }>(
      `SELECT idempotency_key AS key, count(*)::int AS n, min(subject_hash) AS hash FROM approval_actions WHERE idempotency_key = ANY ($1::text[]) GROUP BY 1`,
      [told.map(({ attempt }) => attempt.key)],
    );
    const written = new Map(rows.map((row) => [row.key, row]));
    // What is merely proposed or looked at is no action of the approval.
    return told
      .filter(({ attempt }) => attempt.kind !== 'propose' && attempt.kind !== 'see')
      .flatMap(({ attempt, done, refused }): Fault[] => {
        const { n, hash } = written.get(attempt.key) ?? { n: 0, hash: '' };
        const detail = { ...attempt, done, refused, written: n };
        if (done > 0 && n !== 1) return [{ rule: 'what was confirmed is there, once', detail }];
        if (done === 0 && refused && n > 0) return [{ rule: 'what was refused has not happened', detail }];
        if (n === 1 && attempt.seenHash && attempt.seenHash !== hash)
          return [{ rule: 'nobody decides on what he has not seen', detail: { ...detail, hash } }];
        return [];
      });
  }

  private one(stored: Stored, org: Awaited<ReturnType<Checks['org']>>): Fault[] {
    const { id: instanceId, actions, policy } = stored;
    const fault = (rule: string, detail: unknown): Fault => ({ rule, instanceId, detail });
    const events = actions.flatMap((action) => action.events);
    const instance = fold(events);
    const faults = this.broken(instance, { policy, org, events }).map(({ invariant, detail }) =>
      fault(invariant, detail),
    );
    const gap = actions.find(({ seq }, index) => seq !== index + 1);
    if (gap) faults.push(fault('the actions count without a gap', gap.seq));
    const broken = firstBrokenLink(actions);
    if (broken !== null) faults.push(fault('I-9 the chain is unbroken', broken));
    if (stored.version !== actions.length)
      faults.push(fault('every action is one version', [stored.version, actions.length]));
    const wide = widerThanApproved(stored, instance);
    if (wide.length > 0) faults.push(fault('I-11 a grant is no more than what was approved', wide));
    const [found, wanted] = [shape(stored), shapeOf(instance)];
    if (found !== wanted) faults.push(fault('I-5 the actions replay to what is stored', { found, wanted }));
    return faults.length > 0 ? [...faults, fault('what happened there', storyOf(instance, this.world.logins))] : [];
  }

  /** Where the organisation changed in the very instant of an action, a rule is broken that is so either way. */
  private broken(instance: Instance, given: Omit<Parameters<typeof invariants>[1], 'orgAt'>): readonly Violation[] {
    const [after, before] = (['after', 'before'] as const).map((lean) =>
      invariants(instance, { ...given, orgAt: ({ at }: Action) => this.world.orgAt(at, lean) }),
    ) as [readonly Violation[], readonly Violation[]];
    const either = new Set(before.map((violation) => JSON.stringify(violation)));
    return after.filter((violation) => either.has(JSON.stringify(violation)));
  }

  private org() {
    const { app } = this.world.houses[0]!;
    return app.get(UnitOfWork).run(HOUSE, 'read', () => app.get(RoutingDirectory).asItIs());
  }
}

const TOUCHED = `SELECT DISTINCT a.instance_id AS id FROM approval_actions a JOIN approval_instances i ON i.id = a.instance_id
  WHERE i.subject_type = 'sample' AND a.at >= $1`;

/** The stored grant against the facts and the content that people had before them in the last round. */
function widerThanApproved({ limits, facts }: Stored, { subject, envelope, status, policy }: Instance): string[] {
  return limits.flatMap((grant) => [
    ...(status === 'APPROVED' ? [] : ['status']),
    ...(grant.contentHash === subject.hash ? [] : ['contentHash']),
    ...(Number(grant.minRatio) >= Number(facts['ratio']) ? [] : ['minRatio below the ratio approved']),
    ...(envelope?.minRatio === grant.minRatio ? [] : ['minRatio']),
    ...((envelope?.minMargin ?? null) === grant.minMargin ? [] : ['minMargin']),
    ...((envelope?.terms ?? null) === grant.terms ? [] : ['terms']),
    ...(JSON.stringify(policy.switches.tolerance ?? null) === JSON.stringify(grant.tolerance) ? [] : ['tolerance']),
    ...(envelope?.customerId === grant.customerId ? [] : ['customerId']),
    ...(envelope?.maxAmount.amount === grant.maxAmount && envelope?.maxAmount.currency === grant.currency
      ? []
      : ['maxAmount']),
    ...(envelope?.validUntil === grant.validUntil ? [] : ['validUntil']),
    ...(JSON.stringify(envelope?.productIds) === JSON.stringify(grant.productIds) ? [] : ['productIds']),
  ]);
}

function shape({ status, round, stalled, told, subjectHash, tasks, nodes, grants, rounds }: Stored): string {
  return JSON.stringify([status, round, stalled, told, subjectHash, tasks, nodes, grants, rounds]);
}

/** What the events say must be stored. */
function shapeOf(instance: Instance): string {
  const { status, round, told, subject, tasks, nodes } = instance;
  const isStalled = status === 'RUNNING' && nodes.some(({ state }) => state === 'STALLED');
  return JSON.stringify([
    status.toLowerCase(),
    round,
    isStalled,
    told,
    subject.hash,
    tasks.map((t) => `${t.id} ${t.version} ${t.state.toLowerCase()} ${t.actor} ${t.principal}`).sort(),
    nodes.map((n) => `${n.id} ${n.state.toLowerCase()} ${n.round} ${n.visit}`).sort(),
    isTerminal(instance) && status === 'APPROVED' ? [subject.hash] : [],
    Array.from({ length: round }, (_, index) => index + 1),
  ]);
}
