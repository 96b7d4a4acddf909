import type { CsvColumn } from '../../../platform/csv/csv-download.js';
import type { Locale } from '../../../platform/http/locale.js';
import type { AuditView } from './audit-entry.view.js';

export function auditColumns(locale: Locale): CsvColumn<AuditView>[] {
  const word = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  const yes = (value: boolean): string => (value ? word('是', 'yes') : word('否', 'no'));
  return [
    { header: word('序号', 'Number'), value: (row) => row.id },
    { header: word('时间', 'When'), value: (row) => row.at },
    { header: word('说明', 'What happened'), value: (row) => row.sentence },
    { header: word('操作人', 'Who'), value: (row) => row.actor?.name ?? null },
    { header: word('代谁操作', 'For whom'), value: (row) => row.onBehalfOf?.name ?? null },
    { header: word('系统执行', 'The system acted'), value: (row) => yes(row.asHouse) },
    { header: word('动作', 'Action'), value: (row) => row.action },
    { header: word('对象', 'Object'), value: (row) => row.subjectType },
    { header: word('记录', 'Record'), value: (row) => row.subjectName },
    { header: word('记录 ID', 'Record id'), value: (row) => row.subjectId },
    { header: word('变化', 'Changes'), value: ({ changes }) => changes.map(changeText).join('; ') },
    { header: word('被拒绝', 'Refused'), value: (row) => yes(row.refused) },
    { header: word('拒绝代码', 'Code'), value: (row) => row.code },
    { header: word('地址', 'Address'), value: (row) => row.address },
    { header: word('客户端', 'Client'), value: (row) => row.agent },
    { header: word('请求', 'Request'), value: ({ method, route }) => (route ? `${method} ${route}` : null) },
    { header: word('后台任务', 'Background work'), value: (row) => row.job },
    { header: word('请求编号', 'Request id'), value: (row) => row.requestId },
    { header: word('已封存', 'Sealed'), value: (row) => yes(row.sealed) },
  ];
}

function changeText({ label, before, after }: AuditView['changes'][number]): string {
  return `${label}: ${before ?? '–'} → ${after ?? '–'}`;
}
