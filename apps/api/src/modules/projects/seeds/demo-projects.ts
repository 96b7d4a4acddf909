import { Injectable } from '@nestjs/common';
import { addDays, businessDate } from '@countersign/kernel';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { searchColumns } from '../../../platform/text-search/text-search.js';
import { DemoStaff } from '../../org/index.js';
import { ShareRecords } from '../../sharing/index.js';
import { ProjectMilestone } from '../milestones/milestone.entity.js';
import { Project } from '../project.entity.js';
import { DEMO_PLANS, type DemoPlan } from './demo-plans.js';

const ENGINEERING = 'engineering';

type Signed = Pick<Project, 'customerId' | 'contractId' | 'sellerId' | 'amount' | 'currency'> & {
  readonly seller: string;
};
type Manager = Pick<Project, 'ownerId' | 'departmentId'>;

/** Signed contracts that their salespeople showed to engineering, and what engineering made of them over half a year. */
@Injectable()
@Seeds('demo', 7.1)
export class DemoProjects implements Seed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly staff: DemoStaff,
    private readonly share: ShareRecords,
    private readonly numbering: Numbering,
  ) {}

  async execute(): Promise<void> {
    const manager = await this.manager();
    for (const plan of DEMO_PLANS) {
      const { seller, ...signed } = await this.signed(plan);
      await this.staff.as(seller, () => this.show(signed, manager));
      const id = await this.begin(plan, signed, manager);
      await this.reach(id, plan, manager);
      for (const step of plan.steps) await this.step(id, step, manager);
    }
  }

  private async manager(): Promise<Manager> {
    const [manager] = await this.work.manager.query<Manager[]>(
      'SELECT id AS "ownerId", department_id AS "departmentId" FROM people WHERE login = $1',
      [ENGINEERING],
    );
    if (!manager) throw new Error('the demo company has no engineering manager');
    return manager;
  }

  private async signed({ deal }: DemoPlan): Promise<Signed> {
    const [signed] = await this.work.manager.query<Signed[]>(
      `SELECT c.id AS "contractId", c.customer_id AS "customerId", c.owner_id AS "sellerId", c.net_total AS amount, c.currency, p.login AS seller
       FROM opportunities o JOIN contracts c ON c.opportunity_id = o.id JOIN people p ON p.id = c.owner_id
       WHERE o.name = $1 AND c.status IN ('signed', 'filed')`,
      [deal],
    );
    if (!signed) throw new Error(`the demo company has signed no contract for ${deal}`);
    return signed;
  }

  private async show({ contractId }: Omit<Signed, 'seller'>, { ownerId }: Manager): Promise<void> {
    await this.share.execute({
      ...{ subjectType: 'contract', subjectIds: [String(contractId)], grantee: { kind: 'person', id: ownerId } },
      ...{ access: 'read', note: '已签订，请安排实施' },
    });
  }

  private async begin(plan: DemoPlan, signed: Omit<Signed, 'seller'>, manager: Manager): Promise<string> {
    const { name, note, begunDaysAgo, planned, steps, milestones } = plan;
    const number = await this.numbering.next('XM');
    const id = newId();
    const by = manager.ownerId;
    const reached = milestones.flatMap(([, , daysAgo]) => daysAgo ?? []);
    const changedAt = this.at(Math.min(begunDaysAgo, ...steps.map(([, daysAgo]) => daysAgo), ...reached));
    const row = Object.assign(new Project(), signed, manager, searchColumns(name, number), {
      ...{ id, version: 1, custom: {}, number, name, note, status: 'planned' },
      ...{ createdAt: this.at(begunDaysAgo), createdBy: by, updatedAt: changedAt, updatedBy: by },
      ...{ plannedFrom: this.day(planned[0]), plannedUntil: this.day(planned[1]) },
    });
    await this.work.manager.insert(Project, row as never);
    await this.kept(id, null, 'planned', '', begunDaysAgo, by);
    return id;
  }

  private async reach(projectId: string, { milestones }: DemoPlan, { ownerId }: Manager): Promise<void> {
    const rows = milestones.map(([name, due, reached], i) => ({
      ...{ id: newId(), projectId, position: i + 1, name, dueOn: this.day(due) },
      ...(reached === undefined ? { doneAt: null, doneBy: null } : { doneAt: this.at(reached), doneBy: ownerId }),
    }));
    await this.work.manager.insert(ProjectMilestone, rows);
  }

  private async step(
    id: string,
    [to, daysAgo, reason = '']: DemoPlan['steps'][number],
    manager: Manager,
  ): Promise<void> {
    const [before] = await this.work.manager.query<{ status: string }[]>('SELECT status FROM projects WHERE id = $1', [
      id,
    ]);
    await this.work.manager.query('UPDATE projects SET status = $2, version = version + 1 WHERE id = $1', [id, to]);
    await this.kept(id, before?.status ?? null, to, reason, daysAgo, manager.ownerId);
  }

  private async kept(
    id: string,
    from: string | null,
    to: string,
    reason: string,
    daysAgo: number,
    by: string,
  ): Promise<void> {
    await this.work.manager.query(
      `INSERT INTO project_steps (id, project_id, from_status, to_status, reason, at, by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), id, from, to, reason || null, this.at(daysAgo), by],
    );
  }

  /** In the afternoon, so many business days ago. */
  private at(daysAgo: number): Date {
    return new Date(`${this.day(daysAgo)}T15:${String(10 + (Math.abs(daysAgo) % 45)).padStart(2, '0')}:00+08:00`);
  }

  private day(daysAgo: number): string {
    return addDays(businessDate(this.work.now), -daysAgo);
  }
}
