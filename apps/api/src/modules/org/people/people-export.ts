import type { CsvColumn } from '../../../platform/csv/csv-download.js';
import type { Locale } from '../../../platform/http/locale.js';
import type { PersonRow } from '../person.view.js';

/** The headers are words the import of people understands, so that an export can be read back. */
export function peopleColumns(locale: Locale): CsvColumn<PersonRow>[] {
  const word = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  return [
    { header: word('账号', 'Login'), value: (row) => row.login },
    { header: word('姓名', 'Name'), value: (row) => row.name },
    { header: word('工号', 'Employee number'), value: (row) => row.employeeNo },
    { header: word('邮箱', 'E-mail'), value: (row) => row.email },
    { header: word('电话', 'Phone'), value: (row) => row.phone },
    { header: word('职权', 'Position'), value: (row) => row.positionName },
    { header: word('部门', 'Department'), value: (row) => row.departmentName },
    { header: word('上级', 'Superior'), value: (row) => row.superiorName },
    {
      header: word('状态', 'Status'),
      value: (row) => (row.active ? word('正常', 'Active') : word('已停用', 'Disabled')),
    },
  ];
}
