import type { Text } from '@countersign/approval-engine';
import type { ProductKind } from '../catalog/index.js';

/** What is promised: goods, or services, or both made into one. */
export const CONTRACT_TYPES = ['product', 'integration', 'service'] as const;
export type ContractType = (typeof CONTRACT_TYPES)[number];

export const TYPE_WORDS: Readonly<Record<ContractType, Text>> = {
  product: { 'zh-CN': '产品', en: 'Product' },
  integration: { 'zh-CN': '集成', en: 'Integration' },
  service: { 'zh-CN': '服务', en: 'Service' },
};

/** The type that lines of these kinds make: of goods alone, of services alone, or of both. */
export function typeOf(kinds: readonly ProductKind[]): ContractType {
  const services = kinds.filter((kind) => kind === 'service').length;
  if (services === 0) return 'product';
  return services === kinds.length ? 'service' : 'integration';
}
