import type { FindingCode } from '@countersign/approval-engine';
import { texts, type Sentence } from '../../platform/http/domain-error.js';
import type { Unshown } from './found.js';

export type OwnCode =
  | 'fact_currency_differs'
  | 'fact_not_offered'
  | 'fact_offered_otherwise'
  | 'fact_value_missing'
  | 'fact_value_not_offered';

const said = (zh: string, en: string): Sentence => ({ zh, en });

/** What the checker finds, in words; the compiler demands a sentence for every code. */
export const FINDINGS: Readonly<Record<FindingCode | OwnCode, Sentence>> = {
  approver_below_band: said(
    '审批人的权限低于这一级要求的权限',
    'Whoever is asked here has less authority than this level needs',
  ),
  auto_approve_binding: said(
    '到期自动通过只允许用于征询意见的节点',
    'Only a node that asks for opinions may pass by itself when its time is up',
  ),
  band_gap: said(
    '条件之间有空档：有的值哪一支都不走',
    'There is a gap between the conditions: some values take no branch',
  ),
  band_overlap: said('条件之间有重叠：前一支先生效', 'The conditions overlap: the earlier branch wins'),
  escalation_nowhere: said('到期升级时，上面没有更高的权限', 'When its time is up there is no higher authority to add'),
  fact_currency_differs: said(
    '单据提供的“{field}”以 {currency} 计，规则写的是 {said}，所有提交都会被拒绝',
    'The record brings “{field}” in {currency}, and the policy says {said}, so every submission would be refused',
  ),
  fact_not_codes: said('事实“{field}”不是职权列表', 'The fact “{field}” is no list of positions'),
  fact_not_id: said('事实“{field}”不指明一个人', 'The fact “{field}” names no person'),
  fact_not_offered: said(
    '单据不提供事实“{field}”，所有提交都会被拒绝',
    'The record does not bring the fact “{field}”, so every submission would be refused',
  ),
  fact_offered_otherwise: said('单据提供的“{field}”是 {type} 类型', 'The record brings “{field}” as {type}'),
  fact_value_missing: said(
    '单据的“{field}”可能是“{value}”，规则没有列出这个值，这样的提交会被拒绝',
    'The record may bring “{value}” as “{field}”, which the policy does not list, so such a submission would be refused',
  ),
  fact_value_not_offered: said('单据的“{field}”不会是“{value}”', 'The record never brings “{value}” as “{field}”'),
  fact_undeclared: said('事实“{field}”没有声明', 'The fact “{field}” is not declared'),
  gate_never_opens: said('这个提交条件永远不会满足', 'This condition for submitting never holds'),
  key_repeated: said('键“{key}”重复', 'The key “{key}” is used twice'),
  limit_exceeded: said('超过了允许的上限', 'More than the stated limit'),
  matrix_fact_unfit: said('事实“{field}”不能作为矩阵的维度', 'The fact “{field}” cannot be a dimension of a matrix'),
  matrix_gap: said('矩阵有没有覆盖到的格子', 'A cell of the matrix is not covered'),
  matrix_level_unknown: said('矩阵没有级别“{level}”', 'The matrix has no level “{level}”'),
  matrix_not_monotone: said('更差的条件反而需要更低的权限', 'A worse deal would need less authority'),
  matrix_overlap: said('矩阵有被重复覆盖的格子', 'A cell of the matrix is covered twice'),
  matrix_unknown: said('没有矩阵“{matrix}”', 'There is no matrix “{matrix}”'),
  matrix_unused: said('这个矩阵没有被任何步骤使用', 'No step uses this matrix'),
  nested_too_deep: said('嵌套超过 {deepest} 层', 'Nested more than {deepest} levels deep'),
  nobody_asked: said('有的单据不需要任何人审批', 'For some deals nobody is asked at all'),
  not_fully_checked: said('组合太多，没有逐一检查完', 'There are more combinations than could be looked at one by one'),
  null_unanswered: said(
    '“{field}”可能为空，但条件没有说明空值怎么走',
    '“{field}” may be unknown, and no branch says what then',
  ),
  operator_impossible: said('“{op}”不能用于“{field}”', '“{op}” cannot be asked of “{field}”'),
  person_named: said('指名道姓的审批人离职后将无人审批', 'Once the person who is named here has left, nobody is asked'),
  position_ranked_twice: said('职权“{code}”排了两次', 'The position “{code}” is ranked twice'),
  position_unranked: said('职权“{code}”没有排进权限级别', 'The position “{code}” has no rank'),
  proxy_chain_long: said('代理的链条超过允许的层数', 'A chain of proxies is longer than allowed'),
  proxy_cycle: said('代理互相指向，形成循环', 'Proxies point at each other in a circle'),
  return_unbounded: said('退回没有次数上限', 'Returns have no bound'),
  rung_never_sufficient: said('最后一级必须无条件足够', 'The last level must suffice without a condition'),
  rung_unreachable: said('这一级之后的级别永远不会到达', 'The levels after this one are never reached'),
  self_approval: said('提交人可能审批自己的单据', 'Somebody could approve what he submitted himself'),
  self_seat_vacant: said('有的提交人找不到可以代为审批的人', 'For some submitters nobody can decide in their stead'),
  separation_impossible: said(
    '须由不同人审批的两个节点只有同一个人可以审批，单据会停住',
    'Only one person could decide two nodes that must be kept apart, so that the approval would stop',
  ),
  shape_wrong: said('写法有误，应为 {expected}', 'Not written as it should be: {expected} expected'),
  slate_empty: said('有的提交人在这里找不到审批人', 'For some submitters nobody is found here'),
  step_gap: said(
    '先后几步的条件之间有空档：中间有的值哪一步都不问',
    'There is a gap between the conditions of successive steps: for some values in between none of them asks',
  ),
  step_unreachable: said('这一步永远不会到达', 'This step is never reached'),
  threshold_unreachable: said('席位不足以达到要求的票数', 'The seats can never reach the votes that are needed'),
  too_many_seats: said('席位 {seats} 个，超过上限 {most}', '{seats} seats: more than the {most} a node may have'),
  value_wrong: said('比较的值与类型不符', 'The value is not of the type it is compared with'),
};

texts(Object.fromEntries(Object.entries(FINDINGS).map(([code, sentence]) => [`policy.finding.${code}`, sentence])));

/** Why no deal shows a finding. */
const REASONS: Readonly<Record<Unshown, Sentence>> = {
  cannot_be_read: said('策略还读不通，任何单据都不能试走', 'The policy cannot be read well enough to route any deal'),
  for_every_deal: said('与单据内容无关，任何单据都如此', 'It is so whatever the deal is'),
  never_asked: said('策略声明了这个事实，但从不询问', 'The policy declares the fact and never asks about it'),
  never_brought: said('没有单据会带来这个值', 'No record ever brings this value'),
};
export const UNSHOWN = Object.keys(REASONS);

texts(Object.fromEntries(Object.entries(REASONS).map(([code, sentence]) => [`policy.unshown.${code}`, sentence])));
