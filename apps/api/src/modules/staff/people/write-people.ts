import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DomainError } from '../../../platform/http/domain-error.js';
import type { RowOutcome } from '../../imports/index.js';
import { HirePeople, Security, type Hired } from '../../org/index.js';
import type { KnownNode } from '../staff.repository.js';
import { Traces } from '../traces.repository.js';
import { problem, refusedFor } from '../words.js';
import { ChangePeople, type Changed } from './change-people.js';
import { isHired, rowOf, type PersonKey, type PersonPlan, type PersonRow } from './person-row.js';

interface Planned {
  readonly rows: readonly PersonRow[];
  readonly plans: readonly PersonPlan[];
  readonly depths: readonly number[];
  readonly positions: readonly KnownNode[];
  readonly importId: string;
}

/** Hires and changes people all at once; what is refused is looked for row by row, and the others go on. */
@Injectable()
export class WritePeople {
  constructor(
    private readonly work: UnitOfWork,
    private readonly traces: Traces,
    private readonly hirePeople: HirePeople,
    private readonly changePeople: ChangePeople,
    private readonly security: Security,
  ) {}

  async execute(planned: Planned): Promise<RowOutcome[]> {
    const { plans, depths } = planned;
    const ids = new Map<PersonKey, string>(plans.map(({ key, known }) => [key, known?.id ?? newId()]));
    const ready = [...plans.keys()].filter((n) => plans[n]!.problems.length === 0 && plans[n]!.effect !== 'unchanged');
    const inOrder = ready.sort((a, b) => depths[a]! - depths[b]!);
    const refusals = new Map<number, DomainError | 'depends'>();
    if (await this.attempt(planned, inOrder, ids)) {
      for (const n of inOrder) {
        const superior = plans[n]!.post?.superior ?? null;
        const isLost = superior !== null && isHired(superior) && refusals.has(rowOf(superior));
        const refusal = isLost ? 'depends' : await this.attempt(planned, [n], ids);
        if (refusal) refusals.set(n, refusal);
      }
    }
    return plans.map((plan, n) => outcome(planned.rows[n]!, plan, ids, refusals.get(n)));
  }

  private attempt(
    planned: Planned,
    rows: readonly number[],
    ids: ReadonlyMap<string, string>,
  ): Promise<DomainError | null> {
    return this.work.asHouse(() => this.traces.attempt(planned.importId, () => this.write(planned, rows, ids)));
  }

  private async write(
    { rows, plans, positions }: Planned,
    which: readonly number[],
    ids: ReadonlyMap<string, string>,
  ): Promise<void> {
    const positionId = new Map(positions.map(({ code, id }) => [code, id]));
    const chosen = which.map((n): Changed => {
      const plan = plans[n]!;
      const superiorId = plan.post?.superior ? (ids.get(plan.post.superior) ?? plan.post.superior) : null;
      return {
        row: rows[n]!,
        plan,
        id: ids.get(plan.key)!,
        superiorId,
        positionId: positionId.get(plan.post?.positionCode ?? '') ?? '',
      };
    });
    await this.hirePeople.execute(chosen.filter(({ plan }) => plan.effect === 'created').map(hired));
    await this.changePeople.execute(chosen.filter(({ plan }) => plan.effect === 'changed'));
    if (chosen.some(({ plan }) => plan.roleIds)) await this.security.check();
  }
}

function hired({ row, plan, id, superiorId, positionId }: Changed): Hired {
  const { login, name, email = null, phone = null, employeeNo = null } = row;
  const place = { positionId, departmentId: plan.post!.departmentId, superiorId, from: plan.day };
  return { id, login, name, email, phone, employeeNo, ...place, roleIds: plan.roleIds ?? [] };
}

function outcome(
  row: PersonRow,
  plan: PersonPlan,
  ids: ReadonlyMap<string, string>,
  refusal: DomainError | 'depends' | undefined,
): RowOutcome {
  const [first] = plan.problems;
  if (first) return { outcome: 'refused', problem: first };
  if (plan.effect === 'unchanged') return { outcome: 'skipped', problem: problem('', 'import.row.unchanged') };
  if (refusal === 'depends')
    return { outcome: 'refused', problem: problem('superior', 'staff.row.depends', { value: row.superior ?? '' }) };
  if (refusal) return { outcome: 'refused', problem: refusedFor(refusal, CELLS) };
  return { outcome: plan.effect, id: ids.get(plan.key)!, number: row.login };
}

/** Fields of the verbs, by the cell they were read from. */
const CELLS = { superiorId: 'superior', departmentId: 'department', positionCode: 'position', personId: 'login' };
