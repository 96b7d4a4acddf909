export { PricingFault } from './fault.ts';
export { isQuantity, isTaxRate, priceLine, type LineFigures, type LinePrice } from './price-line.ts';
export { marginOf } from './margin.ts';
export { MATERIAL_AMOUNT, MATERIAL_SHARE, isMaterial } from './material.ts';
export {
  priceQuote,
  type QuoteFigures,
  type QuoteLineFigures,
  type QuotePrice,
  type QuoteTotals,
} from './price-quote.ts';
export { worstRatio, type WorstRatio } from './worst-ratio.ts';
