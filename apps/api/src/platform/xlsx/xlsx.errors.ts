import { domainError } from '../http/domain-error.js';

export const TooManyForAWorkbook = domainError<{ most: number }>('xlsx.too_many_rows', 'unprocessable', {
  zh: '超过 {most} 行，请缩小范围，或导出为 CSV。',
  en: 'More than {most} rows. Narrow the list, or take it out as CSV.',
});
