import type { ReasonCode } from '@countersign/approval-engine';
import { declaredTexts, say, texts, type Sentence } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';

/** Why a node is on the route or not, and why a person sits there; a test demands a sentence for every code. */
const WHY: Readonly<Record<ReasonCode, Sentence>> = {
  always: { zh: '每次都需要', en: 'Always asked' },
  condition_held: { zh: '{label}为 {actual}，{op} {value}', en: '{label} is {actual}: {op} {value}' },
  condition_failed: {
    zh: '{label}为 {actual}，并非{op} {value}',
    en: '{label} is {actual}, which is not {op} {value}',
  },
  heads_department: { zh: '{departmentName}负责人', en: 'Heads {departmentName}' },
  holds_position: { zh: '担任{positionName}', en: 'Holds the position {positionName}' },
  approver_disabled: { zh: '原审批人{personName}已停用', en: '{personName}, who would sit here, is disabled' },
  may_not_decide: { zh: '{personName}的角色不允许审批', en: '{personName} has no role that lets them decide' },
  no_longer_eligible: {
    zh: '{personName}已不具备该席位所需的职位或权限',
    en: '{personName} no longer has the position or the authority that the seat asks for',
  },
  seat_vacant: { zh: '{place}无人在岗', en: 'Nobody is in post: {place}' },
  superior_for_submitter: {
    zh: '提交人不能自批，由上级{personName}审批',
    en: 'The submitter may not decide, so the superior {personName} does',
  },
  peer_for_submitter: {
    zh: '提交人没有上级，由同级{positionName}审批',
    en: 'The submitter has no superior, so a peer decides: {positionName}',
  },
  climbed: { zh: '顺延至上一级：{place}', en: 'Passed on to the next authority: {place}' },
  nobody_eligible: {
    zh: '没有人可以审批（{place}），流程已停住',
    en: 'Nobody may decide here ({place}); the approval is blocked',
  },
  nobody_above_submitter: {
    zh: '提交人之上没有可以审批的人，流程已停住',
    en: 'Nobody above the submitter may decide; the approval is blocked',
  },
  duplicate: { zh: '此前节点已经同意，不再重复审批', en: 'Approved at an earlier node already, so not asked again' },
  carried: { zh: '此前已同意，且决定性内容未变差', en: 'Approved before, and nothing decisive has got worse since' },
  routing_failed: {
    zh: '确定下一步审批人时出错（{fault}），流程已停住',
    en: 'Who is next could not be found out ({fault}); the approval is blocked',
  },
  asked_otherwise: {
    zh: '迁移后的策略版本要求不同，须再次审批',
    en: 'The version it was moved to asks otherwise, so asked again',
  },
  returned_past: { zh: '退回时越过，须再次审批', en: 'Passed over by a return, so asked again' },
  superior_of_submitter: { zh: '提交人的上级（上 {levels} 级）', en: 'Superior of the submitter, {levels} up' },
  named_person: { zh: '策略指定', en: 'Named by the policy' },
  named_by_fact: { zh: '由{label}指定', en: 'Named by {label}' },
  own_authority: { zh: '在提交人自身权限之内', en: 'Inside the submitter’s own authority' },
  standing_proxy: { zh: '由{personName}代理', en: '{personName} acts by standing proxy' },
  acting_head: { zh: '{departmentName}代理负责人', en: 'Acting head of {departmentName}' },
  kept_apart: {
    zh: '{personName}代为提交了该单据，或已在须分离的节点作出决定',
    en: '{personName} submitted it for its owner, or decided a node that is kept apart from this one',
  },
  threshold_unreachable: { zh: '席位数达不到所需票数（{need}）', en: 'The seats cannot reach what is needed ({need})' },
  too_many_seats: { zh: '席位过多（{seats}，上限 {most}）', en: 'Too many seats ({seats}, at most {most})' },
};

const OPERATORS: Readonly<Record<string, Sentence>> = {
  eq: { zh: '等于', en: 'equal to' },
  ne: { zh: '不等于', en: 'not equal to' },
  lt: { zh: '低于', en: 'below' },
  lte: { zh: '不超过', en: 'at most' },
  gt: { zh: '高于', en: 'above' },
  gte: { zh: '不低于', en: 'at least' },
  in: { zh: '属于', en: 'one of' },
  nin: { zh: '不属于', en: 'none of' },
  contains: { zh: '包含', en: 'containing' },
  lacks: { zh: '不含', en: 'without' },
  isNull: { zh: '为空：', en: 'empty:' },
};

const POSITIONS: Readonly<Record<string, Sentence>> = {
  president: { zh: '总裁', en: 'President' },
  'assistant-to-president': { zh: '总裁助理', en: 'Assistant to the president' },
  'vp-rd': { zh: '研发副总裁', en: 'Vice president R&D' },
  'vp-implementation': { zh: '实施服务副总裁', en: 'Vice president implementation services' },
  'sales-management-manager': { zh: '销售管理部经理', en: 'Sales management manager' },
  'department-manager': { zh: '销售部门经理', en: 'Sales department manager' },
  salesperson: { zh: '销售人员', en: 'Salesperson' },
  'business-manager': { zh: '商务经理', en: 'Business manager' },
  legal: { zh: '法务', en: 'Legal' },
  'finance-manager': { zh: '财务经理', en: 'Finance manager' },
};

