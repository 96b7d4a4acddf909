import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Locale } from '../../platform/http/locale.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { SharedViews } from '../../platform/subjects/shared-views.js';
import { Approvals } from '../approvals/index.js';
import { ProjectCourse } from './project-course.js';
import { projectView, type ProjectView } from './project-detail.view.js';
import { projectRowView, type ProjectRowView } from './project.view.js';
import { Projects } from './projects.repository.js';

/** Projects as their reader sees them. */
@Injectable()
export class ProjectPages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly projects: Projects,
    private readonly course: ProjectCourse,
    private readonly shared: SharedViews,
    private readonly approvals: Approvals,
  ) {}

  async list(query: ListQuery, locale: Locale): Promise<Page<ProjectRowView>> {
    const { items, page } = await this.projects.page(query);
    const reader = { me: this.work.principal, locale };
    const views = items.map((row) => projectRowView(row, reader));
    return { items: await this.shared.limit('project', views, locale), page };
  }

  /** @throws RowIsMissing */
  async show(id: string, locale: Locale): Promise<ProjectView> {
    const row = await this.projects.show(id);
    const approval = (await this.approvals.latestOf('project', [id])).get(id);
    const detail = { row, approval, ...(await this.course.of(id)) };
    const view = projectView(detail, { me: this.work.principal, locale });
    await this.shared.limit('project', [view], locale);
    return view;
  }
}
