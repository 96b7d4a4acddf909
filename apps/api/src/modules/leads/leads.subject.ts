import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CustomObjects } from '../../platform/custom/custom-objects.js';
import { texts } from '../../platform/http/domain-error.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { BackfillMatchKeys, Duplicates } from '../customers/index.js';
import { Lead } from './lead.entity.js';
import { leadSearch } from './lead-search.js';
import { LeadDuplicates } from './lead-duplicates.js';
import { LEAD_STAGES } from './lead-stages.js';
import { LeadView } from './lead.view.js';

/** How a lead appears where any record may: timeline, palette, recycle bin, notes, files and duplicate hints. */
@Injectable()
export class LeadSubject implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly duplicates: Duplicates,
    private readonly known: LeadDuplicates,
    private readonly backfill: BackfillMatchKeys,
    private readonly objects: CustomObjects,
  ) {}

  onModuleInit(): void {
    this.subjects.declare({
      type: 'lead',
      table: 'leads',
      label: { zh: '线索', en: 'Lead' },
      title: 's.name',
      number: 's.number',
      subtitle: `s.number || coalesce(' · ' || s.industry, '')`,
      page: '/leads/:id',
      scope: { module: 'lead' },
      shareable: true,
      found: leadSearch('s'),
      references: { customer_id: 'customer', contact_id: 'contact', opportunity_id: 'opportunity', owner_id: 'person' },
      hidden: ['department_id', 'import_id', 'qualified_at'],
    });
    this.objects.declare({
      type: 'lead',
      entity: Lead,
      view: LeadView,
      stages: () => Promise.resolve(LEAD_STAGES),
      stageOf: ({ status }) => status,
    });
    this.duplicates.register((probe) => this.known.find(probe));
    this.backfill.register({
      object: 'lead',
      without: `SELECT s.id, s.name, ARRAY[s.phone] AS phones, ARRAY[s.email] AS emails, ARRAY[s.wechat] AS wechats FROM leads s
        WHERE s.id > $1 AND NOT EXISTS (SELECT 1 FROM match_records m WHERE m.object = 'lead' AND m.record_id = s.id AND m.version = $2)
        ORDER BY s.id LIMIT $3`,
    });
  }
}

texts({
  'field.lead.name': { zh: '公司名称', en: 'Company' },
  'field.lead.short_name': { zh: '简称', en: 'Short name' },
  'field.lead.stock_code': { zh: '股票代码', en: 'Stock code' },
  'field.lead.contact_name': { zh: '联系人', en: 'Contact' },
  'field.lead.title': { zh: '职位', en: 'Title' },
  'field.lead.phone': { zh: '电话', en: 'Phone' },
  'field.lead.email': { zh: '邮箱', en: 'E-mail' },
  'field.lead.wechat': { zh: '微信', en: 'WeChat' },
  'field.lead.source': { zh: '来源', en: 'Source' },
  'field.lead.campaign': { zh: '市场活动', en: 'Campaign' },
  'field.lead.industry': { zh: '行业', en: 'Industry' },
  'field.lead.region': { zh: '区域', en: 'Region' },
  'field.lead.address': { zh: '地址', en: 'Address' },
  'field.lead.need': { zh: '需求', en: 'Need' },
  'field.lead.product_interest': { zh: '意向产品', en: 'Product' },
  'field.lead.note': { zh: '备注', en: 'Note' },
  'field.lead.status': { zh: '状态', en: 'Status' },
  'field.lead.unqualified_reason': { zh: '放弃原因', en: 'Given up because' },
  'field.lead.unqualified_note': { zh: '放弃说明', en: 'Note on giving it up' },
  'field.lead.customer_id': { zh: '客户', en: 'Customer' },
  'field.lead.contact_id': { zh: '联系人', en: 'Contact' },
  'field.lead.opportunity_id': { zh: '商机', en: 'Opportunity' },
});
