import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { Rows } from '../../platform/database/rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ListQuery } from '../../platform/listing/list-query.js';
import { Listing, type Page } from '../../platform/listing/listing.js';
import { nameTheHidden } from '../../platform/subjects/name-the-hidden.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { Project } from './project.entity.js';
import { PROJECT_LIST, PROJECT_NAMES, PROJECT_SHAPE, type ProjectRow } from './project.row.js';

type NewProject = Parameters<typeof Rows.prototype.insert<Project>>[1];

/** The implementation projects a reader reaches. */
@Injectable()
export class Projects {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rows: Rows,
    private readonly listing: Listing,
    private readonly subjects: Subjects,
  ) {}

  async page(query: ListQuery): Promise<Page<ProjectRow>> {
    const page = await this.listing.page<ProjectRow>(PROJECT_LIST, query, PROJECT_SHAPE);
    await nameTheHidden(page.items, PROJECT_NAMES, this.subjects);
    return page;
  }

  /** @throws RowIsMissing */
  async show(id: string): Promise<ProjectRow> {
    const { select, joins } = PROJECT_SHAPE;
    const sql = `SELECT ${select} FROM projects pr ${joins} WHERE pr.id = $1 AND pr.deleted_at IS NULL`;
    const rows = await this.work.manager.query<ProjectRow[]>(sql, [id]);
    if (!rows[0]) throw new RowIsMissing({ type: 'project', id });
    await nameTheHidden(rows, PROJECT_NAMES, this.subjects);
    return rows[0];
  }

  /** Locks the row until the unit of work ends. @throws RowIsMissing, RowIsForReading */
  getForChange(id: string): Promise<Project> {
    return this.rows.forChange(Project, 'project', id);
  }

  insert(fields: NewProject): Promise<Project> {
    return this.rows.insert(Project, fields);
  }

  save(project: Project, expectedVersion?: number): Promise<Project> {
    return this.rows.change(project, expectedVersion);
  }

  discard(project: Project, expectedVersion: number): Promise<void> {
    return this.rows.discard(project, expectedVersion);
  }
}
