import type { Text } from '@countersign/approval-engine';

/** The words a policy is written with, for the designer: what there is, and what each means to the person who chooses it. */

export interface Word {
  readonly code: string;
  readonly label: Text;
  readonly hint?: Text;
}

const word = (code: string, zh: string, en: string, hintZh?: string, hintEn?: string): Word => ({
  code,
  label: { 'zh-CN': zh, en },
  ...(hintZh && hintEn ? { hint: { 'zh-CN': hintZh, en: hintEn } } : {}),
});

export interface OperatorWord extends Word {
  /** The fact types it can be asked of. */
  readonly types: readonly string[];
  /** What it is compared with. */
  readonly value: 'one' | 'list' | 'code' | 'flag';
}

const ORDERED = ['money', 'ratio', 'integer'];
const PLAIN = [...ORDERED, 'boolean', 'enum', 'id', 'text'];

export const OPERATORS: readonly OperatorWord[] = [
  { ...word('eq', '等于', 'is'), types: PLAIN, value: 'one' },
  { ...word('ne', '不等于', 'is not'), types: PLAIN, value: 'one' },
  { ...word('lt', '低于', 'is below'), types: ORDERED, value: 'one' },
  { ...word('lte', '不超过', 'is at most'), types: ORDERED, value: 'one' },
  { ...word('gt', '高于', 'is above'), types: ORDERED, value: 'one' },
  { ...word('gte', '不低于', 'is at least'), types: ORDERED, value: 'one' },
  { ...word('in', '属于', 'is one of'), types: ['enum', 'id', 'text', 'integer'], value: 'list' },
  { ...word('nin', '不属于', 'is none of'), types: ['enum', 'id', 'text', 'integer'], value: 'list' },
  { ...word('contains', '包含', 'contains'), types: ['codes', 'choices'], value: 'code' },
  { ...word('lacks', '不含', 'does not contain'), types: ['codes', 'choices'], value: 'code' },
  { ...word('isNull', '为空', 'is unknown'), types: [...PLAIN, 'codes', 'choices'], value: 'flag' },
];

export interface ModeWord extends Word {
  /** The settings of the node that it reads. */
  readonly takes: readonly string[];
}

export const MODES: readonly ModeWord[] = [
  { ...word('single', '单人审批', 'One person', '一个席位作出决定', 'One seat decides'), takes: [] },
  {
    ...word('sequence', '依次审批', 'One after the other', '按顺序逐个同意', 'Each in turn must agree'),
    takes: ['veto'],
  },
  { ...word('all', '会签', 'Everybody', '全部同意才通过', 'It passes once everyone agrees'), takes: ['veto'] },
  { ...word('any', '或签', 'Anybody', '任一人同意即通过', 'It passes once one agrees'), takes: [] },
  {
    ...word(
      'advisory',
      '征询意见',
      'Opinion',
      '任何意见都继续，并向后展示',
      'Either opinion passes and is shown onward',
    ),
    takes: [],
  },
  {
    ...word(
      'ratio',
      '按比例',
      'Share of the seats',
      '同意的席位达到比例即通过',
      'It passes once a share of the seats agrees',
    ),
    takes: ['need', 'abstain'],
  },
  {
    ...word('count', '按票数', 'Number of votes', '同意达到票数即通过', 'It passes once that many agree'),
    takes: ['need', 'abstain'],
  },
  {
    ...word(
      'weight',
      '按权重',
      'Weighted vote',
      '同意的权重达到比例即通过',
      'It passes once the weight that agrees suffices',
    ),
    takes: ['need', 'abstain', 'weight'],
  },
  {
    ...word('per-group', '分组会签', 'Each group', '每组各自达到票数才通过', 'It passes once each group has its votes'),
    takes: ['groups', 'abstain', 'group'],
  },
];

export interface RuleWord extends Word {
  /** Names of the members that it needs, with what goes into them. */
  readonly takes: Readonly<Record<string, 'position' | 'positions' | 'codes-fact' | 'id-fact' | 'person' | 'levels'>>;
}

export const RULES: readonly RuleWord[] = [
  { ...word('departmentHead', '提交人所在部门负责人', "Head of the submitter's department"), takes: {} },
  { ...word('superior', '提交人的上级', "The submitter's superior"), takes: { levels: 'levels' } },
  { ...word('position', '担任某职权的人', 'Holders of a position'), takes: { code: 'position' } },
  {
    ...word('anyOfPositions', '担任任一职权的人', 'Holders of one of several positions'),
    takes: { codes: 'positions' },
  },
  { ...word('positionsIn', '事实列出的职权', 'Positions that a fact names'), takes: { fact: 'codes-fact' } },
  { ...word('personIn', '事实指明的人', 'The person that a fact names'), takes: { fact: 'id-fact' } },
  {
    ...word(
      'person',
      '指定的人',
      'A named person',
      '此人离职后将无人审批',
      'Nobody is asked once this person has left',
    ),
    takes: { id: 'person' },
  },
];

export const STEP_KINDS: readonly Word[] = [
  word('approval', '审批节点', 'Approval'),
  word('cc', '抄送', 'Copy', '告知而不等待', 'Tells people and waits for nobody'),
  word('choice', '条件分支', 'Choice', '走第一个成立的分支', 'The first branch that holds'),
  word('parallel', '并行分支', 'Parallel', '同时走所有成立的分支', 'Every branch that holds, at once'),
  word('ladder', '逐级审批', 'Ladder', '逐级向上，直到权限足够', 'Level by level until the authority suffices'),
  word('matrix', '权限矩阵', 'Authority matrix', '由矩阵决定需要的级别', 'A matrix says which level is needed'),
];

