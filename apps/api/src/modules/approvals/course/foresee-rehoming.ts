import { Injectable } from '@nestjs/common';
import { decide, isLive, type Instance, type OrgDirectory, type Task, type Text } from '@countersign/approval-engine';
import { HOUSE_ID } from '../../../platform/access/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { ApprovalHistory } from '../approval-history.repository.js';
import { RoutingContexts } from '../routing-context.js';

/** How a seat would come to whoever takes it. */
export type Way = 'proxy' | 'acting_head' | 'superior' | 'next_authority';

export interface SeatOfApproval {
  readonly instanceId: string;
  readonly purpose: string;
  readonly nodeKey: string;
  readonly nodeTitle: Text;
}

export interface MovedSeat extends SeatOfApproval {
  readonly taskId: string;
  /** Null where a node that had come to a stop is seated again. */
  readonly from: string | null;
  readonly to: string;
  readonly way: Way;
}

/** The seat stays whose it is; somebody else acts in it, or does no more. */
export interface RepresentedSeat extends SeatOfApproval {
  readonly taskId: string;
  readonly principal: string;
  readonly from: string;
  readonly to: string;
}

/** A seat nobody may take, so that its node comes to a stop. */
export interface StalledSeat extends SeatOfApproval {
  readonly person: string | null;
}

export interface RehomingForecast {
  readonly moves: readonly MovedSeat[];
  readonly represented: readonly RepresentedSeat[];
  readonly stalls: readonly StalledSeat[];
}

interface LiveApproval {
  readonly id: string;
  readonly purpose: string;
  readonly policyVersionId: string;
}

const LIVE = `SELECT id, purpose, policy_version_id AS "policyVersionId" FROM approval_instances i
  WHERE status IN ('running', 'blocked')`;

/** What the house would reseat if the organisation were another one: the engine is asked, and nothing is written. */
@Injectable()
export class ForeseeRehoming {
  constructor(
    private readonly work: UnitOfWork,
    private readonly history: ApprovalHistory,
    private readonly contexts: RoutingContexts,
  ) {}

  /** Everything under way, a page at a time. Asked as the house. */
  under(after: string | null, size: number): Promise<LiveApproval[]> {
    return this.work.manager.query(`${LIVE} AND ($1::uuid IS NULL OR id > $1::uuid) ORDER BY id LIMIT $2`, [
      after,
      size,
    ]);
  }

  /** Those in which a person sits, or is represented, or represents somebody. */
  with(personId: string): Promise<LiveApproval[]> {
    const sits = `EXISTS (SELECT 1 FROM approval_tasks t WHERE t.instance_id = i.id AND t.state IN ('open', 'waiting', 'held')
      AND $1::uuid IN (t.actor_id, t.principal_id))`;
    return this.work.manager.query(`${LIVE} AND ${sits} ORDER BY id`, [personId]);
  }

  /** @param at the instant at which the house would look */
  async execute(approval: LiveApproval, org: OrgDirectory, at: Date): Promise<RehomingForecast> {
    const { instance: before } = await this.history.of(approval.id);
    const { content } = await this.contexts.policy(approval.policyVersionId);
    const decision = decide(before, {
      kind: 'rehome',
      actor: HOUSE_ID,
      at: at.toISOString(),
      idempotencyKey: `foreseen ${approval.id}`,
      context: { policy: content, org },
    });
    if (decision.outcome !== 'accepted') return { moves: [], represented: [], stalls: [] };
    return differences(approval, before, decision.instance, org);
  }
}

function differences(
  { id, purpose }: LiveApproval,
  before: Instance,
  after: Instance,
  org: OrgDirectory,
): RehomingForecast {
  const known = new Map(before.tasks.map((task) => [task.id, task]));
  const seat = (nodeKey: string): SeatOfApproval => {
    const nodeTitle = after.plan.nodes.find(({ key }) => key === nodeKey)?.title ?? { 'zh-CN': nodeKey, en: nodeKey };
    return { instanceId: id, purpose, nodeKey, nodeTitle };
  };
  const fresh = after.tasks.filter((task) => !known.has(task.id));
  return {
    moves: fresh.flatMap((task) => moved(task, known, before, org).map((move) => ({ ...seat(task.nodeKey), ...move }))),
    represented: after.tasks.filter(isLive).flatMap((task) => {
      const { actor: from } = known.get(task.id) ?? task;
      if (from === task.actor) return [];
      return [{ ...seat(task.nodeKey), taskId: task.id, principal: task.principal, from, to: task.actor }];
    }),
    stalls: after.nodes.flatMap((node) => {
      const earlier = before.nodes.find((each) => each.id === node.id)?.holes ?? [];
      const holes = node.holes.slice(Math.min(earlier.length, node.holes.length));
      return holes.map(({ params }) => ({ ...seat(node.key), person: personIn(params) }));
    }),
  };
}

/** A seat that went on to somebody, or that is taken again at a node that had nobody. What merely has its turn is no news. */
function moved(
  task: Task,
  known: ReadonlyMap<string, Task>,
  before: Instance,
  org: OrgDirectory,
): Pick<MovedSeat, 'taskId' | 'from' | 'to' | 'way'>[] {
  if (task.origin.kind === 'rehome') {
    const from = known.get(task.origin.parent)?.principal ?? null;
    return [{ taskId: task.origin.parent, from, to: task.principal, way: wayFrom(from, task.principal, org) }];
  }
  const stood = before.nodes.some(({ id, holes }) => id === task.nodeId && holes.length > 0);
  return stood ? [{ taskId: task.id, from: null, to: task.principal, way: 'next_authority' }] : [];
}

/** By which of the engine's ways, in the order in which it looks, the seat came to this person. */
function wayFrom(from: string | null, to: string, { proxies = [], departments, people }: OrgDirectory): Way {
  if (proxies.some(({ principal, proxy }) => principal === from && proxy === to)) return 'proxy';
  if (departments.some(({ headId, actingHeadId }) => headId === from && actingHeadId === to)) return 'acting_head';
  const met = new Set<string>();
  let above = people.find(({ id }) => id === from)?.superiorId ?? null;
  while (above !== null && !met.has(above)) {
    if (above === to) return 'superior';
    met.add(above);
    const next = above;
    above = people.find(({ id }) => id === next)?.superiorId ?? null;
  }
  return 'next_authority';
}

function personIn(params: Readonly<Record<string, unknown>>): string | null {
  const person = params['person'] ?? params['submitter'];
  return typeof person === 'string' ? person : null;
}
