export { CatalogModule } from './catalog.module.js';
export { ProductIsUnknown } from './catalog.errors.js';
export { PriceListPublished } from './catalog.events.js';
export { Catalogue } from './catalogue.js';
export { SEES_COSTS } from './costs.js';
export { Parties } from './parties.repository.js';
export { sealView, SealView, SigningEntityView, type SealRow, type SigningEntityRow } from './parties.view.js';
export { type ProductKind } from './product.entity.js';
export { type PricedProduct } from './prices.repository.js';
