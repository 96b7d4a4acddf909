import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { ChangeProduct } from './actions/change-product.js';
import { CreateProduct } from './actions/create-product.js';
import { ChangeProductDto, NewProductDto } from './product.dto.js';
import { ProductView, productView } from './product.view.js';
import { PRODUCT_LIST, Products } from './products.repository.js';

@ApiTags('products')
@Controller('products')
export class ProductsController {
  constructor(
    private readonly products: Products,
    private readonly createProduct: CreateProduct,
    private readonly changeProduct: ChangeProduct,
  ) {}

  @Get()
  @Can('product.view')
  @ListOperation({
    id: 'listProducts',
    summary: 'Products with their price in the list in force',
    returns: ProductView,
    spec: PRODUCT_LIST,
  })
  async list(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @ListParams() query: ListQuery,
  ): Promise<Page<ProductView>> {
    const { items, page } = await this.products.list(query);
    return { items: items.map((row) => productView(row, me, locale)), page };
  }

  @Get(':id')
  @Can('product.view')
  @Operation({ id: 'getProduct', summary: 'One product', returns: ProductView })
  async show(@Me() me: Principal, @ReaderLocale() locale: Locale, @IdParam() id: string): Promise<ProductView> {
    return productView(await this.products.get(id), me, locale);
  }

  @Post()
  @Can('product.manage')
  @Operation({
    id: 'createProduct',
    summary: 'Add a product; its price comes with a price list',
    returns: ProductView,
    status: 201,
  })
  async create(@Me() me: Principal, @ReaderLocale() locale: Locale, @Body() body: NewProductDto): Promise<ProductView> {
    return productView(await this.products.get(await this.createProduct.execute(body)), me, locale);
  }

  @Patch(':id')
  @Can('product.manage')
  @Operation({ id: 'changeProduct', summary: 'Change a product', returns: ProductView, ifMatch: true })
  async change(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeProductDto,
  ): Promise<ProductView> {
    await this.changeProduct.execute(id, version, body);
    return productView(await this.products.get(id), me, locale);
  }
}
