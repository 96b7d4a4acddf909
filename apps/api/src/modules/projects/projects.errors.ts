import { domainError, texts } from '../../platform/http/domain-error.js';

export const ProjectIsOver = domainError<{ number: string }>('project.over', 'conflict', {
  zh: '实施项目 {number} 已关闭或已取消，不能再修改。',
  en: 'Project {number} is closed or cancelled: it can no longer change.',
});
export const ProjectHasBegun = domainError<{ number: string }>('project.begun', 'conflict', {
  zh: '实施项目 {number} 已启动，不能删除；不再实施的请取消并说明原因。',
  en: 'Project {number} has begun and is not deleted. Cancel it, with the reason, where it is not carried out.',
});
export const ProjectStartIsDecided = domainError<{ number: string }>('project.start_decided', 'conflict', {
  zh: '实施项目 {number} 的立项正在审批，审批结束或撤回之前不能修改。',
  en: 'The start of project {number} is being decided. It does not change until that is over, or taken back.',
});
export const ProjectDoesNotGoThere = domainError<{
  number: string;
  from: string;
  fromEn: string;
  to: string;
  toEn: string;
}>('project.wrong_step', 'conflict', {
  zh: '实施项目 {number} 目前为“{from}”，不能变为“{to}”。',
  en: 'Project {number} is {fromEn} and does not become {toEn} from there.',
});
export const CancellationNeedsReason = domainError('project.cancellation_needs_reason', 'unprocessable', {
  zh: '取消项目必须说明原因。',
  en: 'A project is cancelled for a reason.',
});
export const ContractIsNotSigned = domainError<{ number: string }>('project.contract_not_signed', 'unprocessable', {
  zh: '合同 {number} 还没有双方签订，或已被变更后的版本取代，不能立项。',
  en: 'Contract {number} is not signed by both sides, or its amendment has replaced it: no project starts from it.',
});

texts({
  'project.dates_reversed': { zh: '计划完成日期不能早于计划开始日期', en: 'Cannot lie before the first day' },
  'project.amount_negative': { zh: '金额不能为负数', en: 'Cannot be negative' },
  'project.milestones_incomplete': {
    zh: '须按新的顺序列出项目的全部里程碑，每个一次',
    en: 'Lists every milestone of the project once, in the new order',
  },
  'project.status.planned': { zh: '待启动', en: 'planned' },
  'project.status.running': { zh: '实施中', en: 'running' },
  'project.status.paused': { zh: '暂停', en: 'paused' },
  'project.status.accepted': { zh: '已验收', en: 'accepted' },
  'project.status.closed': { zh: '已关闭', en: 'closed' },
  'project.status.cancelled': { zh: '已取消', en: 'cancelled' },
});
