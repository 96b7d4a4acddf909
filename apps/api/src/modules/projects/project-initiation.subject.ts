import type { Text } from '@countersign/approval-engine';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ApprovalSubjects } from '../approvals/index.js';
import { INITIATION_FACTS, INITIATION_PURPOSE, INITIATION_SOURCES } from './project-initiation.js';

const label = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** How approvers read the start of a project. */
@Injectable()
export class ProjectInitiationSubject implements OnModuleInit {
  constructor(private readonly subjects: ApprovalSubjects) {}

  onModuleInit(): void {
    this.subjects.register({
      type: 'project',
      name: label('实施项目', 'Implementation project'),
      link: (id) => `/projects/${id}`,
      amounts: 'project.amounts',
      labels: {
        number: label('编号', 'Number'),
        name: label('项目名称', 'Name'),
        customer: label('客户', 'Customer'),
        contract: label('合同', 'Contract'),
        manager: label('项目经理', 'Project manager'),
        seller: label('销售负责人', 'Salesperson'),
        amount: label('金额', 'Amount'),
        plannedFrom: label('计划开始', 'Planned from'),
        plannedUntil: label('计划完成', 'Planned until'),
        note: label('说明', 'Note'),
      },
      purposes: [
        {
          code: INITIATION_PURPOSE,
          name: label('项目立项', 'Start of a project'),
          facts: INITIATION_FACTS,
          sources: INITIATION_SOURCES,
        },
      ],
    });
  }
}
