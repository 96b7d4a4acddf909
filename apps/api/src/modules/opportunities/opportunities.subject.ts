import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CustomObjects } from '../../platform/custom/custom-objects.js';
import { texts } from '../../platform/http/domain-error.js';
import { Holds } from '../../platform/subjects/holds.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { TimelineSources } from '../../platform/subjects/timeline-sources.js';
import { searchCondition } from '../../platform/text-search/text-search.js';
import { Opportunity } from './opportunity.entity.js';
import { OpportunityView } from './opportunity.view.js';
import { SalesStages } from './sales-stages.repository.js';
import { stageMoves } from './stage-moves.timeline.js';

/** How an opportunity appears where any record may: timeline, palette, recycle bin, notes and files. */
@Injectable()
export class OpportunitySubject implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly holds: Holds,
    private readonly timeline: TimelineSources,
    private readonly objects: CustomObjects,
    private readonly stages: SalesStages,
  ) {}

  onModuleInit(): void {
    this.subjects.declare({
      type: 'opportunity',
      table: 'opportunities',
      label: { zh: '商机', en: 'Opportunity' },
      title: 's.name',
      number: 's.number',
      subtitle: `s.number || ' · ' || to_char(s.expected_amount, 'FM999,999,999,999,990.00')`,
      amounts: 'opportunity.amounts',
      page: '/opportunities/:id',
      scope: { module: 'opportunity', through: { customer_id: 'customer' } },
      shareable: true,
      found: searchCondition('s'),
      references: {
        customer_id: 'customer',
        primary_contact_id: 'contact',
        owner_id: 'person',
        next_action_owner_id: 'person',
      },
      hidden: [
        'stage_id',
        'stage_entered_at',
        'outcome',
        'closed_at',
        'closed_by',
        'lost_reason',
        'closing_note',
        'exchange_rate',
        'lead_id',
      ],
    });
    this.declareFields();
    this.holds.register({
      on: 'customer',
      label: { zh: '商机', en: 'opportunities' },
      table: 'opportunities',
      column: 'customer_id',
    });
    this.holds.register({
      on: 'contact',
      label: { zh: '商机', en: 'opportunities' },
      table: 'opportunities',
      column: 'primary_contact_id',
    });
    this.timeline.register(stageMoves);
  }

  private declareFields(): void {
    this.objects.declare({
      type: 'opportunity',
      entity: Opportunity,
      view: OpportunityView,
      stages: async () =>
        (await this.stages.inOrder()).map(({ id, code, name, nameEn }) => ({ code, name, nameEn, key: id })),
      stageOf: ({ stageId }) => stageId,
    });
  }
}

texts({
  'value.opportunity.outcome.open': { zh: '进行中', en: 'open' },
  'value.opportunity.outcome.won': { zh: '赢单', en: 'won' },
  'value.opportunity.outcome.lost': { zh: '丢单', en: 'lost' },
});

texts({
  'field.opportunity.name': { zh: '机会名称', en: 'Name' },
  'field.opportunity.primary_contact_id': { zh: '主要联系人', en: 'Primary contact' },
  'field.opportunity.product_interest': { zh: '产品/服务', en: 'Products or services' },
  'field.opportunity.expected_amount': { zh: '预计金额', en: 'Expected amount' },
  'field.opportunity.expected_close_on': { zh: '预计成交日期', en: 'Expected close' },
  'field.opportunity.competitors': { zh: '竞争对手', en: 'Competitors' },
  'field.opportunity.strengths': { zh: '优势分析', en: 'Strengths' },
  'field.opportunity.weaknesses': { zh: '劣势分析', en: 'Weaknesses' },
  'field.opportunity.key_success_factors': { zh: '关键成功因素', en: 'Key success factors' },
  'field.opportunity.risks': { zh: '风险因素', en: 'Risks' },
  'field.opportunity.next_action': { zh: '下一步行动', en: 'Next action' },
  'field.opportunity.next_action_owner_id': { zh: '行动负责人', en: 'Next action by' },
  'field.opportunity.planned_finish_on': { zh: '计划完成日期', en: 'Planned finish' },
  'field.opportunity.actual_finish_on': { zh: '实际完成日期', en: 'Actual finish' },
  'opportunity.lost_reason.price': { zh: '价格', en: 'Price' },
  'opportunity.lost_reason.competitor': { zh: '输给竞争对手', en: 'Lost to a competitor' },
  'opportunity.lost_reason.no_budget': { zh: '客户无预算', en: 'No budget' },
  'opportunity.lost_reason.no_decision': { zh: '客户未决策', en: 'No decision' },
  'opportunity.lost_reason.product_fit': { zh: '产品不匹配', en: 'Product does not fit' },
  'opportunity.lost_reason.timing': { zh: '时机不对', en: 'Timing' },
  'opportunity.lost_reason.other': { zh: '其他', en: 'Other' },
});
