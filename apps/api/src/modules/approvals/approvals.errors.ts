import type { Refusal, RefusalCode } from '@countersign/approval-engine';
import {
  domainError,
  type DomainError,
  type DomainErrorClass,
  type FieldProblem,
} from '../../platform/http/domain-error.js';
import { OF_DECISIONS } from './refusals/of-decisions.js';
import { OF_SEATS } from './refusals/of-seats.js';
import type { Params } from './refusals/refusing.js';

/** What the engine can say no with, in words; a test demands one for every code. */
const REFUSALS: Readonly<Record<RefusalCode, DomainErrorClass<Params>>> = { ...OF_DECISIONS, ...OF_SEATS };

export const PolicyIsMissing = domainError<{ purpose: string }>('approval.policy_missing', 'unprocessable', {
  zh: '没有适用于“{purpose}”的审批策略。',
  en: 'No approval policy exists for “{purpose}”.',
});
export const GrantIsNotActive = domainError<{ status: string; statusName: string; statusNameEn: string }>(
  'approval.grant_not_active',
  'conflict',
  {
    zh: '审批授权已不再有效（{statusName}）。',
    en: 'This grant is no longer active ({statusNameEn}).',
  },
);
export const DocumentIsAltered = domainError<{ number: string }>('approval.document_altered', 'conflict', {
  zh: '{number} 的内容与提交时不一致，已停止显示，也不能审批；请联系审计管理员核验证据。',
  en: '{number} is not what was put up any more, so it is neither shown nor decided. Ask whoever verifies the evidence.',
});
export const NotRevocable = domainError('approval.not_revocable', 'unprocessable', {
  zh: '此类审批一经通过即已生效，没有可以撤销的授权。',
  en: 'What this approval allowed was done with it, so there is nothing to revoke.',
});
export const NoSeatToReassign = domainError('approval.no_seat_to_reassign', 'conflict', {
  zh: '没有席位可以改派：请先在组织中补上空缺，再恢复审批。',
  en: 'There is no seat to give to somebody else: fill the post in the organisation, then resume.',
});
export const IsRestedUpon = domainError<{ number: string }>('approval.rested_upon', 'conflict', {
  zh: '新版本 {number} 正在审批，并沿用了此处的同意；请先处理该审批。',
  en: 'A newer version, {number}, is being approved and rests on this one: deal with that approval first.',
});
export const NothingGranted = REFUSALS.nothing_granted;
export const AlreadyRevoked = REFUSALS.already_revoked;
export const NotItsAuthority = REFUSALS.not_its_authority;
export const NotTheSubmitter = REFUSALS.not_the_submitter;
export const TooLateToWithdraw = REFUSALS.too_late_to_withdraw;
export const TaskIsNotOpen = REFUSALS.task_not_open;
export const TaskHasChanged = REFUSALS.task_changed;
export const SubjectHasChanged = REFUSALS.subject_changed;
export const IsSuperseded = REFUSALS.superseded;
export const InstanceIsNotRunning = REFUSALS.instance_not_running;
export const InstanceExists = REFUSALS.instance_exists;
export const InstanceIsNotFound = REFUSALS.instance_not_found;
export const ReasonIsRequired = REFUSALS.reason_required;
export const TaskIsNotYours = REFUSALS.not_your_task;
export const NotOffered = REFUSALS.not_offered;
export const AuthorityIsInsufficient = REFUSALS.authority_insufficient;
export const PersonIsUnavailable = REFUSALS.person_unavailable;
export const MayNotDecide = REFUSALS.may_not_decide;
export const AlreadySeated = REFUSALS.already_seated;
export const AlreadyTold = REFUSALS.already_told;
export const NotAParticipant = REFUSALS.not_a_participant;
export const SeenSince = REFUSALS.seen_since;
export const DutiesAreSeparate = REFUSALS.separation_of_duties;
export const AddedTooDeep = REFUSALS.add_sign_too_deep;
export const TooManySeats = REFUSALS.too_many_seats;
export const NotTheAdder = REFUSALS.not_the_adder;
export const DecidedSince = REFUSALS.decided_since;
export const UrgedRecently = REFUSALS.urged_recently;
export const StillBlocked = REFUSALS.still_blocked;
export const ParticipantMayNotAdminister = REFUSALS.participant_may_not_administer;
export const SecondPersonIsRequired = REFUSALS.second_person_required;
export const ReturnTargetIsUnknown = REFUSALS.return_target_unknown;

/** The engine's refusal as an error of this room; `more` are the names its sentence needs. */
export function errorOf(
  { code, params }: Refusal,
  more: Params = {},
  fields: readonly FieldProblem[] = [],
): DomainError {
  return new REFUSALS[code]({ ...params, ...more }, fields);
}
