import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CustomObjects } from '../../platform/custom/custom-objects.js';
import { texts } from '../../platform/http/domain-error.js';
import { Holds } from '../../platform/subjects/holds.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { ApprovalSubjects } from '../approvals/index.js';
import { QUOTE_PURPOSE } from './actions/submit-quote.js';
import { GUARDED_FACTS } from './deal-facts.js';
import { DealWords } from './deal-words.js';
import { QUOTE_FACTS, QUOTE_SOURCES } from './quote-facts.js';
import { QUOTE_LABELS } from './quote.labels.js';
import { Quote } from './quote.entity.js';
import { QuoteRowView } from './quote.view.js';

/** How a quote appears where any record may, and how approvers read it. */
@Injectable()
export class QuoteSubject implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly holds: Holds,
    private readonly approvalSubjects: ApprovalSubjects,
    private readonly words: DealWords,
    private readonly objects: CustomObjects,
  ) {}

  onModuleInit(): void {
    this.objects.declare({ type: 'quote', entity: Quote, view: QuoteRowView });
    this.subjects.declare({
      ...{ type: 'quote', table: 'quotes' },
      label: { zh: '报价', en: 'Quote' },
      title: 's.title',
      number: `s.number || CASE WHEN s.revision > 1 THEN ' v' || s.revision ELSE '' END`,
      subtitle: `s.number || ' · ' || s.currency || ' ' || to_char(s.net_total, 'FM999,999,999,999,990.00')`,
      amounts: 'quote.amounts',
      page: '/quotes/:id',
      scope: { module: 'quote', through: { opportunity_id: 'opportunity' } },
      shareable: true,
      references: { customer_id: 'customer', contact_id: 'contact', opportunity_id: 'opportunity', owner_id: 'person' },
      hidden: [
        'list_total',
        'net_excluding_tax',
        'tax_total',
        'net_total_cny',
        'worst_line_id',
        'margin',
        'submitted_at',
        'decided_at',
      ],
    });
    this.holds.register({
      on: 'opportunity',
      label: { zh: '报价', en: 'quotes' },
      table: 'quotes',
      column: 'opportunity_id',
    });
    this.holds.register({ on: 'contact', label: { zh: '报价', en: 'quotes' }, table: 'quotes', column: 'contact_id' });
    this.approvalSubjects.register({
      type: 'quote',
      revocable: true,
      name: { 'zh-CN': '报价', en: 'Quote' },
      link: (id) => `/quotes/${id}`,
      amounts: 'quote.amounts',
      labels: QUOTE_LABELS,
      purposes: [
        {
          code: QUOTE_PURPOSE,
          name: { 'zh-CN': '报价折扣', en: 'Discount of a quote' },
          facts: QUOTE_FACTS,
          sources: QUOTE_SOURCES,
          filled: () => this.words.fill(QUOTE_FACTS),
          guards: GUARDED_FACTS,
        },
      ],
    });
  }
}

texts({
  'value.quote.status.draft': { zh: '草稿', en: 'draft' },
  'value.quote.status.in_approval': { zh: '审批中', en: 'in approval' },
  'value.quote.status.approved': { zh: '已批准', en: 'approved' },
  'value.quote.status.rejected': { zh: '已否决', en: 'rejected' },
  'value.quote.status.returned': { zh: '已退回', en: 'returned' },
  'value.quote.status.withdrawn': { zh: '已撤回', en: 'withdrawn' },
  'value.quote.status.superseded': { zh: '已被取代', en: 'superseded' },
});

texts({
  'field.quote.title': { zh: '标题', en: 'Title' },
  'field.quote.signing_entity_id': { zh: '我方签约主体', en: 'Our signing company' },
  'field.quote.currency': { zh: '币种', en: 'Currency' },
  'field.quote.exchange_rate': { zh: '汇率', en: 'Exchange rate' },
  'field.quote.payment_terms': { zh: '付款方式', en: 'Payment terms' },
  'field.quote.milestones': { zh: '付款节点', en: 'Payments' },
  'field.quote.valid_until': { zh: '有效期至', en: 'Valid until' },
  'field.quote.justification': { zh: '未见面说明', en: 'Justification' },
  'field.quote.net_total': { zh: '报价金额', en: 'Net total' },
  'field.quote.ratio': { zh: '折扣', en: 'Ratio' },
  'field.quote.worst_ratio': { zh: '最低折', en: 'Worst ratio' },
  'field.quote.number': { zh: '报价编号', en: 'Number' },
  'field.quote.revision': { zh: '修订版', en: 'Revision' },
});
