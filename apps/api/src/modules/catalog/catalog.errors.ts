import { domainError, texts } from '../../platform/http/domain-error.js';

export const PriceListIsPublished = domainError<{ name: string }>('price_list.published', 'conflict', {
  zh: '价目表“{name}”已发布，不能再修改；请新建一个版本。',
  en: 'The price list "{name}" is published and cannot change. Make a new version.',
});
export const PriceListIsEmpty = domainError<{ name: string }>('price_list.empty', 'unprocessable', {
  zh: '价目表“{name}”里还没有价格。',
  en: 'The price list "{name}" has no prices yet.',
});
export const PriceListStartsTooEarly = domainError<{ name: string; from: string }>(
  'price_list.starts_too_early',
  'unprocessable',
  {
    zh: '新价目表必须晚于当前价目表“{name}”（{from} 起生效）。',
    en: 'A new price list must begin after the present one, "{name}", which began on {from}.',
  },
);
export const NoPriceListIsInForce = domainError<{ currency: string }>('price_list.none_in_force', 'unprocessable', {
  zh: '目前没有生效的 {currency} 价目表。',
  en: 'No {currency} price list is in force.',
});
export const ExchangeRateIsMissing = domainError<{ currency: string }>('exchange_rate.missing', 'unprocessable', {
  zh: '没有 {currency} 的汇率，无法折算为人民币。',
  en: 'There is no exchange rate for {currency}, so nothing can be compared in renminbi.',
});
export const ProductIsUnknown = domainError<{ productId: string }>('product.unknown', 'unprocessable', {
  zh: '没有这个产品，或它已停售。',
  en: 'There is no such product, or it is no longer sold.',
});

texts({
  'price_list.product_twice': { zh: '同一产品在价目表里只能有一个价格', en: 'A product has one price in a list' },
  'price_list.price_not_positive': {
    zh: '目录价必须是大于 0 的人民币金额',
    en: 'A list price is an amount of renminbi above zero',
  },
  'price_list.cost_negative': {
    zh: '成本必须是不小于 0 的人民币金额',
    en: 'A cost is an amount of renminbi of zero or more',
  },
});
