import type { FactCatalogue, Text } from '@countersign/approval-engine';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CustomObjects } from '../../platform/custom/custom-objects.js';
import { texts } from '../../platform/http/domain-error.js';
import { Holds } from '../../platform/subjects/holds.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { ApprovalSubjects, type ApprovalPurpose, type FactSources } from '../approvals/index.js';
import { DealWords, GUARDED_FACTS } from '../quotes/index.js';
import { AMENDMENT_FACTS, AMENDMENT_SOURCES, CONTRACT_FACTS, CONTRACT_SOURCES } from './contract-facts.js';
import { CONTRACT_LABELS } from './contract.labels.js';
import { AMENDMENT_PURPOSE, CONTRACT_PURPOSE } from './purposes.js';
import { Contract } from './contract.entity.js';
import { ContractRowView } from './contract.view.js';

const CONTRACTS = { zh: '合同', en: 'contracts' };

const TOLD_BY_OTHER_ENTRIES = [
  ...[
    'list_total',
    'net_excluding_tax',
    'tax_total',
    'net_total_cny',
    'worst_line_id',
    'margin',
    'submitted_at',
    'approved_at',
    'text_hash',
  ],
  ...[
    'reviewed_at',
    'reviewed_by',
    'sealed_at',
    'sealed_by',
    'signature_recorded_at',
    'signature_recorded_by',
    'filed_at',
    'filed_by',
  ],
];

/** How a contract appears where any record may, and how approvers read it. */
@Injectable()
export class ContractSubject implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly holds: Holds,
    private readonly approvalSubjects: ApprovalSubjects,
    private readonly words: DealWords,
    private readonly objects: CustomObjects,
  ) {}

  onModuleInit(): void {
    this.objects.declare({ type: 'contract', entity: Contract, view: ContractRowView });
    this.subjects.declare({
      type: 'contract',
      table: 'contracts',
      label: { zh: '合同', en: 'Contract' },
      title: 's.title',
      number: 's.number',
      subtitle: `s.number || ' · ' || s.currency || ' ' || to_char(s.net_total, 'FM999,999,999,999,990.00')`,
      amounts: 'contract.amounts',
      page: '/contracts/:id',
      scope: { module: 'contract', through: { opportunity_id: 'opportunity' } },
      shareable: true,
      references: {
        customer_id: 'customer',
        contact_id: 'contact',
        opportunity_id: 'opportunity',
        quote_id: 'quote',
        owner_id: 'person',
      },
      hidden: TOLD_BY_OTHER_ENTRIES,
    });
    this.holdWhatItUses();
    this.approvalSubjects.register({
      type: 'contract',
      revocable: true,
      name: { 'zh-CN': '合同', en: 'Contract' },
      link: (id) => `/contracts/${id}`,
      amounts: 'contract.amounts',
      labels: CONTRACT_LABELS,
      purposes: [
        this.purpose(
          CONTRACT_PURPOSE,
          { 'zh-CN': '合同会签', en: 'Approval of a contract' },
          CONTRACT_FACTS,
          CONTRACT_SOURCES,
        ),
        this.purpose(
          AMENDMENT_PURPOSE,
          { 'zh-CN': '合同变更', en: 'Amendment of a contract' },
          AMENDMENT_FACTS,
          AMENDMENT_SOURCES,
        ),
      ],
    });
  }

  private purpose(code: string, name: Text, facts: FactCatalogue, sources: FactSources): ApprovalPurpose {
    return { code, name, facts, sources, filled: () => this.words.fill(facts), guards: GUARDED_FACTS };
  }

  private holdWhatItUses(): void {
    for (const [on, column] of [
      ['opportunity', 'opportunity_id'],
      ['quote', 'quote_id'],
      ['contact', 'contact_id'],
      ['attachment', 'signature_attachment_id'],
    ] as const) {
      this.holds.register({ on, column, label: CONTRACTS, table: 'contracts' });
    }
  }
}

texts({
  'value.contract.status.superseded': { zh: '已被取代', en: 'superseded' },
  'value.contract.status.draft': { zh: '草稿', en: 'draft' },
  'value.contract.status.in_approval': { zh: '会签中', en: 'in approval' },
  'value.contract.status.returned': { zh: '已退回', en: 'returned' },
  'value.contract.status.rejected': { zh: '已否决', en: 'rejected' },
  'value.contract.status.withdrawn': { zh: '已撤回', en: 'withdrawn' },
  'value.contract.status.approved': { zh: '已批准', en: 'approved' },
  'value.contract.status.reviewed': { zh: '已评审', en: 'reviewed' },
  'value.contract.status.sealed': { zh: '已用印', en: 'sealed' },
  'value.contract.status.signed': { zh: '已签订', en: 'signed' },
  'value.contract.status.filed': { zh: '已归档', en: 'filed' },
  'value.contract.review_decision.pass': { zh: '通过', en: 'passed' },
  'value.contract.review_decision.return': { zh: '退回', en: 'sent back' },
});

texts({
  'value.contract.type.product': { zh: '产品', en: 'product' },
  'value.contract.type.integration': { zh: '集成', en: 'integration' },
  'value.contract.type.service': { zh: '服务', en: 'service' },
  'field.contract.type': { zh: '合同类型', en: 'Contract type' },
  'field.contract.title': { zh: '标题', en: 'Title' },
  'field.contract.signing_entity_id': { zh: '我方签约主体', en: 'Our signing company' },
  'field.contract.payment_terms': { zh: '付款方式', en: 'Payment terms' },
  'field.contract.milestones': { zh: '付款节点', en: 'Payments' },
  'field.contract.starts_on': { zh: '开始日期', en: 'First day' },
  'field.contract.ends_on': { zh: '结束日期', en: 'Last day' },
  'field.contract.net_total': { zh: '合同金额', en: 'Amount' },
  'field.contract.ratio': { zh: '折扣', en: 'Ratio' },
  'field.contract.worst_ratio': { zh: '最低折', en: 'Worst ratio' },
  'field.contract.review_decision': { zh: '商务评审', en: 'Review' },
  'field.contract.review_opinion': { zh: '评审意见', en: 'Review opinion' },
  'field.contract.seal_id': { zh: '用印', en: 'Seal' },
  'field.contract.signed_on': { zh: '签订日期', en: 'Signed on' },
  'field.contract.signature_attachment_id': { zh: '签署扫描件', en: 'Signed scan' },
  'field.contract.filing_hint': { zh: '归档提示', en: 'Filing hint' },
  'field.contract.filing_number': { zh: '归档编号', en: 'File number' },
  'field.contract.filing_place': { zh: '归档位置', en: 'Kept at' },
});
