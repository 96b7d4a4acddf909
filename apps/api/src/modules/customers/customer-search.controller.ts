import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { ChoiceField, TextField } from '../../platform/http/fields.js';
import { Operation } from '../../platform/http/operation.js';
import { SearchDto, SearchOperation } from '../../platform/listing/list-docs.js';
import { listQueryFrom } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { CustomerPages } from './customer-pages.js';
import { CustomerView } from './customer.view.js';
import { HINT_REASONS } from './duplicate-hint.js';
import { Duplicates } from './duplicates.js';

class DuplicateQuery {
  @TextField({ min: 1, max: 200, describe: 'The name somebody is about to enter' })
  name: string;

  @TextField({ max: 18, optional: true, describe: 'Its unified social credit code, if known' })
  creditCode?: string;

  @TextField({ max: 40, optional: true, describe: 'A telephone number of somebody there, if known' })
  phone?: string;

  @TextField({ max: 254, optional: true, describe: 'An e-mail address of somebody there, if known' })
  email?: string;

  @TextField({ max: 100, optional: true, describe: 'A WeChat id of somebody there, if known' })
  wechat?: string;

  @ChoiceField(['customer', 'lead'], {
    optional: true,
    describe: 'What it is entered as, whose rules are asked: a customer unless said',
  })
  as?: 'customer' | 'lead';
}

export class HintReasonView {
  @ApiProperty({ enum: HINT_REASONS, description: 'What the two have in common, or differ in' })
  code: (typeof HINT_REASONS)[number];

  @ApiProperty({ type: [String], description: 'What only one of the names has, or where they differ' })
  parts: readonly string[];
}

export class DuplicateHintView {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The name that is known already; null inside a closed organisation for what its people do not see',
  })
  name: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Whom it belongs to; null where the name is' })
  ownerName: string | null;

  @ApiProperty({ enum: ['exact', 'similar'], description: 'The same legal entity, or perhaps the same' })
  kind: 'exact' | 'similar';

  @ApiProperty({ enum: ['customer', 'lead'], description: 'What it is known as' })
  object: 'customer' | 'lead';

  @ApiProperty({ type: [HintReasonView], description: 'Why it may be the same' })
  reasons: readonly HintReasonView[];

  @ApiProperty({ description: 'By the rules it is refused, not only warned of' })
  refused: boolean;
}

export class DuplicateHintsView {
  @ApiProperty({ type: [DuplicateHintView], description: 'At most ten, the likeliest first' })
  items: DuplicateHintView[];
}

/** Other ways of asking for customers. */
@ApiTags('customers')
@Controller('customers')
export class CustomerSearchController {
  constructor(
    private readonly pages: CustomerPages,
    private readonly duplicates: Duplicates,
  ) {}

  @Post('search')
  @Can('customer.view')
  @SearchOperation({ id: 'searchCustomers', summary: 'Customers by a condition that may nest', returns: CustomerView })
  search(@Body() body: SearchDto): Promise<Page<CustomerView>> {
    return this.pages.list(listQueryFrom(body));
  }

  @Get('duplicate-hints')
  @Can('customer.create', 'lead.create', 'lead.qualify')
  @Operation({
    id: 'hintCustomerDuplicates',
    summary: 'Whether a company is known already, and whose it is',
    returns: DuplicateHintsView,
  })
  async hints(@Query() { as = 'customer', ...asked }: DuplicateQuery): Promise<DuplicateHintsView> {
    return { items: await this.duplicates.hints(as, asked) };
  }
}
