import { domainError, texts } from '../../platform/http/domain-error.js';

export const ListIsUnknown = domainError<{ list: string }>('export.list_unknown', 'invalid', {
  zh: '没有可导出的列表“{list}”。',
  en: 'There is no list {list} to export.',
});

export const ExportMayNotBe = domainError<{ permission: string }>('export.not_permitted', 'forbidden', {
  zh: '您没有导出该列表的权限（{permission}）。',
  en: 'You may not export this list ({permission}).',
});

export const ExportIsOver = domainError('export.over', 'conflict', {
  zh: '该导出已结束，不能取消。',
  en: 'This export has ended and cannot be cancelled.',
});

export const ExportIsNotDone = domainError('export.not_done', 'conflict', {
  zh: '文件还没有生成。',
  en: 'There is no file yet.',
});

export const FileIsGone = domainError<{ days: number }>('export.file_gone', 'conflict', {
  zh: '文件只保留 {days} 天，已删除；请重新导出。',
  en: 'A file is kept for {days} days, and this one is gone. Export again.',
});

/** Why an export made no file; kept as the code, read in the reader's language. */
export const EXPORT_KEPT_FAILING = 'export.kept_failing';
export const EXPORT_LACKS_PERMISSION = 'export.lacks_permission';

texts({
  [EXPORT_KEPT_FAILING]: {
    zh: '多次尝试后仍未完成，请稍后重新导出。',
    en: 'It kept failing and was given up. Try again later.',
  },
  [EXPORT_LACKS_PERMISSION]: {
    zh: '执行时您已没有导出该列表的权限。',
    en: 'You were no longer allowed to export this list when it was to be made.',
  },
});
