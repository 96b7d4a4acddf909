import { say, texts } from '../../platform/http/domain-error.js';
import { columnOf, type ExportedList } from '../../platform/listing/exported-list.js';
import { OPPORTUNITY_LIST } from './opportunity.list.js';
import { OPPORTUNITY_NAMES, OPPORTUNITY_SHAPE, type OpportunityRow } from './opportunity.row.js';

texts({
  'opportunity.outcome.open': { zh: '进行中', en: 'Open' },
  'opportunity.outcome.won': { zh: '已成交', en: 'Won' },
  'opportunity.outcome.lost': { zh: '已丢单', en: 'Lost' },
});

const column = columnOf<OpportunityRow>();

export const OPPORTUNITY_EXPORT: ExportedList<OpportunityRow> = {
  name: 'opportunities',
  label: { zh: '商机', en: 'Opportunities' },
  permission: 'opportunity.export',
  spec: OPPORTUNITY_LIST,
  shape: OPPORTUNITY_SHAPE,
  names: OPPORTUNITY_NAMES,
  columns: [
    column('number', '商机编号', 'Number', (row) => row.number),
    column('name', '商机名称', 'Name', (row) => row.name),
    column('customer', '客户', 'Customer', (row) => row.customerName),
    column('primaryContact', '主要联系人', 'Primary contact', (row) => row.primaryContactName),
    column('productInterest', '意向产品', 'Products of interest', (row) => row.productInterest),
    column('expectedAmount', '预计金额', 'Expected amount', (row) => row.expectedAmount, {
      field: 'opportunity.amounts',
      isNumber: true,
    }),
    column('currency', '币种', 'Currency', (row) => row.currency),
    column('expectedCloseOn', '预计签约日期', 'Expected signing', (row) => row.expectedCloseOn),
    column('stage', '阶段', 'Stage', (row, locale) => (locale === 'en' ? row.stageNameEn : row.stageName)),
    column('probability', '成交概率 (%)', 'Probability (%)', (row) => (row.outcome === 'lost' ? 0 : row.probability)),
    column('stageEnteredAt', '进入阶段时间', 'In this stage since', (row) => row.stageEnteredAt.toISOString()),
    column('competitors', '竞争对手', 'Competitors', (row) => row.competitors),
    column('strengths', '我方优势', 'Our strengths', (row) => row.strengths),
    column('weaknesses', '我方劣势', 'Our weaknesses', (row) => row.weaknesses),
    column('keySuccessFactors', '关键成功因素', 'Key success factors', (row) => row.keySuccessFactors),
    column('risks', '风险', 'Risks', (row) => row.risks),
    column('nextAction', '下一步行动', 'Next action', (row) => row.nextAction),
    column('nextActionOwner', '行动负责人', 'Who does it', (row) => row.nextActionOwnerName),
    column('plannedFinishOn', '计划完成日期', 'Planned to be finished', (row) => row.plannedFinishOn),
    column('actualFinishOn', '实际完成日期', 'Finished', (row) => row.actualFinishOn),
    column('outcome', '结果', 'Outcome', (row, locale) => say(`opportunity.outcome.${row.outcome}`, {}, locale)),
    column('lostReason', '丢单原因', 'Why lost', ({ lostReason }, locale) =>
      lostReason === null ? null : say(`opportunity.lost_reason.${lostReason}`, {}, locale),
    ),
    column('closedAt', '结案时间', 'Closed at', (row) => row.closedAt?.toISOString() ?? null),
    column('lead', '来源线索', 'From lead', (row) => row.leadNumber),
    column('owner', '负责人', 'Owner', (row) => row.ownerName),
    column('department', '部门', 'Department', (row) => row.departmentName),
    column('createdAt', '创建时间', 'Created at', (row) => row.createdAt.toISOString()),
    column('updatedAt', '更新时间', 'Updated at', (row) => row.updatedAt.toISOString()),
  ],
};
