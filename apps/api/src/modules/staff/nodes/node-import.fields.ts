import { cells, type ImportField } from '../../imports/index.js';
import { code, field, from } from '../cells.js';

const KIND_WORDS = {
  部门: 'department',
  分公司: 'branch',
  分支机构: 'branch',
  合资公司: 'joint_venture',
  代理商: 'agent',
  'Joint venture': 'joint_venture',
};

const reason = field('reason', ['原因', 'Reason'], cells.text(500), { synonyms: ['补录原因', '备注'] });

export const DEPARTMENT_FIELDS: readonly ImportField[] = [
  field('code', ['部门代码', 'Department code'], code, { synonyms: ['代码', '部门编码', '编码', 'code'] }),
  field('name', ['部门名称', 'Department'], cells.text(100), {
    synonyms: ['部门', '名称', '组织名称', 'name', 'department name'],
    required: true,
  }),
  field('parent', ['上级部门', 'Parent'], cells.text(300), {
    synonyms: ['上级', '父部门', '所属部门', 'parent department', 'above'],
  }),
  field('kind', ['部门类型', 'Kind'], cells.choice(KIND_WORDS), { synonyms: ['类型', '组织类型', 'type'] }),
  field('head', ['负责人', 'Head'], cells.text(60), { synonyms: ['部门负责人', '负责人账号', '主管', 'manager'] }),
  field('deputies', ['副职', 'Deputies'], cells.text(300), {
    synonyms: ['副经理', '副职负责人', '副负责人', 'deputy', 'deputy heads'],
  }),
  from,
  reason,
];

export const POSITION_FIELDS: readonly ImportField[] = [
  field('code', ['职位代码', 'Position code'], code, { synonyms: ['代码', '职权代码', '编码', 'code'] }),
  field('name', ['职位名称', 'Position'], cells.text(100), {
    synonyms: ['职位', '职权', '岗位', '名称', 'name', 'position name'],
    required: true,
  }),
  field('parent', ['上级职位', 'Parent'], cells.text(300), {
    synonyms: ['上级', '上级职权', '上级岗位', 'parent position', 'above'],
  }),
  from,
  reason,
];