/** Where an approval, a node, a seat or a grant stands. */
const STATES: Readonly<Record<string, Sentence>> = {
  running: { zh: '审批中', en: 'running' },
  returned: { zh: '已退回', en: 'returned' },
  blocked: { zh: '无人可审', en: 'blocked' },
  suspended: { zh: '已暂停', en: 'suspended' },
  stalled: { zh: '无人可审', en: 'stalled' },
  open: { zh: '待处理', en: 'open' },
  held: { zh: '暂挂', en: 'held' },
  abstained: { zh: '弃权', en: 'abstained' },
  transferred: { zh: '已转办', en: 'transferred' },
  taken_back: { zh: '已拿回', en: 'taken back' },
  removed: { zh: '已减签', en: 'removed' },
  auto_rejected: { zh: '超时自动拒绝', en: 'rejected because time ran out' },
  expired: { zh: '已失效', en: 'expired' },
  approved: { zh: '已同意', en: 'approved' },
  rejected: { zh: '不同意', en: 'rejected' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  waiting: { zh: '等待中', en: 'waiting' },
  advised: { zh: '已给意见', en: 'advised' },
  superseded: { zh: '已由他人决定', en: 'decided by somebody else' },
  cancelled: { zh: '已取消', en: 'cancelled' },
  auto_approved: { zh: '此前已同意', en: 'approved before' },
  consumed: { zh: '已使用', en: 'used' },
  lapsed: { zh: '已过期', en: 'lapsed' },
  revoked: { zh: '已收回', en: 'revoked' },
  invalidated: { zh: '已失效', en: 'invalidated' },
};

texts(prefixed('approval.why.', WHY));
texts(prefixed('approval.state.', STATES));
texts(prefixed('approval.op.', OPERATORS));
texts(prefixed('approval.position.', POSITIONS));
texts({
  'approval.why.flag': { zh: '{label}：{actual}', en: '{label}: {actual}' },
  'approval.if.spared': { zh: '若{label}为 {becomes}，则无需此节点', en: 'Not needed if {label} were {becomes}' },
  'approval.if.needed': { zh: '若{label}为 {becomes}，则需要此节点', en: 'Needed if {label} were {becomes}' },
  'approval.if.spared_otherwise': {
    zh: '若{label}不是 {actual}，则无需此节点',
    en: 'Not needed if {label} were not {actual}',
  },
  'approval.if.needed_otherwise': {
    zh: '若{label}不是 {actual}，则需要此节点',
    en: 'Needed if {label} were not {actual}',
  },
  'approval.if.spared_known': { zh: '若{label}已知，则无需此节点', en: 'Not needed if {label} were known' },
  'approval.if.needed_known': { zh: '若{label}已知，则需要此节点', en: 'Needed if {label} were known' },
  'approval.why.guarded': {
    zh: '由{label}决定，您的角色看不到其数值',
    en: '{label} decides; your roles do not show it',
  },
  'approval.why.together': {
    zh: '{label}（连同该客户 {days} 天内的 {deals}）',
    en: '{label} (with the deals of the customer within {days} days: {deals})',
  },
  'approval.deal': { zh: '{number}（{on}）', en: '{number} of {on}' },
  'approval.guarded': { zh: '您的角色看不到', en: 'not shown to your roles' },
  'approval.submitter': { zh: '提交人', en: 'Submitter' },
  'approval.yes': { zh: '是', en: 'yes' },
  'approval.no': { zh: '否', en: 'no' },
  'approval.unknown': { zh: '未知', en: 'unknown' },
  'approval.none': { zh: '无', en: 'none' },
  'approval.gate.001-quote.justification': {
    zh: '尚未拜访过该客户，须先填写说明',
    en: 'the customer has not been met, so a justification is needed first',
  },
  'approval.gate.001-contract.customer-in-crm': {
    zh: '客户须先在 CRM 中建档',
    en: 'the customer must be in the CRM first',
  },
});

/** A position as people call it: our word for it where there is one, else the name the house has given it. */
export function positionName(code: string | null, names: ReadonlyMap<string, string>, locale: Locale): string {
  if (code === null) return '';
  const key = `approval.position.${code}`;
  const named = names.get(code);
  if (locale === 'zh-CN' && named) return named;
  return declaredTexts().has(key) ? say(key, {}, locale) : (named ?? code);
}

export function gateText(policy: string, gate: string, locale: Locale): string {
  const key = `approval.gate.${policy}.${gate}`;
  return declaredTexts().has(key) ? say(key, {}, locale) : gate;
}

function prefixed(prefix: string, entries: Readonly<Record<string, Sentence>>): Record<string, Sentence> {
  return Object.fromEntries(Object.entries(entries).map(([key, sentence]) => [prefix + key, sentence]));
}

/** A status for a sentence that is said in either language: `{statusName}` in Chinese, `{statusNameEn}` in English. */
export function statusWords(status: string): { status: string; statusName: string; statusNameEn: string } {
  return {
    status,
    statusName: say(`approval.state.${status}`, {}, 'zh-CN'),
    statusNameEn: say(`approval.state.${status}`, {}, 'en'),
  };
}
