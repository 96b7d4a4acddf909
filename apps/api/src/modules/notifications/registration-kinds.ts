import type { Words } from './words.js';

/** What people are told of conflicts of registrations: nobody by name, for a partner is not told who else is at work. */
export const REGISTRATION_KINDS = {
  registrations_met: {
    title: { zh: '撞单：{company}', en: 'Registered by several people: {company}' },
    body: {
      zh: '“{company}”有多人报备（{number}），目前以先录先得为准，请查看证据并处理',
      en: 'Several people registered {company} ({number}). The order of entry holds for now; look at the evidence and see to it',
    },
  },
  conflict_by_order: {
    title: { zh: '撞单已裁定：{company}', en: 'Conflict decided: {company}' },
    body: {
      zh: '{number} 按先录先得裁定，您的业绩比例为 {percent}%',
      en: '{number} was decided by order of entry; your share of the credit is {percent} %',
    },
  },
  conflict_favourable: {
    title: { zh: '撞单已裁定：{company}', en: 'Conflict decided: {company}' },
    body: {
      zh: '{number} 以最有利于签单为原则裁定，您的业绩比例为 {percent}%',
      en: '{number} was decided as most favourable to signing; your share of the credit is {percent} %',
    },
  },
  conflict_separate: {
    title: { zh: '撞单已裁定：{company}', en: 'Conflict decided: {company}' },
    body: { zh: '{number} 认定互不相干，各自继续', en: '{number} turned out to be two matters; each goes on' },
  },
} as const satisfies Record<string, Words>;
