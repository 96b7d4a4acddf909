import { domainError, texts } from '../../platform/http/domain-error.js';

export const SerialNumberIsThere = domainError<{ serial: string; asset: string }>('asset.serial_there', 'conflict', {
  zh: '这个客户已有序列号为“{serial}”的资产：{asset}。',
  en: 'This customer has an asset with the serial number {serial} already: {asset}.',
});
export const SerialNumberIsKept = domainError<{ serial: string; keeper: string }>('asset.serial_kept', 'conflict', {
  zh: '这个客户已有序列号为“{serial}”的资产，由{keeper}维护，不在您的可见范围内。',
  en: 'This customer has an asset with the serial number {serial} already. {keeper} keeps it, out of your sight.',
});
/** The same to whoever may not be told whose. */
export const SerialNumberIsKnown = domainError<{ serial: string }>('asset.serial_known', 'conflict', {
  zh: '公司已登记这个客户序列号为“{serial}”的资产，不在您的可见范围内。',
  en: 'The company knows of an asset with the serial number {serial} at this customer, out of your sight.',
});
export const AssetIsMissing = domainError('asset.missing', 'missing', {
  zh: '找不到这项资产，或者您无权查看。',
  en: 'There is no such asset, or you may not see it.',
});

texts({
  'asset.competitor_missing': { zh: '请写明是哪家竞争对手', en: 'Say which competitor it is of' },
  'asset.competitor_of_ours': { zh: '自有品牌不填写竞争对手', en: 'What is ours is of no competitor' },
  'asset.product_of_competitor': {
    zh: '竞争对手的产品不在我方产品目录中',
    en: 'What a competitor makes is not in our catalogue',
  },
  'asset.before_installation': { zh: '不能早于安装日期', en: 'Cannot lie before the day of installation' },
  'asset.brand.own': { zh: '自有', en: 'Ours' },
  'asset.brand.competitor': { zh: '竞品', en: 'Competitor' },
  'asset.state.in_use': { zh: '在用', en: 'In use' },
  'asset.state.spare': { zh: '备用', en: 'Spare' },
  'asset.state.retired': { zh: '停用', en: 'Retired' },
  'asset.state.removed': { zh: '已拆除', en: 'Removed' },
});
