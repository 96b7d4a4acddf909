import { cells } from '../../imports/index.js';
import type { ProductKind } from '../product.entity.js';

const { field } = cells;

const KIND_WORDS: Readonly<Record<string, ProductKind>> = {
  软件: 'software',
  硬件: 'hardware',
  设备: 'hardware',
  服务: 'service',
  实施服务: 'service',
  software: 'software',
  hardware: 'hardware',
  service: 'service',
};
const CODE = /^[A-Z0-9][A-Z0-9-]{1,29}$/;

/** What a file of products may hold. Prices are none of it: they stand in a price list, which is published. */
export const PRODUCT_FIELDS = [
  field(
    'code',
    '产品编码',
    'Code',
    cells.pattern(CODE, 'import.row.product_code'),
    ['编码', '产品代码', '型号', '料号', 'product code', 'sku', 'part number'],
    true,
  ),
  field('name', '产品名称', 'Name', cells.text(120), ['名称', '品名', 'product', 'product name'], true),
  field('family', '产品系列', 'Family', cells.text(60), ['系列', '产品线', '类别', 'product family', 'line'], true),
  field('kind', '产品类型', 'Kind', cells.choice(KIND_WORDS), ['类型', 'type'], true),
  field('unit', '单位', 'Unit', cells.text(20), ['计量单位', 'uom'], true),
  field('taxRate', '税率', 'Tax rate', cells.percent, ['增值税率', 'vat', 'vat rate', 'tax'], true),
  field('description', '说明', 'Description', cells.text(2000), ['描述', '产品说明', '备注', 'details', 'note']),
];
