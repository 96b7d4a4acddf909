import { covered } from '../../platform/access/field-access.js';
import type { Fields } from '../../platform/access/principal.js';
import type { CsvColumn } from '../../platform/csv/csv-download.js';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import type { LeadRow } from './lead.view.js';

/**
 * The headers are words the import understands, so that an export can be read back.
 * @param fields what of a lead is covered for whoever takes the file out
 */
export function leadColumns(locale: Locale, fields: Fields): CsvColumn<LeadRow>[] {
  const seen = (row: LeadRow): LeadRow => covered(row, 'lead', fields);
  const word = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  return [
    { header: word('线索编号', 'Number'), value: (row) => row.number },
    { header: word('公司名称', 'Company'), value: (row) => row.name },
    { header: word('简称', 'Short name'), value: (row) => row.shortName },
    { header: word('股票代码', 'Stock code'), value: (row) => row.stockCode },
    { header: word('联系人', 'Contact'), value: (row) => row.contactName },
    { header: word('职位', 'Title'), value: (row) => row.title },
    { header: word('电话', 'Phone'), value: (row) => seen(row).phone },
    { header: word('邮箱', 'E-mail'), value: (row) => seen(row).email },
    { header: word('微信', 'WeChat'), value: (row) => seen(row).wechat },
    { header: word('来源', 'Source'), value: (row) => say(`source.${row.source}`, {}, locale) },
    { header: word('市场活动', 'Campaign'), value: (row) => row.campaign },
    { header: word('行业', 'Industry'), value: (row) => row.industry },
    { header: word('区域', 'Region'), value: (row) => row.region },
    { header: word('地址', 'Address'), value: (row) => row.address },
    { header: word('需求', 'Need'), value: (row) => row.need },
    { header: word('意向产品', 'Product'), value: (row) => row.productInterest },
    { header: word('备注', 'Note'), value: (row) => row.note },
    { header: word('状态', 'Status'), value: (row) => say(`lead.status.${row.status}`, {}, locale) },
    {
      header: word('放弃原因', 'Given up because'),
      value: (row) => row.unqualifiedReason && say(`lead.reason.${row.unqualifiedReason}`, {}, locale),
    },
    { header: word('客户', 'Customer'), value: (row) => row.customerName },
    { header: word('负责人', 'Owner'), value: (row) => row.ownerName },
    { header: word('部门', 'Department'), value: (row) => row.departmentName },
    { header: word('创建时间', 'Created at'), value: (row) => row.createdAt.toISOString() },
    { header: word('更新时间', 'Updated at'), value: (row) => row.updatedAt.toISOString() },
  ];
}
