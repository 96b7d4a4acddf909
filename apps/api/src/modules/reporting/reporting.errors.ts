import { domainError } from '../../platform/http/domain-error.js';

export const PeriodIsInvalid = domainError<{ from: string; to: string }>('report.period_invalid', 'invalid', {
  zh: '统计期间无效：{from} 至 {to}（开始不能晚于结束，最长五年）。',
  en: 'The period cannot be used: {from} to {to} (it begins before it ends and is at most five years).',
});
