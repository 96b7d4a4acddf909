import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DomainError } from '../../../platform/http/domain-error.js';
import type { RowOutcome } from '../../imports/index.js';
import { ChangeNode, FoundNode, type Tree } from '../../org/index.js';
import { Traces } from '../traces.repository.js';
import { problem, refusedFor } from '../words.js';
import { isFounded, type NodeKey, type NodeRow } from './node-row.js';
import type { NodePlan } from './plan-nodes.js';
import { TakeOffice } from './take-office.js';

interface Planned {
  readonly tree: Tree;
  readonly rows: readonly NodeRow[];
  readonly plans: readonly NodePlan[];
  readonly importId: string;
}

/** Founds and changes nodes through the verbs of the pages, parents first, until nothing more can be written. */
@Injectable()
export class WriteNodes {
  constructor(
    private readonly work: UnitOfWork,
    private readonly traces: Traces,
    private readonly foundNode: FoundNode,
    private readonly changeNode: ChangeNode,
    private readonly takeOffice: TakeOffice,
  ) {}

  async execute(planned: Planned): Promise<RowOutcome[]> {
    const { plans } = planned;
    const ids = new Map<NodeKey, string>();
    const refusals = new Map<number, DomainError>();
    let left = plans.flatMap(({ problems, effect }, n) => (problems.length === 0 && effect !== 'unchanged' ? [n] : []));
    for (let before = -1; left.length > 0 && left.length !== before;) {
      before = left.length;
      left = await this.pass(planned, left, ids, refusals);
    }
    return plans.map((plan, n) => outcome(planned.rows[n]!, plan, ids, refusals.get(n)));
  }

  /** @returns those that could not be written yet: their parent was not there, or stood where it leads back. */
  private async pass(
    planned: Planned,
    rows: readonly number[],
    ids: Map<NodeKey, string>,
    refusals: Map<number, DomainError>,
  ): Promise<number[]> {
    const left: number[] = [];
    for (const n of rows) {
      const { parent } = planned.plans[n]!;
      if (parent != null && isFounded(parent) && !ids.has(parent)) left.push(n);
      else if (!(await this.one(planned, n, ids, refusals))) left.push(n);
    }
    return left;
  }

  private async one(
    { tree, rows, plans, importId }: Planned,
    n: number,
    ids: Map<NodeKey, string>,
    refusals: Map<number, DomainError>,
  ): Promise<boolean> {
    const plan = plans[n]!;
    const parentId = plan.parent == null ? plan.parent : (ids.get(plan.parent) ?? plan.parent);
    const refusal = await this.work.asHouse(() =>
      this.traces.attempt(importId, async () => {
        const id = await this.write(tree, rows[n]!, plan, parentId);
        if (plan.headId) await this.takeOffice.execute(id, plan.headId, plan.day);
        await this.takeOffice.assist(id, plan.deputyIds, plan.day);
        ids.set(plan.key, id);
      }),
    );
    if (refusal) {
      ids.delete(plan.key);
      refusals.set(n, refusal);
    }
    return refusal === null;
  }

  private async write(
    tree: Tree,
    { code, name, kind, reason }: NodeRow,
    { key, day: from, parent, changes }: NodePlan,
    parentId: string | null | undefined,
  ): Promise<string> {
    const said = { from, ...(reason ? { reason } : {}) };
    if (isFounded(key)) {
      const of = tree === 'department' ? { kind: kind ?? ('department' as const) } : {};
      const wish = { ...said, ...(code ? { code } : {}), name, parentId: parentId ?? null, ...of };
      return this.foundNode.record(tree, wish);
    }
    const wish = { ...said, ...changes, ...(parent === undefined ? {} : { parentId: parentId ?? null }) };
    if (Object.keys(changes).length > 0 || parent !== undefined)
      await this.changeNode.record(tree, key, wish as Parameters<ChangeNode['record']>[2]);
    return key;
  }
}

function outcome(
  row: NodeRow,
  plan: NodePlan,
  ids: ReadonlyMap<NodeKey, string>,
  refusal: DomainError | undefined,
): RowOutcome {
  const [first] = plan.problems;
  if (first) return { outcome: 'refused', problem: first };
  if (plan.effect === 'unchanged') return { outcome: 'skipped', problem: problem('', 'import.row.unchanged') };
  const id = ids.get(plan.key);
  if (id) return { outcome: plan.effect, id, number: row.code ?? row.name };
  if (refusal) return { outcome: 'refused', problem: refusedFor(refusal, { parentId: 'parent', personId: 'head' }) };
  return { outcome: 'refused', problem: problem('parent', 'staff.row.depends', { value: row.parent ?? '' }) };
}
