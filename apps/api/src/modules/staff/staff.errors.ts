import { texts } from '../../platform/http/domain-error.js';

/** What the cells of a file about the organisation are refused for, beside what the pages refuse. */
texts({
  'staff.row.unknown': { zh: '找不到{label}“{value}”', en: 'There is no {label} called {value}' },
  'staff.row.ambiguous': {
    zh: '{label}“{value}”对应 {count} 个，请改用代码、账号或完整路径',
    en: '{count} match the {label} {value}: use the code, the login or the whole path',
  },
  'staff.row.closed': {
    zh: '{label}“{value}”在 {day} 不存在或已撤销',
    en: 'The {label} {value} does not exist on {day}',
  },
  'staff.row.twice': {
    zh: '{label}“{value}”在文件中出现多次',
    en: 'The {label} {value} stands in the file more than once',
  },
  'staff.row.depends': {
    zh: '{label}“{value}”所在的行不能导入',
    en: 'The row of the {label} {value} cannot be imported',
  },
  'staff.row.code': {
    zh: '{label}只能由字母、数字和 . _ - 组成，最多 60 个字符',
    en: '{label} is made of letters, digits and . _ -, at most 60',
  },
  'staff.row.login': {
    zh: '{label}只能由字母、数字和 . _ @ - 组成，最多 60 个字符',
    en: '{label} is made of letters, digits and . _ @ -, at most 60',
  },
});
