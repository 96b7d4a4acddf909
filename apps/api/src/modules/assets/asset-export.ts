import { say } from '../../platform/http/domain-error.js';
import { columnOf, type ExportedList } from '../../platform/listing/exported-list.js';
import { ASSET_LIST, ASSET_NAMES, ASSET_SHAPE, type AssetRow } from './asset.row.js';

const column = columnOf<AssetRow>();

export const ASSET_EXPORT: ExportedList<AssetRow> = {
  name: 'assets',
  label: { zh: '客户资产', en: 'Assets' },
  permission: 'asset.export',
  spec: ASSET_LIST,
  shape: ASSET_SHAPE,
  names: ASSET_NAMES,
  columns: [
    column('number', '资产编号', 'Number', (row) => row.number),
    column('customer', '客户', 'Customer', (row) => row.customerName),
    column('name', '资产名称', 'Name', (row) => row.name),
    column('brand', '品牌', 'Brand', (row, locale) => say(`asset.brand.${row.brand}`, {}, locale)),
    column('competitor', '竞争对手', 'Competitor', (row) => row.competitor),
    column('product', '产品', 'Product', (row) => row.productName),
    column('model', '型号', 'Model', (row) => row.model),
    column('serialNumber', '序列号', 'Serial number', (row) => row.serialNumber),
    column('quantity', '数量', 'Quantity', (row) => String(row.quantity), { isNumber: true }),
    column('unit', '单位', 'Unit', (row) => row.unit),
    column('state', '状态', 'State', (row, locale) => say(`asset.state.${row.state}`, {}, locale)),
    column('location', '安装位置', 'Location', (row) => row.location),
    column('installedOn', '安装日期', 'Installed on', (row) => row.installedOn),
    column('warrantyUntil', '质保到期', 'Warranty until', (row) => row.warrantyUntil),
    column('replaceDueOn', '建议换代', 'Replacement due', (row) => row.replaceDueOn),
    column('contract', '合同', 'Contract', (row) => row.contractTitle),
    column('note', '备注', 'Note', (row) => row.note),
    column('owner', '维护人', 'Keeper', (row) => row.ownerName),
    column('department', '部门', 'Department', (row) => row.departmentName),
    column('updatedAt', '更新时间', 'Updated at', (row) => row.updatedAt.toISOString()),
  ],
};
