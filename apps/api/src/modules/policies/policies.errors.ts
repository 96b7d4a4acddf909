import { domainError, texts } from '../../platform/http/domain-error.js';

export const PolicyIsUnknown = domainError<{ code: string }>('policy.unknown', 'missing', {
  zh: '没有审批策略“{code}”。',
  en: 'There is no approval policy “{code}”.',
});
export const PolicyVersionIsUnknown = domainError<{ code: string; number: number }>(
  'policy.version_unknown',
  'missing',
  { zh: '审批策略“{code}”没有第 {number} 版。', en: 'Approval policy “{code}” has no version {number}.' },
);
export const PolicyHasNoDraft = domainError<{ code: string }>('policy.no_draft', 'missing', {
  zh: '审批策略“{code}”没有草稿。',
  en: 'Approval policy “{code}” has no draft.',
});
export const PolicyExists = domainError<{ code: string }>('policy.exists', 'conflict', {
  zh: '编码“{code}”已被另一条审批策略使用。',
  en: 'The code “{code}” is taken by another approval policy.',
});
export const PolicyCodeIsReserved = domainError<{ code: string }>('policy.code_reserved', 'unprocessable', {
  zh: '编码“{code}”已被系统保留，请换一个。',
  en: 'The code “{code}” is reserved. Choose another one.',
});
export const PolicyPurposeIsUnknown = domainError<{ purpose: string }>('policy.purpose_unknown', 'unprocessable', {
  zh: '没有单据需要用途为“{purpose}”的审批策略。',
  en: 'No document asks for a policy with the purpose “{purpose}”.',
});
export const PurposeIsFixed = domainError<{ code: string; purpose: string }>('policy.purpose_fixed', 'unprocessable', {
  zh: '审批策略“{code}”的用途是“{purpose}”，不能更改。',
  en: 'Approval policy “{code}” decides “{purpose}”; that cannot be changed.',
});
export const DraftExists = domainError<{ code: string; version: number }>('policy.draft_exists', 'conflict', {
  zh: '审批策略“{code}”已有草稿，请先处理它，或明确要求替换。',
  en: 'Approval policy “{code}” has a draft already. Deal with it first, or say that it is to be replaced.',
});
export const PolicyHasErrors = domainError<{
  count: number;
  path: string;
  where: string;
  whereEn: string;
  text: string;
  textEn: string;
  findings: readonly object[];
}>('policy.has_errors', 'unprocessable', {
  zh: '策略有 {count} 处错误，不能发布。{where}：{text}',
  en: 'The policy has {count} errors and cannot be published. {whereEn}: {textEn}',
});
export const PolicyCasesFail = domainError<{ count: number; name: string; failures: readonly object[] }>(
  'policy.cases_fail',
  'unprocessable',
  {
    zh: '有 {count} 个用例的结果与预期不符，不能发布，例如“{name}”。',
    en: 'The results of {count} cases are not as expected, so it cannot be published; the first is “{name}”.',
  },
);
export const CasesAreMalformed = domainError<{ path: string; expected: string }>(
  'policy.cases_malformed',
  'unprocessable',
  { zh: '用例的写法有误：{path} 应为 {expected}。', en: 'The cases cannot be read: {path} should be {expected}.' },
);
export const CaseNameIsTaken = domainError<{ name: string }>('policy.case_name_taken', 'unprocessable', {
  zh: '已有名为“{name}”的用例，请换一个名称。',
  en: 'A case is called “{name}” already. Choose another name.',
});
export const PolicyIsUnchanged = domainError<{ code: string; number: number }>('policy.unchanged', 'unprocessable', {
  zh: '草稿与第 {number} 版没有差别，无需发布。',
  en: 'The draft is the same as version {number}; there is nothing to publish.',
});
export const PublicationIsUnderWay = domainError<{ code: string; number: number }>(
  'policy.publication_under_way',
  'conflict',
  {
    zh: '第 {number} 版正在等待他人批准，在此之前不能修改或再次发布。',
    en: 'Version {number} is waiting for somebody else’s approval; until then nothing can be changed or published.',
  },
);
export const NoPublicationIsUnderWay = domainError<{ code: string }>('policy.no_publication', 'conflict', {
  zh: '没有等待批准的发布。',
  en: 'No publication is waiting for approval.',
});
export const EffectiveDayHasPassed = domainError<{ day: string; today: string }>(
  'policy.effective_day_past',
  'unprocessable',
  {
    zh: '生效日期 {day} 早于今天，已提交的单据保持原来的版本。',
    en: 'The effective day {day} has passed. What was submitted keeps its version; choose today or later.',
  },
);
export const PolicyHasHistory = domainError<{ code: string; versions: number }>('policy.has_history', 'conflict', {
  zh: '审批策略“{code}”已发布 {versions} 个版本，不能删除；可以停用它的版本。',
  en: 'Approval policy “{code}” has {versions} published versions and cannot be deleted; a version can be retired.',
});
export const VersionIsRetired = domainError<{ code: string; number: number }>('policy.version_retired', 'conflict', {
  zh: '第 {number} 版已经停用。',
  en: 'Version {number} is retired already.',
});
export const LastVersionStays = domainError<{ code: string; purpose: string }>('policy.last_version', 'conflict', {
  zh: '停用后“{purpose}”将没有任何有效的审批策略，所以不能停用。',
  en: 'Without it no policy would decide “{purpose}”, so it cannot be retired.',
});
export const PackIsMalformed = domainError<{ path: string; problem: string }>(
  'policy.pack_malformed',
  'unprocessable',
  {
    zh: '这不是可用的策略包：{path}（{problem}）。',
    en: 'This is no policy pack that can be used: {path} ({problem}).',
  },
);
export const ProposerMayNotAgree = domainError<{ code: string }>('policy.proposer_may_not_agree', 'forbidden', {
  zh: '发布策略须由提出人以外的人批准。',
  en: 'Somebody other than its proposer must agree to a policy.',
});
export const AuthorMayNotAgree = domainError<{ code: string }>('policy.author_may_not_agree', 'forbidden', {
  zh: '您参与编写了这一版策略，须由没有参与编写的人批准。',
  en: 'You wrote part of this version; somebody who did not must agree to it.',
});
export const NobodyElseMayAgree = domainError<{ code: string }>('policy.nobody_else_may_agree', 'unprocessable', {
  zh: '能够批准的人都参与编写了这一版，不能提出发布。请由没有参与编写的人担任批准人。',
  en: 'Everybody who could agree wrote part of this version, so it cannot be proposed.',
});
export const VersionIsTaken = domainError<{ code: string; number: number }>('policy.version_taken', 'conflict', {
  zh: '“{code}”的第 {number} 版已经存在，请撤回后重新提出发布。',
  en: 'Version {number} of “{code}” is there already. Withdraw the publication and propose it again.',
});
export const InstanceIsNotThis = domainError<{ code: string }>('policy.not_its_instance', 'unprocessable', {
  zh: '所选的审批不在“{code}”的迁移范围内。',
  en: 'One of the approvals chosen is not among those that can move to “{code}”.',
});
export const BACK_TEST_FAILED = 'policy.back_test_failed';

texts({
  [BACK_TEST_FAILED]: { zh: '回测多次失败，已停止', en: 'It kept failing and was given up' },
});
