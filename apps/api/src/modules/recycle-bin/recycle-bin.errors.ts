import { domainError } from '../../platform/http/domain-error.js';

export const ParentIsDiscarded = domainError<{ name: string }>('recycle_bin.parent_discarded', 'conflict', {
  zh: '“{name}”也在回收站里，请先恢复它。',
  en: '“{name}” is in the recycle bin too. Restore that first.',
});
