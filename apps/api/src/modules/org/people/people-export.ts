import { columnOf, type ExportedList } from '../../../platform/listing/exported-list.js';
import { PEOPLE_LIST, PEOPLE_SHAPE } from '../people.repository.js';
import type { PersonRow } from '../person.view.js';

const column = columnOf<PersonRow>();

/** The headers are words the import of people understands, so that an export can be read back. */
export const PEOPLE_EXPORT: ExportedList<PersonRow> = {
  name: 'people',
  label: { zh: '人员', en: 'People' },
  permission: 'person.manage',
  spec: PEOPLE_LIST,
  shape: PEOPLE_SHAPE,
  columns: [
    column('login', '账号', 'Login', (row) => row.login),
    column('name', '姓名', 'Name', (row) => row.name),
    column('employeeNo', '工号', 'Employee number', (row) => row.employeeNo),
    column('email', '邮箱', 'E-mail', (row) => row.email),
    column('phone', '电话', 'Phone', (row) => row.phone),
    column('title', '职权', 'Position', (row) => row.positionName),
    column('department', '部门', 'Department', (row) => row.departmentName),
    column('superior', '上级', 'Superior', (row) => row.superiorName),
    column('active', '状态', 'Status', ({ active }, locale) =>
      locale === 'en' ? (active ? 'Active' : 'Disabled') : active ? '正常' : '已停用',
    ),
  ],
};
