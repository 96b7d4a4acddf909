import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { FieldIsNotYours } from '../../platform/access/access.errors.js';
import { RowIsStale } from '../../platform/database/database.errors.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { MergeCustomers } from './actions/merge-customers.js';
import { UndoMerge } from './actions/undo-merge.js';
import { CustomerMergeView } from './customer-merge.view.js';
import { MERGE_LIST } from './customer-merges.repository.js';
import { MergeCustomersDto } from './merge.dto.js';
import { MergePages } from './merge-pages.js';
import {
  ContactsAreElsewhere,
  CustomerGaveWay,
  CustomerIsAppealed,
  CustomerIsNotYours,
  CustomerIsUnderReview,
  CustomersAreTwoEntities,
  MergedTextIsTooLong,
  MergeIsNotDone,
  MergeIsUnderWay,
  MergeIsWithItself,
  MergeUndoIsLate,
  SurvivorGaveWay,
} from './merging.errors.js';

const OBSTACLES = [
  CustomersAreTwoEntities,
  CustomerIsNotYours,
  CustomerIsUnderReview,
  CustomerIsAppealed,
  MergeIsUnderWay,
];
const MISTAKES = [MergeIsWithItself, ContactsAreElsewhere, MergedTextIsTooLong, FieldIsNotYours];

@ApiTags('customer merges')
@Controller('customer-merges')
export class CustomerMergesController {
  constructor(
    private readonly pages: MergePages,
    private readonly mergeCustomers: MergeCustomers,
    private readonly undoMerge: UndoMerge,
  ) {}

  @Get()
  @Can('customer.merge')
  @ListOperation({
    id: 'listCustomerMerges',
    summary: 'Merges of customers of whom the reader sees both records',
    returns: CustomerMergeView,
    spec: MERGE_LIST,
  })
  list(@ReaderLocale() locale: Locale, @ListParams() query: ListQuery): Promise<Page<CustomerMergeView>> {
    return this.pages.list(query, locale);
  }

  @Post()
  @Can('customer.merge')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'mergeCustomers',
    summary: 'Merge one customer into another; where much goes over a worker does it, so follow it by reading it again',
    returns: CustomerMergeView,
    status: 201,
    refuses: [...OBSTACLES, ...MISTAKES, CustomerGaveWay, RowIsStale],
  })
  async create(@Body() wish: MergeCustomersDto, @ReaderLocale() locale: Locale): Promise<CustomerMergeView> {
    return this.pages.show(await this.mergeCustomers.execute(wish), locale);
  }

  @Get(':id')
  @Can('customer.merge')
  @Operation({ id: 'getCustomerMerge', summary: 'One merge and how far it is', returns: CustomerMergeView })
  show(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<CustomerMergeView> {
    return this.pages.show(id, locale);
  }

  @Post(':id/undo')
  @Can('customer.merge')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'undoCustomerMerge',
    summary: 'Make two of one again, within 30 days; what was changed since stays with the survivor',
    returns: CustomerMergeView,
    refuses: [MergeIsNotDone, MergeUndoIsLate, SurvivorGaveWay, CustomerIsNotYours],
  })
  async undo(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<CustomerMergeView> {
    await this.undoMerge.execute(id);
    return this.pages.show(id, locale);
  }
}