export interface SwitchWord extends Word {
  /** What may be chosen; none where it is a number, a yes or no, or a list of positions. */
  readonly choices?: readonly Word[];
  readonly type: 'choice' | 'boolean' | 'integer' | 'positions' | 'add-sign' | 'node-groups' | 'tolerance';
  /** What holds where a policy does not say. */
  readonly otherwise?: unknown;
}

export const SWITCHES: readonly SwitchWord[] = [
  {
    ...word('selfApproval', '提交人就是审批人时', 'When the submitter would decide'),
    type: 'choice',
    choices: [
      word('superior', '由上级审批', 'The superior decides'),
      word('block', '停住', 'It stops'),
      word('allow', '在本人权限内允许', 'Allowed inside the own authority'),
    ],
  },
  { ...word('peers', '没有上级时的同级', 'Peers, where there is no superior'), type: 'positions' },
  {
    ...word('duplicateApprover', '同一人在多个节点', 'The same person at several nodes'),
    type: 'choice',
    choices: [
      word('first', '只审批一次', 'Asked once'),
      word('consecutive', '相邻节点只审批一次', 'Asked once where the nodes follow each other'),
      word('each', '每次都审批', 'Asked every time'),
    ],
  },
  {
    ...word('emptySlate', '找不到审批人时', 'When nobody is found'),
    type: 'choice',
    choices: [word('climb', '由更高职权审批', 'The next authority above decides'), word('block', '停住', 'It stops')],
  },
  {
    ...word('restart', '退回后重新提交', 'After a return'),
    type: 'choice',
    choices: [
      word('from-start', '从头审批', 'From the start'),
      word('jump-back', '直接到退回人', 'Straight to who returned it'),
    ],
  },
  {
    ...word('withdraw', '撤回', 'Withdrawal'),
    type: 'choice',
    choices: [
      word('any-time', '随时可以', 'At any time'),
      word('before-first-decision', '首次决定之前', 'Before the first decision'),
    ],
  },
  { ...word('returnBudget', '最多退回次数', 'Returns allowed'), type: 'integer' },
  {
    ...word('slates', '审批人的确定时间', 'When approvers are found'),
    type: 'choice',
    choices: [
      word('at-activation', '到达节点时', 'When the node begins'),
      word('at-submission', '提交时', 'When it is submitted'),
    ],
    otherwise: 'at-submission',
  },
  { ...word('separate', '须由不同的人审批的节点', 'Nodes of which nobody may decide two'), type: 'node-groups' },
  {
    ...word('returnTo', '可以退回到', 'May be returned to'),
    type: 'choice',
    choices: [
      word('submitter', '提交人', 'The submitter'),
      word('previous', '上一个节点', 'The node before'),
      word('any-visited', '任一已到过的节点', 'Any node visited'),
    ],
    otherwise: 'submitter',
  },
  {
    ...word('takeBack', '允许拿回', 'Decisions may be taken back'),
    type: 'choice',
    choices: [
      word('false', '不允许', 'No'),
      word('true', '下一步未处理前', 'Until somebody decides after it'),
      word('unseen', '下一步未打开前', 'Until somebody opens what comes next'),
    ],
    otherwise: 'false',
  },
  { ...word('transfer', '允许转办', 'Seats may be transferred'), type: 'boolean', otherwise: false },
  { ...word('delegate', '允许委派', 'Opinions may be asked of others'), type: 'boolean', otherwise: false },
  { ...word('addSign', '允许加签', 'Seats may be added'), type: 'add-sign' },
  { ...word('urgeCooldownMinutes', '催办间隔（分钟）', 'Minutes between reminders'), type: 'integer', otherwise: 60 },
  { ...word('proxyDepth', '代理层数上限', 'Length of a chain of proxies'), type: 'integer', otherwise: 3 },
  {
    ...word('carry', '变更后保留未受影响的决定', 'Unaffected decisions stand after a change'),
    type: 'boolean',
    otherwise: false,
  },
  {
    ...word(
      'tolerance',
      '授权的容差',
      'Tolerance of a grant',
      '汇率或价目表变动时，交易可以略微超出批准的范围；批准的范围本身不变',
      'By how much a deal may miss what was approved, for a rate or a list that moved; what was approved stays as it is',
    ),
    type: 'tolerance',
  },
];

/** What the gates of the shipped policies ask; a gate with a title of its own is called by that. */
export const GATES: readonly Word[] = [
  word('customer-in-crm', '客户已在系统中建档', 'The customer is on record'),
  word('justification', '未拜访过的客户须有说明', 'A customer nobody has met needs a justification'),
  word('bound-to-records', '有跟进记录', 'There is activity on record'),
  word('proposer-known', '知道是谁提出的', 'It is known who proposes it'),
  word('reason', '未赢单须说明原因', 'Unless it is won, a reason is given'),
];

/** The values of the shipped choices; a fact that names its values itself is read by those names. */
export const VALUES: readonly Word[] = [
  word('won', '赢单', 'Won'),
  word('lost', '输单', 'Lost'),
  word('abandoned', '放弃', 'Abandoned'),
  word('product', '产品', 'Product'),
  word('integration', '集成', 'Integration'),
  word('service', '服务', 'Service'),
];

export const DEADLINE_ENDS: readonly Word[] = [
  word('remind', '只提醒', 'Remind only'),
  word('escalate', '加上更高职权', 'Add the next authority'),
  word('reject', '自动不同意', 'Reject'),
  word('approve', '自动通过（仅征询意见的节点）', 'Pass (opinions only)'),
];
