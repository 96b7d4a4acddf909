import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Project, ProjectStatus } from './project.entity.js';

export interface StepRow {
  id: string;
  from: ProjectStatus | null;
  to: ProjectStatus;
  reason: string | null;
  at: Date;
  byId: string;
  byName: string;
}

/** Every status a project has had: by whom, when, why. Rows are only ever added. */
@Injectable()
export class ProjectSteps {
  constructor(private readonly work: UnitOfWork) {}

  /** @param from the status before, null where the project begins */
  async taken(
    { id, status }: Project,
    from: ProjectStatus | null,
    reason: string,
    by = this.work.principal.personId,
  ): Promise<void> {
    await this.work.manager.query(
      `INSERT INTO project_steps (id, project_id, from_status, to_status, reason, at, by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [newId(), id, from, status, reason.trim() || null, this.work.now, by],
    );
  }

  /** The first one first. */
  of(projectId: string): Promise<StepRow[]> {
    return this.work.manager.query<StepRow[]>(
      `SELECT s.id, s.from_status AS "from", s.to_status AS "to", s.reason, s.at, s.by AS "byId", o.name AS "byName"
       FROM project_steps s JOIN shown_owners o ON o.id = s.by WHERE s.project_id = $1 ORDER BY s.at, s.id`,
      [projectId],
    );
  }
}
