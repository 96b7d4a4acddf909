import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { ChangePriceList } from './actions/change-price-list.js';
import { DraftPriceList } from './actions/draft-price-list.js';
import { NoPriceListIsInForce, PriceListIsPublished } from './catalog.errors.js';
import { ChangePriceListDto, NewPriceListDto } from './price-list.dto.js';
import { PricedListView, PriceListsView, pricedListView, priceListView } from './price-list.view.js';
import { PriceLists } from './price-lists.repository.js';

@ApiTags('price-lists')
@Controller('price-lists')
export class PriceListsController {
  constructor(
    private readonly priceLists: PriceLists,
    private readonly draftPriceList: DraftPriceList,
    private readonly changePriceList: ChangePriceList,
  ) {}

  @Get()
  @Can('product.view')
  @Operation({ id: 'listPriceLists', summary: 'Every version of the price list', returns: PriceListsView })
  async list(@Me() me: Principal, @ReaderLocale() locale: Locale): Promise<PriceListsView> {
    return { items: (await this.priceLists.all()).map((row) => priceListView(row, me, locale)) };
  }

  @Get('current')
  @Can('product.view')
  @Operation({
    id: 'getCurrentPriceList',
    summary: 'The price list in force today',
    returns: PricedListView,
    refuses: [NoPriceListIsInForce],
  })
  async current(@Me() me: Principal, @ReaderLocale() locale: Locale): Promise<PricedListView> {
    const id = await this.priceLists.currentId('CNY');
    if (id === null) throw new NoPriceListIsInForce({ currency: 'CNY' });
    return this.show(me, locale, id);
  }

  @Get(':id')
  @Can('product.view')
  @Operation({ id: 'getPriceList', summary: 'One version with its prices', returns: PricedListView })
  async show(@Me() me: Principal, @ReaderLocale() locale: Locale, @IdParam() id: string): Promise<PricedListView> {
    const row = await this.priceLists.get(id);
    return pricedListView(row, await this.priceLists.items(id), me, locale);
  }

  @Post()
  @Can('product.manage')
  @Operation({
    id: 'draftPriceList',
    summary: 'Draft a new version of the price list',
    returns: PricedListView,
    status: 201,
  })
  async create(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @Body() body: NewPriceListDto,
  ): Promise<PricedListView> {
    return this.show(me, locale, await this.draftPriceList.execute(body));
  }

  @Patch(':id')
  @Can('product.manage')
  @Operation({
    id: 'changePriceList',
    summary: 'Change a draft version',
    returns: PricedListView,
    ifMatch: true,
    refuses: [PriceListIsPublished],
  })
  async change(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangePriceListDto,
  ): Promise<PricedListView> {
    await this.changePriceList.execute(id, version, body);
    return this.show(me, locale, id);
  }
}
