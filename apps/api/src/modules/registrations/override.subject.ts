import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Text } from '@countersign/approval-engine';
import { ApprovalSubjects } from '../approvals/index.js';
import { CONFLICT_TYPE } from './conflict.entity.js';
import { OVERRIDE_FACTS, OVERRIDE_PURPOSE, OVERRIDE_SOURCES } from './override.js';

const label = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** How approvers read an exception to the order of entry. */
@Injectable()
export class OverrideSubject implements OnModuleInit {
  constructor(private readonly subjects: ApprovalSubjects) {}

  onModuleInit(): void {
    this.subjects.register({
      type: CONFLICT_TYPE,
      name: label('撞单', 'Conflict of registrations'),
      link: (id) => `/registration-conflicts/${id}`,
      labels: {
        number: label('编号', 'Number'),
        company: label('公司', 'Company'),
        leader: label('主导人', 'Leads'),
        parties: label('当事人', 'Parties'),
        'parties.person': label('报备人', 'Registered by'),
        'parties.department': label('部门', 'Department'),
        'parties.firstEntry': label('最早记录', 'First on record'),
        'parties.byOrder': label('先录先得（%）', 'By order of entry (%)'),
        'parties.percent': label('申请比例（%）', 'Share asked for (%)'),
        reason: label('理由', 'Reason'),
      },
      purposes: [
        {
          code: OVERRIDE_PURPOSE,
          name: label('撞单例外', 'Exception in a conflict'),
          facts: OVERRIDE_FACTS,
          sources: OVERRIDE_SOURCES,
        },
      ],
    });
  }
}
