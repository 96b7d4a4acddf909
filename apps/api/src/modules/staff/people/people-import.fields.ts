import { cells, type ImportField } from '../../imports/index.js';
import { field, from, login } from '../cells.js';

/** Those of the export are among them, so that it can be read back. */
export const PEOPLE_FIELDS: readonly ImportField[] = [
  field('login', ['账号', 'Login'], login, { synonyms: ['登录账号', '用户名', 'account', 'username'], required: true }),
  field('name', ['姓名', 'Name'], cells.text(60), { synonyms: ['员工姓名', 'full name'], required: true }),
  field('employeeNo', ['工号', 'Employee number'], cells.text(40), {
    synonyms: ['员工编号', '人员编号', 'employee no', 'employee id'],
  }),
  field('email', ['邮箱', 'E-mail'], cells.email, { synonyms: ['电子邮箱', '邮件', 'mail'] }),
  field('phone', ['手机', 'Mobile'], cells.text(40), {
    synonyms: ['手机号', '电话', '手机号码', 'phone', 'telephone'],
  }),
  field('department', ['部门', 'Department'], cells.text(300), { synonyms: ['所属部门', '部门名称', '部门代码'] }),
  field('position', ['职位', 'Position'], cells.text(100), {
    synonyms: ['职权', '岗位', '职务', '职位代码', 'job title'],
    required: true,
  }),
  field('superior', ['上级', 'Superior'], cells.text(60), {
    synonyms: ['直属上级', '汇报对象', '上级账号', 'reports to', 'manager'],
  }),
  field('roles', ['角色', 'Roles'], cells.text(500), { synonyms: ['角色代码', 'role', 'role codes'] }),
  { ...from, synonyms: [...from.synonyms, '入职日期', '任职日期'] },
];
