import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { NewMilestoneDto } from './milestone.dto.js';
import { ProjectMilestone } from './milestone.entity.js';

export interface MilestoneRow {
  id: string;
  name: string;
  dueOn: string | null;
  doneAt: Date | null;
  doneById: string | null;
  doneByName: string | null;
}

/** What projects are to reach, in order; seen with their project. */
@Injectable()
export class Milestones {
  constructor(private readonly work: UnitOfWork) {}

  of(projectId: string): Promise<MilestoneRow[]> {
    return this.work.manager.query<MilestoneRow[]>(
      `SELECT m.id, m.name, m.due_on::text AS "dueOn", m.done_at AS "doneAt", m.done_by AS "doneById", o.name AS "doneByName"
       FROM project_milestones m LEFT JOIN shown_owners o ON o.id = m.done_by WHERE m.project_id = $1 ORDER BY m.position`,
      [projectId],
    );
  }

  /** @throws RowIsMissing where the project has none of this id */
  async get(projectId: string, id: string): Promise<ProjectMilestone> {
    const milestone = await this.work.manager.findOneBy(ProjectMilestone, { id, projectId });
    if (!milestone) throw new RowIsMissing({ type: 'project_milestone', id });
    return milestone;
  }

  /** After those there are. */
  async add(projectId: string, added: readonly NewMilestoneDto[]): Promise<void> {
    const last = (await this.work.manager.maximum(ProjectMilestone, 'position', { projectId })) ?? 0;
    const rows = added.map(({ name, dueOn = null }, at) => ({
      ...{ id: newId(), projectId, position: last + at + 1, name, dueOn },
      ...{ doneAt: null, doneBy: null },
    }));
    if (rows.length > 0) await this.work.manager.insert(ProjectMilestone, rows);
  }

  async save({ id, ...fields }: ProjectMilestone): Promise<void> {
    await this.work.manager.update(ProjectMilestone, { id }, fields);
  }

  async remove({ id }: ProjectMilestone): Promise<void> {
    await this.work.manager.delete(ProjectMilestone, { id });
  }

  /** @param ids all of the project's */
  async order(projectId: string, ids: readonly string[]): Promise<void> {
    await this.work.manager.query(
      `UPDATE project_milestones m SET position = wanted.at::int
       FROM unnest($2::uuid[]) WITH ORDINALITY AS wanted (id, at) WHERE m.id = wanted.id AND m.project_id = $1`,
      [projectId, ids],
    );
  }
}
