import { domainError, texts } from '../../../platform/http/domain-error.js';

export const DictionaryCodeIsTaken = domainError<{ code: string }>('dictionary.code_taken', 'conflict', {
  zh: '已有编码为“{code}”的字典。',
  en: 'There is a dictionary with the code “{code}” already.',
});
export const DictionaryIsUsed = domainError<{ fields: string }>('dictionary.used', 'conflict', {
  zh: '字段“{fields}”正在使用这个字典，不能删除。',
  en: 'The fields {fields} are answered with this dictionary; it cannot be deleted.',
});
export const OptionIsHeld = domainError<{ options: string }>('dictionary.option_held', 'conflict', {
  zh: '选项“{options}”已有记录在用，不能删除；可以停用。',
  en: 'Records hold {options}. Such an option cannot be deleted, only retired.',
});

texts({
  'dictionary.option_twice': { zh: '选项编码“{code}”重复', en: 'The code {code} stands there twice' },
  'dictionary.option_name_twice': { zh: '选项名称“{name}”重复', en: 'The name {name} stands there twice' },
});
