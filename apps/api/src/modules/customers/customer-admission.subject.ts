import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Text } from '@countersign/approval-engine';
import { ApprovalSubjects } from '../approvals/index.js';
import { ADMISSION_FACTS, ADMISSION_PURPOSE, ADMISSION_SOURCES } from './customer-admission.js';

const label = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** How approvers read a new customer. */
@Injectable()
export class CustomerAdmissionSubject implements OnModuleInit {
  constructor(private readonly subjects: ApprovalSubjects) {}

  onModuleInit(): void {
    this.subjects.register({
      type: 'customer',
      name: label('客户', 'Customer'),
      link: (id) => `/customers/${id}`,
      labels: {
        number: label('编号', 'Number'),
        name: label('客户名称', 'Name'),
        creditCode: label('统一社会信用代码', 'Credit code'),
        industry: label('行业', 'Industry'),
        companySize: label('企业规模', 'Company size'),
        registeredAddress: label('注册地址', 'Registered address'),
        region: label('区域', 'Region'),
        kind: label('类型', 'Kind'),
        parent: label('上级客户', 'Part of'),
        source: label('客户来源', 'Source'),
        grade: label('客户等级', 'Grade'),
        contact: label('主要联系人', 'Primary contact'),
        mainNeeds: label('主要需求', 'Main needs'),
        owner: label('负责人', 'Owner'),
      },
      purposes: [
        {
          code: ADMISSION_PURPOSE,
          name: label('新客户审核', 'Review of a new customer'),
          facts: ADMISSION_FACTS,
          sources: ADMISSION_SOURCES,
        },
      ],
    });
  }
}
