import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Text } from '@countersign/approval-engine';
import { ApprovalSubjects } from '../approvals/index.js';
import { CLOSE_FACTS, CLOSE_PURPOSE, CLOSE_SOURCES } from './opportunity-closing.js';

const label = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** How approvers read a closing. */
@Injectable()
export class OpportunityClosingSubject implements OnModuleInit {
  constructor(private readonly subjects: ApprovalSubjects) {}

  onModuleInit(): void {
    this.subjects.register({
      type: 'opportunity',
      name: label('商机', 'Opportunity'),
      link: (id) => `/opportunities/${id}`,
      amounts: 'opportunity.amounts',
      labels: {
        number: label('编号', 'Number'),
        name: label('商机名称', 'Name'),
        customer: label('客户', 'Customer'),
        owner: label('负责人', 'Owner'),
        stage: label('阶段', 'Stage'),
        amount: label('预计金额', 'Expected amount'),
        closing: label('关闭', 'Closing'),
        'closing.outcome': label('结果', 'Outcome'),
        'closing.reason': label('丢单原因', 'Reason'),
        'closing.note': label('说明', 'Note'),
        'closing.confirmedOn': label('确认日期', 'Certain since'),
      },
      purposes: [
        {
          code: CLOSE_PURPOSE,
          name: label('商机关闭', 'Closing of an opportunity'),
          facts: CLOSE_FACTS,
          sources: CLOSE_SOURCES,
        },
      ],
    });
  }
}
