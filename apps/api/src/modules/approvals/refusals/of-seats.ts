import { refusing } from './refusing.js';

/** What is said to who hands seats on, adds them, or administers. */
export const OF_SEATS = {
  add_sign_too_deep: refusing(
    'add_sign_too_deep',
    'conflict',
    '加签层级已达上限（{most}）。',
    'Seats can be added {most} deep, and no deeper.',
  ),
  already_seated: refusing(
    'already_seated',
    'conflict',
    '{personName}已在此节点中。',
    '{personName} sits at this node already.',
  ),
  already_told: refusing('already_told', 'conflict', '{personName}已知悉该审批。', '{personName} knows of it already.'),
  authority_insufficient: refusing(
    'authority_insufficient',
    'unprocessable',
    '{personName}的权限不足以审批此席位。',
    '{personName} has not enough authority for this seat.',
  ),
  context_required: refusing(
    'context_required',
    'unavailable',
    '缺少组织或策略信息，请重试。',
    'The organisation or the policy is missing. Try again.',
  ),
  decided_since: refusing(
    'decided_since',
    'conflict',
    '此后已有人作出决定，不能拿回。',
    'Somebody has decided since, so it cannot be taken back.',
  ),
  may_not_decide: refusing(
    'may_not_decide',
    'unprocessable',
    '{personName}的角色不允许审批。',
    '{personName} has no role that lets them decide.',
  ),
  migration_blocked: refusing(
    'migration_blocked',
    'conflict',
    '按新的策略版本，此审批会停住，因此不能迁移。',
    'Under that version this approval would be blocked, so it is not migrated.',
  ),
  migration_concludes: refusing(
    'migration_concludes',
    'conflict',
    '按新的策略版本已无人需要审批，迁移会直接使其通过，因此不能迁移。',
    'Under that version nobody would be left to decide, and moving it would approve it, so it is not migrated.',
  ),
  not_offered: refusing('not_offered', 'unprocessable', '此审批策略不提供该操作。', 'This policy does not offer that.'),
  not_the_adder: refusing(
    'not_the_adder',
    'forbidden',
    '只有加签的人可以减签。',
    'Only who added a seat may remove it.',
  ),
  nothing_to_do: refusing('nothing_to_do', 'conflict', '没有需要处理的内容。', 'There is nothing to do.'),
  participant_may_not_administer: refusing(
    'participant_may_not_administer',
    'forbidden',
    '参与审批的人不能管理该审批流程。',
    'Who takes part in an approval may not administer it.',
  ),
  person_unavailable: refusing(
    'person_unavailable',
    'unprocessable',
    '{personName}不存在或已停用。',
    '{personName} is unknown or disabled.',
  ),
  return_target_unknown: refusing(
    'return_target_unknown',
    'unprocessable',
    '不能退回到该节点。',
    'It cannot be returned to that node.',
  ),
  second_person_required: refusing(
    'second_person_required',
    'unprocessable',
    '需要另一位不参与审批的人确认。',
    'Another person, who takes no part in it, must agree.',
  ),
  seen_since: refusing(
    'seen_since',
    'conflict',
    '{personName}已打开查看，按策略不能再拿回。',
    '{personName} has opened it, and by its policy it can no longer be taken back.',
  ),
  separation_of_duties: refusing(
    'separation_of_duties',
    'conflict',
    '{personName}已在须由不同人审批的节点作出决定。',
    '{personName} decided a node that must be kept apart from this one.',
  ),
  still_blocked: refusing(
    'still_blocked',
    'conflict',
    '仍然没有可以审批的人，不能恢复。',
    'There is still nobody who may decide, so it cannot go on.',
  ),
  text_too_long: refusing(
    'text_too_long',
    'unprocessable',
    '文字不能超过 {most} 个字符。',
    'The text may have at most {most} characters.',
  ),
  too_many_seats: refusing(
    'too_many_seats',
    'unprocessable',
    '席位数超过上限（{most}）。',
    'More seats than the limit of {most}.',
  ),
  nested_too_deep: refusing(
    'nested_too_deep',
    'unprocessable',
    '审批策略嵌套超过 {most} 层，不能走流程。',
    'The policy is nested more than {most} levels deep, so that nothing can take its way.',
  ),
  urged_recently: refusing(
    'urged_recently',
    'conflict',
    '刚刚已催办过，请在{untilText}之后再试。',
    'It was urged only recently. Try again after {untilText}.',
  ),
} as const;
