import type { CsvColumn } from '../../platform/csv/csv-download.js';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import type { AssetRow } from './asset.row.js';

export function assetColumns(locale: Locale): CsvColumn<AssetRow>[] {
  const word = (zh: string, en: string): string => (locale === 'en' ? en : zh);
  return [
    { header: word('资产编号', 'Number'), value: (row) => row.number },
    { header: word('客户', 'Customer'), value: (row) => row.customerName },
    { header: word('资产名称', 'Name'), value: (row) => row.name },
    { header: word('品牌', 'Brand'), value: (row) => say(`asset.brand.${row.brand}`, {}, locale) },
    { header: word('竞争对手', 'Competitor'), value: (row) => row.competitor },
    { header: word('产品', 'Product'), value: (row) => row.productName },
    { header: word('型号', 'Model'), value: (row) => row.model },
    { header: word('序列号', 'Serial number'), value: (row) => row.serialNumber },
    { header: word('数量', 'Quantity'), value: (row) => String(row.quantity) },
    { header: word('单位', 'Unit'), value: (row) => row.unit },
    { header: word('状态', 'State'), value: (row) => say(`asset.state.${row.state}`, {}, locale) },
    { header: word('安装位置', 'Location'), value: (row) => row.location },
    { header: word('安装日期', 'Installed on'), value: (row) => row.installedOn },
    { header: word('质保到期', 'Warranty until'), value: (row) => row.warrantyUntil },
    { header: word('建议换代', 'Replacement due'), value: (row) => row.replaceDueOn },
    { header: word('合同', 'Contract'), value: (row) => row.contractTitle },
    { header: word('备注', 'Note'), value: (row) => row.note },
    { header: word('维护人', 'Keeper'), value: (row) => row.ownerName },
    { header: word('部门', 'Department'), value: (row) => row.departmentName },
    { header: word('更新时间', 'Updated at'), value: (row) => row.updatedAt.toISOString() },
  ];
}
