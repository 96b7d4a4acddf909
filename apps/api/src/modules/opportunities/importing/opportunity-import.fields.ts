import { cells } from '../../imports/index.js';
import type { LostReason, Outcome } from '../opportunity.entity.js';

const { field } = cells;

const OUTCOME_WORDS: Readonly<Record<string, Outcome>> = {
  进行中: 'open',
  跟进中: 'open',
  赢单: 'won',
  成交: 'won',
  已成交: 'won',
  丢单: 'lost',
  输单: 'lost',
  失败: 'lost',
  open: 'open',
  won: 'won',
  lost: 'lost',
};
const REASON_WORDS: Readonly<Record<string, LostReason>> = {
  价格: 'price',
  价格太高: 'price',
  竞争对手: 'competitor',
  没有预算: 'no_budget',
  无预算: 'no_budget',
  客户没有决定: 'no_decision',
  产品不匹配: 'product_fit',
  时机不合适: 'timing',
  其他: 'other',
  'no budget': 'no_budget',
  'no decision': 'no_decision',
};

const FIELDS = [
  field(
    'name',
    '商机名称',
    'Name',
    cells.text(120),
    ['名称', '项目名称', '机会名称', 'opportunity', 'opportunity name', 'deal name', 'deal'],
    true,
  ),
  field(
    'customer',
    '客户',
    'Customer',
    cells.text(200),
    ['客户名称', '客户编号', '公司名称', '公司', '单位名称', 'company', 'account', 'account name', 'customer name'],
    true,
  ),
  field('contact', '主要联系人', 'Primary contact', cells.text(100), [
    '联系人',
    '联系人姓名',
    'contact',
    'contact name',
  ]),
  field(
    'expectedAmount',
    '预计金额',
    'Expected amount',
    cells.amount,
    ['金额', '商机金额', '预计成交金额', 'amount'],
    true,
  ),
  field(
    'expectedCloseOn',
    '预计签约日期',
    'Expected signing day',
    cells.date,
    ['预计成交日期', '预计签单日期', '预计成交时间', 'close date', 'expected close date'],
    true,
  ),
  field('productInterest', '意向产品', 'Product interest', cells.text(500), ['产品', '感兴趣的产品', 'product']),
  field('stage', '销售阶段', 'Stage', cells.text(60), ['阶段', '商机阶段', 'sales stage']),
  field('outcome', '结果', 'Outcome', cells.choice(OUTCOME_WORDS), ['状态', '商机状态', 'status', 'result']),
  field('lostReason', '丢单原因', 'Lost reason', cells.choice(REASON_WORDS), ['输单原因', '失败原因', 'reason']),
  field('closedOn', '结束日期', 'Closed on', cells.date, ['关闭日期', '成交日期', '丢单日期', 'closed date']),
  field('owner', '负责人', 'Owner', cells.text(100), ['销售', '负责销售', '商机负责人', 'sales', 'owner name']),
  field('createdOn', '创建日期', 'Created on', cells.date, ['创建时间', '建立日期', 'created', 'created date']),
  field('nextAction', '下一步行动', 'Next action', cells.text(500), ['下一步', '下步计划', 'next step']),
  field('plannedFinishOn', '计划完成日期', 'Planned finish', cells.date, ['下一步日期', '计划日期', 'next step date']),
  field('competitors', '竞争对手', 'Competitors', cells.text(2000), ['对手', '竞品']),
  field('strengths', '我方优势', 'Our strengths', cells.text(2000), ['优势']),
  field('weaknesses', '我方劣势', 'Our weaknesses', cells.text(2000), ['劣势']),
  field('keySuccessFactors', '关键成功因素', 'Key success factors', cells.text(2000), ['成功因素']),
  field('risks', '风险', 'Risks', cells.text(2000), ['风险点', 'risk']),
];

/** What a file of deals may hold; the customer of each is there already. */
export const OPPORTUNITY_FIELDS = cells.knownBy(FIELDS, { customer: 'company' });
