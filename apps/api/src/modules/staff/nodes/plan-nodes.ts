import type { Effect, RowProblem } from '../../imports/index.js';
import {
  changedFrom,
  checkAuthority,
  difference,
  IntervalIsPast,
  NodeIsCircular,
  on,
  ParentIsNotThere,
  ReasonIsMissing,
  refusedAsYourself,
  type NodeFields,
  type Setting,
} from '../../org/index.js';
import type { Actor } from '../../../platform/access/principal.js';
import { DomainError } from '../../../platform/http/domain-error.js';
import type { PersonNames } from '../person-names.js';
import type { KnownNode } from '../staff.repository.js';
import { groupedBy, plain, problem, problemOf } from '../words.js';
import { NodeNames } from './node-names.js';
import { newDeputies } from './plan-deputies.js';
import { isFounded, rowOf, type NodeKey, type NodeRow } from './node-row.js';

/** What the rows are held against. */
export interface NodeWorld {
  readonly today: string;
  /** Whose file it is. */
  readonly actor: Actor;
  readonly known: readonly KnownNode[];
  readonly people: PersonNames;
  /** Who is a deputy where, or will be. */
  readonly deputies: ReadonlyMap<string, readonly string[]>;
  /** Of a department and a day; a position has no head. */
  readonly setting: (day: string) => Setting | null;
}

export interface NodePlan {
  readonly key: NodeKey;
  readonly problems: RowProblem[];
  readonly effect: Effect;
  readonly day: string;
  /** What its parent is to be; left out where it stays. */
  readonly parent: NodeKey | null | undefined;
  readonly changes: Partial<NodeFields>;
  /** Who is to head it from that day on, where it is somebody else. */
  readonly headId: string | null;
  /** Who is to be a deputy in it besides. */
  readonly deputyIds: readonly string[];
}

/** What each row would do, whatever their order. */
export class PlanNodes {
  private readonly names: NodeNames;
  private readonly knownById: Map<string, KnownNode>;

  constructor(
    private readonly rows: readonly NodeRow[],
    private readonly world: NodeWorld,
  ) {
    const parentIdOf = (node: KnownNode): string | null => this.now(node)?.fields.parentId ?? null;
    this.names = new NodeNames(rows, world.known, parentIdOf);
    this.knownById = new Map(world.known.map((node) => [node.id, node]));
  }

  all(): NodePlan[] {
    const plans = this.rows.map((_, n) => this.plan(n));
    this.refuseDoubles(plans);
    this.refuseCircles(plans);
    while (this.refuseDependents(plans));
    return plans;
  }

  private plan(n: number): NodePlan {
    const row = this.rows[n]!;
    const key = this.names.identity(n);
    const parent = this.names.parent(n);
    const day = row.from ?? this.world.today;
    const bare = {
      key,
      day,
      parent: undefined,
      changes: {},
      headId: null,
      deputyIds: [],
      effect: 'unchanged' as const,
    };
    if ('problem' in parent) return { ...bare, problems: [parent.problem] };
    const plan = { ...bare, parent: row.parent === undefined ? undefined : parent.key, problems: [] };
    return isFounded(key) ? this.founding(n, plan) : this.changing(n, plan);
  }

  private founding(n: number, plan: NodePlan): NodePlan {
    const { problems, day } = plan;
    this.checkParent(n, plan);
    this.checkDay(n, day, problems);
    const deputyIds = newDeputies(this.rows[n]!, this.world, plan);
    return { ...plan, effect: 'created', headId: this.head(n, plan, null), deputyIds };
  }

  private changing(n: number, plan: NodePlan): NodePlan {
    const { name, kind } = this.rows[n]!;
    const { key, problems } = plan;
    const looked = plan.day < this.world.today ? this.world.today : plan.day;
    const node = this.knownById.get(key)!;
    const is = on(node.stretches, looked);
    if (!is) {
      problems.push(problem('name', 'staff.row.closed', { value: name, day: looked }));
      return plan;
    }
    const moves = plan.parent !== undefined && plan.parent !== is.fields.parentId;
    const said = { name, ...(kind && is.fields.kind ? { kind } : {}) };
    const changes = this.isDifferent(node, looked, said) ? said : {};
    const headId = this.head(
      n,
      plan,
      this.world.setting(looked)?.org.departments.find(({ id }) => id === key)?.headId ?? null,
    );
    const parent = moves ? plan.parent : undefined;
    if (moves) this.checkParent(n, plan);
    const isChanged = moves || Object.keys(changes).length > 0;
    if (isChanged) this.checkDay(n, plan.day, problems);
    const deputyIds = newDeputies(this.rows[n]!, this.world, plan);
    const effect = isChanged || headId || deputyIds.length > 0 ? 'changed' : 'unchanged';
    return { ...plan, parent, changes, headId, deputyIds, effect };
  }

