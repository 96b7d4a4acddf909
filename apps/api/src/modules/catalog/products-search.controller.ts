import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Locale } from '../../platform/http/locale.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { SearchDto, listSchema } from '../../platform/listing/list-docs.js';
import { listQueryFrom } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { ProductView, productView } from './product.view.js';
import { Products } from './products.repository.js';

@ApiTags('products')
@Controller('products/search')
export class ProductsSearchController {
  constructor(private readonly products: Products) {}

  @Post()
  @HttpCode(200)
  @Can('product.view')
  @ApiOperation({ operationId: 'searchProducts', summary: 'Products by a condition that may nest' })
  @ApiExtraModels(ProductView)
  @ApiResponse({ status: 200, description: 'A page of products', schema: listSchema(ProductView) })
  async search(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @Body() body: SearchDto,
  ): Promise<Page<ProductView>> {
    const { items, page } = await this.products.list(listQueryFrom(body));
    return { items: items.map((row) => productView(row, me, locale)), page };
  }
}
