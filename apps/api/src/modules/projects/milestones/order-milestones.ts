import { Injectable } from '@nestjs/common';
import { BodyIsInvalid } from '../../../platform/http/http.errors.js';
import { OpenProjects } from '../open-projects.js';
import { Milestones } from './milestones.repository.js';

@Injectable()
export class OrderMilestones {
  constructor(
    private readonly open: OpenProjects,
    private readonly milestones: Milestones,
  ) {}

  /** @throws RowIsMissing, RowIsStale, ProjectIsOver, BodyIsInvalid unless each of them stands in it once */
  execute(projectId: string, version: number, ids: readonly string[]): Promise<void> {
    return this.open.change(projectId, version, async () => {
      const known = (await this.milestones.of(projectId)).map(({ id }) => id);
      const isWhole = ids.length === known.length && known.every((id) => ids.includes(id));
      if (!isWhole) throw new BodyIsInvalid({}, [{ pointer: '/milestoneIds', code: 'project.milestones_incomplete' }]);
      await this.milestones.order(projectId, ids);
    });
  }
}
