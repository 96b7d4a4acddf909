import { ApiProperty } from '@nestjs/swagger';
import { allowanceView } from '../../platform/http/allowance.js';
import { RefView, refView } from '../../platform/http/views.js';
import type { LatestApproval } from '../approvals/index.js';
import type { MilestoneRow } from './milestones/milestones.repository.js';
import { PROJECT_STATUSES } from './project.entity.js';
import type { ProjectRow } from './project.row.js';
import type { StepRow } from './project-steps.repository.js';
import { ProjectRowView, projectRowView, type Reader } from './project.view.js';
import { startRefusal } from './start-decided.js';

export class ProjectMilestoneView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'What is to be reached' })
  name: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'By which day' })
  dueOn: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was reached' })
  doneAt: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who said so' })
  doneBy: RefView | null;
}

export class ProjectStepView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ type: String, enum: PROJECT_STATUSES, nullable: true, description: 'Before; null where it began' })
  from: string | null;

  @ApiProperty({ enum: PROJECT_STATUSES, description: 'After' })
  to: string;

  @ApiProperty({ type: String, nullable: true, description: 'Why' })
  reason: string | null;

  @ApiProperty({ format: 'date-time', description: 'When' })
  at: string;

  @ApiProperty({ type: RefView, description: 'Who' })
  by: RefView;
}

export class ProjectApprovalView {
  @ApiProperty({ format: 'uuid', description: 'Id of the approval' })
  id: string;

  @ApiProperty({ description: 'Where it stands', example: 'running' })
  status: string;
}

export class ProjectView extends ProjectRowView {
  @ApiProperty({ type: [ProjectMilestoneView], description: 'Its milestones, in order' })
  milestones: ProjectMilestoneView[];

  @ApiProperty({ type: [ProjectStepView], description: 'Every step it took, the first one first' })
  steps: ProjectStepView[];

  @ApiProperty({ type: ProjectApprovalView, nullable: true, description: 'The newest approval of its start' })
  approval: ProjectApprovalView | null;
}

export interface ProjectDetail {
  readonly row: ProjectRow;
  readonly milestones: readonly MilestoneRow[];
  readonly steps: readonly StepRow[];
  readonly approval: LatestApproval | undefined;
}

/** While its start is decided, every verb says so. */
function stillWhileDecided(
  row: ProjectRow,
  approval: LatestApproval | undefined,
  reader: Reader,
): Partial<ProjectView> {
  const refusal = startRefusal(row, approval);
  if (!refusal) return {};
  const { can } = projectRowView(row, reader);
  const no = allowanceView(refusal, reader.locale);
  const said = Object.entries(can).map(([verb, allowance]) => [verb, allowance.allowed ? no : allowance]);
  return { can: Object.fromEntries(said) as ProjectView['can'] };
}

export function projectView({ row, milestones, steps, approval }: ProjectDetail, reader: Reader): ProjectView {
  return {
    ...projectRowView(row, reader),
    ...stillWhileDecided(row, approval, reader),
    approval: approval ? { id: approval.id, status: approval.status } : null,
    milestones: milestones.map(({ id, name, dueOn, doneAt, doneById, doneByName }) => ({
      ...{ id, name, dueOn },
      doneAt: doneAt?.toISOString() ?? null,
      doneBy: refView(doneById, doneByName),
    })),
    steps: steps.map(({ id, from, to, reason, at, byId, byName }) => ({
      ...{ id, from, to, reason },
      at: at.toISOString(),
      by: refView(byId, byName),
    })),
  };
}
