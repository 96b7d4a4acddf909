import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CustomObjects } from '../../platform/custom/custom-objects.js';
import { texts } from '../../platform/http/domain-error.js';
import { Holds } from '../../platform/subjects/holds.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { TimelineSources } from '../../platform/subjects/timeline-sources.js';
import { searchCondition } from '../../platform/text-search/text-search.js';
import { projectCourse } from './project-course.timeline.js';
import { Project } from './project.entity.js';
import { ProjectRowView } from './project.view.js';

/** How a project appears where any record may: timeline, palette, recycle bin, notes, files and shares. */
@Injectable()
export class ProjectSubject implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly holds: Holds,
    private readonly timeline: TimelineSources,
    private readonly objects: CustomObjects,
  ) {}

  onModuleInit(): void {
    this.objects.declare({ type: 'project', entity: Project, view: ProjectRowView });
    this.subjects.declare({
      type: 'project',
      table: 'projects',
      label: { zh: '实施项目', en: 'Implementation project' },
      title: 's.name',
      number: 's.number',
      page: '/projects/:id',
      scope: { module: 'project' },
      shareable: true,
      found: searchCondition('s'),
      references: { customer_id: 'customer', contract_id: 'contract', owner_id: 'person', seller_id: 'person' },
      hidden: ['status'],
    });
    this.holds.register({
      on: 'customer',
      label: { zh: '实施项目', en: 'implementation projects' },
      table: 'projects',
      column: 'customer_id',
    });
    this.timeline.register(projectCourse);
  }
}

texts({
  'field.project.name': { zh: '项目名称', en: 'Name' },
  'field.project.owner_id': { zh: '项目经理', en: 'Project manager' },
  'field.project.seller_id': { zh: '销售负责人', en: 'Salesperson' },
  'field.project.contract_id': { zh: '合同', en: 'Contract' },
  'field.project.amount': { zh: '金额', en: 'Amount' },
  'field.project.currency': { zh: '币种', en: 'Currency' },
  'field.project.planned_from': { zh: '计划开始', en: 'Planned from' },
  'field.project.planned_until': { zh: '计划完成', en: 'Planned until' },
  'value.project.status.planned': { zh: '待启动', en: 'planned' },
  'value.project.status.running': { zh: '实施中', en: 'running' },
  'value.project.status.paused': { zh: '暂停', en: 'paused' },
  'value.project.status.accepted': { zh: '已验收', en: 'accepted' },
  'value.project.status.closed': { zh: '已关闭', en: 'closed' },
  'value.project.status.cancelled': { zh: '已取消', en: 'cancelled' },
});
