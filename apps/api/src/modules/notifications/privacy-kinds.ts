import type { Words } from './words.js';

/** What is asked, and decided, about what is held on somebody and about numbers that must not be. */
export const PRIVACY_KINDS = {
  erasure_proposed: {
    title: { zh: '待您确认的个人信息删除：{number}', en: 'An erasure waits for you: {number}' },
    body: {
      zh: '{actorName}提出删除一位个人的信息，请查看预览后确认或退回；删除不可撤销',
      en: '{actorName} proposes to erase what is held on a person. Read the preview, then confirm it or send it back; it cannot be undone',
    },
  },
  erasure_confirmed: {
    title: { zh: '个人信息删除已确认：{number}', en: 'An erasure was confirmed: {number}' },
    body: { zh: '{actorName}确认了删除，正在执行', en: '{actorName} confirmed it; it is being done' },
  },
  erasure_sent_back: {
    title: { zh: '个人信息删除被退回：{number}', en: 'An erasure was sent back: {number}' },
    body: { zh: '{actorName}退回了删除，理由见请求页', en: '{actorName} sent it back; the request says why' },
  },
  subject_request_due: {
    title: { zh: '个人信息请求即将到期：{number}', en: 'A request of a person is due: {number}' },
    body: { zh: '须在 {dueOn} 前答复本人', en: 'She is to be answered by {dueOn}' },
  },
  subject_request_overdue: {
    title: { zh: '个人信息请求已逾期：{number}', en: 'A request of a person is overdue: {number}' },
    body: {
      zh: '应在 {dueOn} 前答复本人，请立即处理',
      en: 'She was to be answered by {dueOn}; please see to it at once',
    },
  },
  exception_asked: {
    title: { zh: '{actorName}申请录入被拦截的号码', en: '{actorName} asks for an exception' },
    body: { zh: '原因：{reason}', en: 'Because: {reason}' },
  },
  exception_granted: {
    title: { zh: '例外已批准，可重新提交', en: 'Your exception is granted; send it again' },
    body: { zh: '{actorName}已批准', en: 'Granted by {actorName}' },
  },
  exception_refused: {
    title: { zh: '例外未批准', en: 'Your exception was refused' },
    body: { zh: '{actorName}未批准', en: 'Refused by {actorName}' },
  },
} as const satisfies Record<string, Words>;
