import { Module } from '@nestjs/common';
import { ChangePriceList } from './actions/change-price-list.js';
import { ChangeProduct } from './actions/change-product.js';
import { CreateProduct } from './actions/create-product.js';
import { DraftPriceList } from './actions/draft-price-list.js';
import { PriceItems } from './actions/price-items.js';
import { PublishPriceList } from './actions/publish-price-list.js';
import { Catalogue } from './catalogue.js';
import { PartiesController } from './parties.controller.js';
import { Parties } from './parties.repository.js';
import { PriceListPublicationController } from './price-list-publication.controller.js';
import { PriceListsController } from './price-lists.controller.js';
import { PriceLists } from './price-lists.repository.js';
import { Prices } from './prices.repository.js';
import { ProductsController } from './products.controller.js';
import { Products } from './products.repository.js';
import { ProductsSearchController } from './products-search.controller.js';
import { ImportsModule } from '../imports/index.js';
import { ImportedProducts } from './importing/imported-products.repository.js';
import { ProductImport } from './importing/product-import.js';
import { WriteProductRow } from './importing/write-product-row.js';
import { DemoCatalogue } from './seeds/demo-catalogue.js';
import { DemoParties } from './seeds/demo-parties.js';

@Module({
  imports: [ImportsModule],
  controllers: [
    ProductsSearchController,
    ProductsController,
    PriceListsController,
    PriceListPublicationController,
    PartiesController,
  ],
  providers: [
    ...[Products, PriceLists, Prices, Parties, Catalogue],
    ...[CreateProduct, ChangeProduct, DraftPriceList, ChangePriceList, PublishPriceList, PriceItems],
    ...[ProductImport, ImportedProducts, WriteProductRow],
    ...[DemoCatalogue, DemoParties],
  ],
  exports: [Catalogue, Parties],
})
export class CatalogModule {}
