import { texts, type Sentence } from '../../platform/http/domain-error.js';

const FINDINGS = {
  nothing_recorded: { zh: '审批 {number} 没有任何动作记录', en: 'Approval {number} has no recorded action at all' },
  link_missing: { zh: '审批 {number} 缺少第 {seq} 个动作', en: 'Approval {number}: action {seq} is missing' },
  link_altered: { zh: '审批 {number} 的第 {seq} 个动作被改动', en: 'Approval {number}: action {seq} was altered' },
  link_unchained: {
    zh: '审批 {number} 的第 {seq} 个动作与前一个动作不相连',
    en: 'Approval {number}: action {seq} does not follow from the one before',
  },
  link_moved: {
    zh: '审批 {number} 的第 {seq} 个动作不在原来的位置',
    en: 'Approval {number}: action {seq} is not where it was recorded',
  },
  copy_altered: {
    zh: '审批 {number} 第 {seq} 个动作的列与其事件不一致',
    en: 'Approval {number}: the columns of action {seq} contradict its events',
  },
  truncated: {
    zh: '审批 {number} 从第 {seq} 个动作起被截断（封存 {seal}）',
    en: 'Approval {number} was cut off from action {seq} on (seal {seal})',
  },
  seal_contradicts: {
    zh: '审批 {number} 的第 {seq} 个动作与封存 {seal} 不符',
    en: 'Approval {number}: action {seq} contradicts seal {seal}',
  },
  instance_missing: {
    zh: '封存 {seal} 中的一个审批已不存在',
    en: 'An approval named in seal {seal} no longer exists',
  },
  policy_altered: { zh: '审批 {number} 所依据的策略被改动', en: 'Approval {number}: its policy was altered' },
  round_missing: { zh: '审批 {number} 缺少一轮提交内容', en: 'Approval {number}: what was submitted is missing' },
  round_altered: {
    zh: '审批 {number} 第 {seq} 个动作提交的内容被改动',
    en: 'Approval {number}: what action {seq} submitted was altered',
  },
  outcome_differs: {
    zh: '审批 {number} 的状态与其动作不符',
    en: 'Approval {number} does not stand where its actions lead',
  },
  grant_differs: {
    zh: '审批 {number} 的授权与所批准的内容不符',
    en: 'Approval {number}: the grant is not what was approved',
  },
  seal_missing: { zh: '缺少封存 {seal}', en: 'Seal {seal} is missing' },
  seal_altered: { zh: '封存 {seal} 被改动', en: 'Seal {seal} was altered' },
  seal_unchained: { zh: '封存 {seal} 与前一个封存不相连', en: 'Seal {seal} does not follow from the one before' },
  seal_miscounts: { zh: '封存 {seal} 的动作计数不符', en: 'Seal {seal} miscounts the actions' },
} satisfies Record<string, Sentence>;

export type FindingCode = keyof typeof FINDINGS;

/** Something that is not as it was recorded. */
export interface Finding {
  readonly code: FindingCode;
  readonly instanceId: string | null;
  /** Of the subject, as people call it. */
  readonly number: string | null;
  /** The action, 1 for the first. */
  readonly seq: number | null;
  readonly seal: number | null;
}

export const FINDING_CODES = Object.keys(FINDINGS) as FindingCode[];

texts(Object.fromEntries(Object.entries(FINDINGS).map(([code, sentence]) => [`evidence.finding.${code}`, sentence])));