  private isDifferent({ stretches }: KnownNode, day: string, said: Partial<NodeFields>): boolean {
    return difference(stretches, changedFrom(stretches, day, said)).record.length > 0;
  }

  private checkDay(n: number, day: string, problems: RowProblem[]): void {
    if (day >= this.world.today || this.rows[n]!.reason) return;
    problems.push(problem('from', ReasonIsMissing.code, { date: day }));
  }

  /** It exists from that day on for as long as anybody knows. */
  private checkParent(n: number, { parent, day, problems }: NodePlan): void {
    if (parent == null) return;
    const value = this.rows[n]!.parent!;
    if (isFounded(parent)) {
      if ((this.rows[rowOf(parent)]!.from ?? this.world.today) > day)
        problems.push(problem('parent', ParentIsNotThere.code));
      return;
    }
    const { stretches } = this.knownById.get(parent)!;
    if (!on(stretches, day)) problems.push(problem('parent', 'staff.row.closed', { value, day }));
    else if (stretches.at(-1)!.until !== null) problems.push(problem('parent', ParentIsNotThere.code));
  }

  /** @returns who is to head it, where she does not yet */
  private head(n: number, { key, day, problems }: NodePlan, headId: string | null): string | null {
    const text = this.rows[n]!.head;
    const setting = text ? this.world.setting(day < this.world.today ? this.world.today : day) : null;
    if (!text || !setting) return null;
    const found = this.world.people.find('head', text);
    if ('problem' in found) {
      problems.push(found.problem);
      return null;
    }
    if (found.key === headId) return null;
    const own = refusedAsYourself(this.world.actor, found.key);
    if (own) problems.push(problemOf('head', own));
    const { today } = this.world;
    if (day < today) problems.push(problem('from', IntervalIsPast.code, { date: day, today }));
    try {
      checkAuthority(setting, key, found.key, headId);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      problems.push(problemOf('head', error));
    }
    return found.key;
  }

  /** Two rows about one node: neither is taken, whichever comes first. */
  private refuseDoubles(plans: readonly NodePlan[]): void {
    const about = (n: number): string => {
      const { key, parent } = plans[n]!;
      const { code, name } = this.rows[n]!;
      return !isFounded(key) ? key : code ? `code ${plain(code)}` : `${parent ?? ''} ${plain(name)}`;
    };
    for (const rows of groupedBy([...plans.keys()], about).values()) {
      if (rows.length < 2) continue;
      for (const n of rows) {
        const { code, name } = this.rows[n]!;
        plans[n]!.problems.push(problem(code ? 'code' : 'name', 'staff.row.twice', { value: code ?? name }));
      }
    }
  }

  private refuseCircles(plans: readonly NodePlan[]): void {
    const planOf = new Map(plans.map((plan) => [plan.key, plan]));
    const above = (key: NodeKey): NodeKey | null => {
      const moved = planOf.get(key)?.parent;
      return moved === undefined ? this.placed(key) : moved;
    };
    for (const plan of plans) {
      let at = plan.parent ?? null;
      for (let steps = 0; at !== null && at !== plan.key && steps <= plans.length + this.knownById.size; steps++)
        at = above(at);
      if (at === plan.key) plan.problems.push(problem('parent', NodeIsCircular.code));
    }
  }

  /** @returns whether one more row was refused because the one that founds its parent is */
  private refuseDependents(plans: readonly NodePlan[]): boolean {
    const lost = plans.filter(
      ({ parent, problems }) =>
        problems.length === 0 && parent != null && isFounded(parent) && plans[rowOf(parent)]!.problems.length > 0,
    );
    for (const plan of lost) {
      const value = this.rows[plans.indexOf(plan)]!.parent;
      plan.problems.push(problem('parent', 'staff.row.depends', { value }));
    }
    return lost.length > 0;
  }

  private now({ stretches }: KnownNode): NodeFieldsStretch | undefined {
    return on(stretches, this.world.today) ?? stretches.at(-1);
  }

  private placed(key: NodeKey): NodeKey | null {
    const node = this.knownById.get(key);
    return node ? (this.now(node)?.fields.parentId ?? null) : null;
  }
}

type NodeFieldsStretch = KnownNode['stretches'][number];
