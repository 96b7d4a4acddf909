import type { Text } from '@countersign/approval-engine';
import { LINE_LABELS, TERMS_LABELS, TOTALS_LABELS } from '../quotes/index.js';

const label = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** Words for the members of a contract's snapshot. */
export const CONTRACT_LABELS: Readonly<Record<string, Text>> = {
  ...{ ...TERMS_LABELS, ...LINE_LABELS, ...TOTALS_LABELS },
  type: label('合同类型', 'Contract type'),
  quote: label('报价', 'Quote'),
  template: label('合同模板', 'Template'),
  startsOn: label('开始日期', 'First day'),
  endsOn: label('结束日期', 'Last day'),
  clauses: label('条款', 'Clauses'),
  'clauses.key': label('条款代号', 'Clause key'),
  'clauses.title': label('条款标题', 'Clause title'),
  'clauses.text': label('条款内容', 'Clause'),
  'clauses.standard': label('标准文本', 'Standard text'),
  'clauses.templateText': label('模板原文', 'Template text'),
  'clauses.ownerPosition': label('条款归口', 'Owner'),
};
