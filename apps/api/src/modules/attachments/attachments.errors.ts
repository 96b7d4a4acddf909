import { domainError } from '../../platform/http/domain-error.js';

export const FileIsMissing = domainError('attachment.file_missing', 'invalid', {
  zh: '没有收到文件。',
  en: 'No file was received.',
});
export const FileIsEmpty = domainError<{ name: string }>('attachment.file_empty', 'unprocessable', {
  zh: '文件“{name}”是空的。',
  en: 'The file “{name}” is empty.',
});
export const FileTypeIsNotAllowed = domainError<{ name: string; allowed: string }>(
  'attachment.type_not_allowed',
  'unsupported',
  {
    zh: '不能上传“{name}”：允许的类型是 {allowed}。',
    en: '“{name}” cannot be uploaded. Allowed types: {allowed}.',
  },
);
export const FileIsNotWhatItSays = domainError<{ name: string; extension: string }>(
  'attachment.content_mismatch',
  'unsupported',
  {
    zh: '文件“{name}”的内容不是 {extension}。',
    en: 'The content of “{name}” is not {extension}.',
  },
);
export const FileHoldsTooMuch = domainError<{ name: string }>('attachment.too_much_text', 'unprocessable', {
  zh: '文件“{name}”解压后的文字过多，无法检查其中是否含有身份证号或银行卡号。',
  en: '“{name}” unpacks to more text than can be looked through for ID-card and bank card numbers.',
});
export const UploadIsIncomplete = domainError<{ field: string }>('attachment.field_missing', 'invalid', {
  zh: '上传时必须在文件之前给出 {field}。',
  en: 'An upload names {field} before the file.',
});
export const ContentIsGone = domainError('attachment.content_gone', 'unavailable', {
  zh: '文件内容无法读取，请联系管理员。',
  en: 'The content of the file cannot be read. Please tell the administrator.',
});
