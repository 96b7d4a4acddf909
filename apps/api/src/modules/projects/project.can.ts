import { permitted } from '../../platform/access/permission.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Refusal } from '../../platform/http/allowance.js';
import { overRefusal, stepRefusal, type ProjectState, type ProjectStatus } from './project.entity.js';
import { ProjectHasBegun } from './projects.errors.js';

/** The verbs that take a project a step on, and where each leads. */
export const PROJECT_STEPS = {
  run: 'running',
  pause: 'paused',
  accept: 'accepted',
  close: 'closed',
  cancel: 'cancelled',
} as const satisfies Record<string, ProjectStatus>;

export type ProjectVerb = 'edit' | 'delete' | keyof typeof PROJECT_STEPS;

/** What the reader may do to a project now. */
export function projectCan(project: ProjectState, me: Principal): Record<ProjectVerb, Refusal> {
  const step = (to: ProjectStatus): Refusal => permitted(me, 'project.edit') ?? stepRefusal(project, to);
  return {
    edit: permitted(me, 'project.edit') ?? overRefusal(project),
    delete: permitted(me, 'project.delete') ?? discardRefusal(project),
    run: step(PROJECT_STEPS.run),
    pause: step(PROJECT_STEPS.pause),
    accept: step(PROJECT_STEPS.accept),
    close: step(PROJECT_STEPS.close),
    cancel: step(PROJECT_STEPS.cancel),
  };
}

/** What has begun is not thrown away: it is cancelled for a reason, and may be discarded then. */
export function discardRefusal({ number, status }: ProjectState): Refusal {
  return status === 'planned' || status === 'cancelled' ? null : new ProjectHasBegun({ number });
}
