import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, SetsAmountsBy } from '../../platform/access/access.decorators.js';
import { RowIsStale } from '../../platform/database/database.errors.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch } from '../../platform/http/params.js';
import { Shaped } from '../../platform/http/shape/shaped.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { RecordIsHeld } from '../../platform/subjects/holds.js';
import { OwnerIsOutOfReach } from '../org/index.js';
import { ChangeCustomer } from './actions/change-customer.js';
import { DiscardCustomer } from './actions/discard-customer.js';
import { EnterCustomer } from './actions/enter-customer.js';
import { ChangeCustomerDto, CreateCustomerDto } from './customer.dto.js';
import { CustomerPages } from './customer-pages.js';
import { CustomerView } from './customer.view.js';
import {
  ContactBelongsElsewhere,
  CustomerExistsAlready,
  CustomerIsInReview,
  CustomerIsKnown,
  CustomerIsMerged,
  ParentIsBelow,
} from './customers.errors.js';
import { CUSTOMER_LIST } from './customers.list.js';

@ApiTags('customers')
@Controller('customers')
export class CustomersController {
  constructor(
    private readonly pages: CustomerPages,
    private readonly enterCustomer: EnterCustomer,
    private readonly changeCustomer: ChangeCustomer,
    private readonly discardCustomer: DiscardCustomer,
  ) {}

  @Get()
  @Can('customer.view')
  @Shaped('customer', 'primaryContact', 'parent', 'parent.primaryContact')
  @ListOperation({ id: 'listCustomers', summary: 'Customers', returns: CustomerView, spec: CUSTOMER_LIST })
  list(@ListParams() query: ListQuery): Promise<Page<CustomerView>> {
    return this.pages.list(query);
  }

  @Post()
  @Can('customer.create')
  @SetsAmountsBy('customer.amounts', 'budgetRange', 'historicAmount')
  @Operation({
    id: 'createCustomer',
    summary: 'Make a customer together with its primary contact',
    returns: CustomerView,
    status: 201,
    refuses: [CustomerExistsAlready, CustomerIsKnown, OwnerIsOutOfReach],
  })
  async create(@Body() body: CreateCustomerDto): Promise<CustomerView> {
    const { customer } = await this.enterCustomer.execute(body);
    return this.pages.one(customer.id);
  }

  @Get(':id')
  @Can('customer.view')
  @Shaped('customer', 'primaryContact', 'parent', 'parent.primaryContact')
  @Operation({
    id: 'getCustomer',
    summary: 'One customer; where it was merged, 308 to the one that took its place',
    returns: CustomerView,
    moved: true,
    refuses: [CustomerIsMerged],
  })
  show(@IdParam() id: string): Promise<CustomerView> {
    return this.pages.one(id);
  }

  @Patch(':id')
  @Can('customer.edit')
  @SetsAmountsBy('customer.amounts', 'budgetRange', 'historicAmount')
  @Operation({
    id: 'changeCustomer',
    summary: 'Change a customer; a new owner is a transfer',
    returns: CustomerView,
    ifMatch: true,
    refuses: [
      CustomerExistsAlready,
      CustomerIsKnown,
      OwnerIsOutOfReach,
      ParentIsBelow,
      ContactBelongsElsewhere,
      CustomerIsInReview,
      RowIsStale,
    ],
  })
  async change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeCustomerDto,
  ): Promise<CustomerView> {
    await this.changeCustomer.execute(id, version, body);
    return this.pages.one(id);
  }

  @Delete(':id')
  @Can('customer.delete')
  @Operation({
    id: 'discardCustomer',
    summary: 'Put a customer into the recycle bin',
    ifMatch: true,
    refuses: [RecordIsHeld, RowIsStale],
  })
  discard(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.discardCustomer.execute(id, version);
  }
}
