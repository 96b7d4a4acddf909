import { refusing } from './refusing.js';

/** What is said to who submits and decides. */
export const OF_DECISIONS = {
  decision_not_offered: refusing(
    'decision_not_offered',
    'unprocessable',
    '这个节点不能作出此决定。',
    'This node does not offer that decision.',
  ),
  fact_malformed: refusing(
    'fact_malformed',
    'unprocessable',
    '“{label}”的值不可用，无法确定审批路线。',
    'The value of “{labelEn}” cannot be used, so no route can be found.',
  ),
  fact_unknown: refusing(
    'fact_unknown',
    'unprocessable',
    '“{label}”未知，无法确定审批路线。',
    '“{labelEn}” is unknown, so no route can be found.',
  ),
  gate_closed: refusing(
    'gate_closed',
    'unprocessable',
    '不满足提交条件：{gateName}。',
    'Not ready for submission: {gateNameEn}.',
  ),
  idempotency_key_reused: refusing(
    'idempotency_key_reused',
    'unprocessable',
    '这个 Idempotency-Key 已用于另一个操作。',
    'This Idempotency-Key was used for another action.',
  ),
  instance_exists: refusing(
    'instance_exists',
    'conflict',
    '该单据已在审批中。',
    'This document is being approved already.',
  ),
  instance_not_found: refusing(
    'instance_not_found',
    'missing',
    '该单据没有进行中的审批。',
    'No approval of this document is under way.',
  ),
  instance_not_running: refusing(
    'instance_not_running',
    'conflict',
    '审批已经结束或不在进行中，当前状态：{statusName}。',
    'This approval is not running; it is {statusNameEn}.',
  ),
  not_a_participant: refusing(
    'not_a_participant',
    'forbidden',
    '只有参与审批或被抄送的人可以这样做。',
    'Only those who take part in this approval, or were told of it, may do this.',
  ),
  not_the_submitter: refusing(
    'not_the_submitter',
    'forbidden',
    '只有单据负责人或提交人可以这样做。',
    'Only its owner, or who submitted it for her, may do this.',
  ),
  not_your_task: refusing('not_your_task', 'forbidden', '这不是您的待办。', 'This task is not yours.'),
  opinion_required: refusing(
    'opinion_required',
    'unprocessable',
    '请选择赞成或不赞成。',
    'Say whether you are in favour or not.',
  ),
  policy_changed: refusing(
    'policy_changed',
    'conflict',
    '审批进行中不能更换审批策略。',
    'An approval keeps the policy it began with.',
  ),
  route_grew: refusing(
    'route_grew',
    'conflict',
    '审批路线与您看到的不同，新增：{addedNames}。请确认新路线后再提交。',
    'More is asked than you were shown: {addedNamesEn}. Look at the route again, then submit it.',
  ),
  reason_required: refusing('reason_required', 'unprocessable', '请填写理由。', 'Please give a reason.'),
  return_budget_spent: refusing(
    'return_budget_spent',
    'conflict',
    '退回次数已达上限（{budget}）。',
    'It has been returned as often as the policy allows ({budget}).',
  ),
  subject_changed: refusing(
    'subject_changed',
    'conflict',
    '单据内容在您打开之后已改变，请查看差异后再决定。',
    'The document has changed since you opened it. Look at the difference before you decide.',
  ),
  submitter_may_not_decide: refusing(
    'submitter_may_not_decide',
    'forbidden',
    '单据负责人和提交人不能审批该单据。',
    'Neither its owner nor who submitted it decides on it.',
  ),
  submitter_unknown: refusing(
    'submitter_unknown',
    'unprocessable',
    '单据负责人不在组织中或已停用。',
    'Its owner is unknown or disabled.',
  ),
  superseded: refusing(
    'superseded',
    'conflict',
    '该单据已有新版本，此审批到此为止，请查看差异，在新版本的审批中决定。',
    'A newer version has taken its place, which ends this approval. Look at the difference, and decide on the newer one.',
  ),
  task_changed: refusing(
    'task_changed',
    'conflict',
    '这项待办在您打开之后已有变化（{decidedByName}，现为{stateName}），请看过现在的内容再决定。',
    'This task has changed since you opened it ({decidedByNameEn}; it is {stateNameEn} now). Look at it as it is, then decide.',
  ),
  task_not_found: refusing('task_not_found', 'missing', '找不到这项待办。', 'There is no such task.'),
  task_not_open: refusing(
    'task_not_open',
    'conflict',
    '这项待办已经关闭（{stateName}），由{decidedByName}处理。',
    'This task is closed already ({stateNameEn}); {decidedByNameEn} dealt with it.',
  ),
  too_late_to_withdraw: refusing(
    'too_late_to_withdraw',
    'conflict',
    '已有人作出决定，不能撤回。',
    'Somebody has decided already, so it can no longer be withdrawn.',
  ),
} as const;
