import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { PublishPriceList } from './actions/publish-price-list.js';
import { PriceListIsEmpty, PriceListIsPublished, PriceListStartsTooEarly } from './catalog.errors.js';
import { PriceListView, priceListView } from './price-list.view.js';
import { PriceLists } from './price-lists.repository.js';

@ApiTags('price-lists')
@Controller('price-lists/:id/publication')
export class PriceListPublicationController {
  constructor(
    private readonly priceLists: PriceLists,
    private readonly publishPriceList: PublishPriceList,
  ) {}

  @Post()
  @Can('product.manage')
  @Operation({
    id: 'publishPriceList',
    summary: 'Publish a draft version; the one before ends the day before it begins',
    returns: PriceListView,
    status: 201,
    refuses: [PriceListIsPublished, PriceListIsEmpty, PriceListStartsTooEarly],
  })
  async create(@Me() me: Principal, @ReaderLocale() locale: Locale, @IdParam() id: string): Promise<PriceListView> {
    await this.publishPriceList.execute(id);
    return priceListView(await this.priceLists.get(id), me, locale);
  }
}
