import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CustomObjects } from '../../platform/custom/custom-objects.js';
import { texts } from '../../platform/http/domain-error.js';
import { Holds } from '../../platform/subjects/holds.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { searchCondition } from '../../platform/text-search/text-search.js';
import { Asset } from './asset.entity.js';
import { AssetView } from './asset.view.js';

/** How an asset appears where any record may: timeline, palette, recycle bin, notes and files. */
@Injectable()
export class AssetSubject implements OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly holds: Holds,
    private readonly objects: CustomObjects,
  ) {}

  onModuleInit(): void {
    this.objects.declare({ type: 'asset', entity: Asset, view: AssetView });
    this.subjects.declare({
      type: 'asset',
      table: 'assets',
      label: { zh: '客户资产', en: 'Customer asset' },
      title: 's.name',
      number: 's.number',
      subtitle: `s.number || coalesce(' · ' || s.serial_number, '')`,
      page: '/assets/:id',
      // A share of the customer shows it and lets nobody change it.
      scope: { module: 'asset' },
      shareable: true,
      found: searchCondition('s'),
      references: { customer_id: 'customer', contract_id: 'contract', owner_id: 'person' },
      hidden: ['department_id', 'product_id'],
    });
    this.holds.register({
      on: 'customer',
      label: { zh: '客户资产', en: 'customer assets' },
      table: 'assets',
      column: 'customer_id',
    });
  }
}

texts({
  'field.asset.name': { zh: '资产名称', en: 'Name' },
  'field.asset.brand': { zh: '品牌', en: 'Brand' },
  'field.asset.competitor': { zh: '竞争对手', en: 'Competitor' },
  'field.asset.model': { zh: '型号', en: 'Model' },
  'field.asset.serial_number': { zh: '序列号', en: 'Serial number' },
  'field.asset.quantity': { zh: '数量', en: 'Quantity' },
  'field.asset.unit': { zh: '单位', en: 'Unit' },
  'field.asset.contract_id': { zh: '合同', en: 'Contract' },
  'field.asset.location': { zh: '安装位置', en: 'Location' },
  'field.asset.installed_on': { zh: '安装日期', en: 'Installed on' },
  'field.asset.warranty_until': { zh: '质保到期', en: 'Warranty until' },
  'field.asset.replace_due_on': { zh: '建议换代', en: 'Replacement due' },
  'field.asset.state': { zh: '状态', en: 'State' },
  'field.asset.owner_id': { zh: '维护人', en: 'Keeper' },
  'value.asset.brand.own': { zh: '自有', en: 'ours' },
  'value.asset.brand.competitor': { zh: '竞品', en: 'a competitor’s' },
  'value.asset.state.in_use': { zh: '在用', en: 'in use' },
  'value.asset.state.spare': { zh: '备用', en: 'spare' },
  'value.asset.state.retired': { zh: '停用', en: 'retired' },
  'value.asset.state.removed': { zh: '已拆除', en: 'removed' },
});
