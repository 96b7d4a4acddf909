import { Module } from '@nestjs/common';
import { exportController } from '../../platform/listing/export-controller.js';
import { ApprovalsModule } from '../approvals/index.js';
import { ContractsModule } from '../contracts/index.js';
import { CustomersModule } from '../customers/index.js';
import { OrgModule } from '../org/index.js';
import { SharingModule } from '../sharing/index.js';
import { ChangeProject } from './actions/change-project.js';
import { CreateProject } from './actions/create-project.js';
import { DiscardProject } from './actions/discard-project.js';
import { TakeStep } from './actions/take-step.js';
import { AddMilestone } from './milestones/add-milestone.js';
import { ChangeMilestone } from './milestones/change-milestone.js';
import { CompleteMilestone } from './milestones/complete-milestone.js';
import { MilestoneCompletionController } from './milestones/milestone-completion.controller.js';
import { MilestonesController } from './milestones/milestones.controller.js';
import { Milestones } from './milestones/milestones.repository.js';
import { OpenMilestones } from './milestones/open-milestones.js';
import { OrderMilestones } from './milestones/order-milestones.js';
import { RemoveMilestone } from './milestones/remove-milestone.js';
import { OpenProjects } from './open-projects.js';
import { ProjectBasis } from './project-basis.js';
import { ProjectCourse } from './project-course.js';
import { InitiationBasis } from './initiation-basis.repository.js';
import { ProjectInitiation } from './project-initiation.js';
import { ProjectInitiationSubject } from './project-initiation.subject.js';
import { ProjectPages } from './project-pages.js';
import { ProjectSearchController } from './project-search.controller.js';
import { ProjectStepsController } from './project-steps.controller.js';
import { ProjectSteps } from './project-steps.repository.js';
import { ProjectSubject } from './project.subject.js';
import { ProjectsController } from './projects.controller.js';
import { ProjectHandover } from './projects.handover.js';
import { Projects } from './projects.repository.js';
import { OnInitiationApproval } from './reactions/on-initiation-approval.js';
import { DemoProjects } from './seeds/demo-projects.js';
import { PROJECT_EXPORT } from './project-export.js';

@Module({
  imports: [OrgModule, ApprovalsModule, SharingModule, CustomersModule, ContractsModule],
  controllers: [
    exportController(PROJECT_EXPORT),
    ProjectSearchController,
    ProjectsController,
    ProjectStepsController,
    MilestonesController,
    MilestoneCompletionController,
  ],
  providers: [
    ...[Projects, ProjectSteps, Milestones, ProjectCourse, ProjectPages, ProjectBasis, OpenProjects, OpenMilestones],
    ...[CreateProject, ChangeProject, DiscardProject, TakeStep],
    ...[AddMilestone, ChangeMilestone, CompleteMilestone, RemoveMilestone, OrderMilestones],
    ...[ProjectInitiation, ProjectInitiationSubject, InitiationBasis, OnInitiationApproval],
    ...[ProjectSubject, ProjectHandover, DemoProjects],
  ],
})
export class ProjectsModule {}
