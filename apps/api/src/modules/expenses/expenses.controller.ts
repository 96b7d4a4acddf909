import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { RowIsStale } from '../../platform/database/database.errors.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { ChangeExpense } from './actions/change-expense.js';
import { CreateExpense } from './actions/create-expense.js';
import { DiscardExpense } from './actions/discard-expense.js';
import { ChangeExpenseDto, NewExpenseDto } from './expense.dto.js';
import { ExpensePages } from './expense-pages.js';
import { EXPENSE_LIST } from './expense.row.js';
import { ExpenseView } from './expense.view.js';
import { ExpenseIsClosed, ExpenseIsNotYours } from './expenses.errors.js';

@ApiTags('expenses')
@Controller('expenses')
export class ExpensesController {
  constructor(
    private readonly pages: ExpensePages,
    private readonly createExpense: CreateExpense,
    private readonly changeExpense: ChangeExpense,
    private readonly discardExpense: DiscardExpense,
  ) {}

  @Get()
  @Can('expense.view')
  @ListOperation({ id: 'listExpenses', summary: 'Expense claims', returns: ExpenseView, spec: EXPENSE_LIST })
  list(@ListParams() query: ListQuery, @ReaderLocale() locale: Locale): Promise<Page<ExpenseView>> {
    return this.pages.list(query, locale);
  }

  @Post()
  @Can('expense.create')
  @Operation({ id: 'createExpense', summary: 'Begin an expense claim', returns: ExpenseView, status: 201 })
  async create(@Body() body: NewExpenseDto, @ReaderLocale() locale: Locale): Promise<ExpenseView> {
    return this.pages.show(await this.createExpense.execute(body), locale);
  }

  @Get(':id')
  @Can('expense.view')
  @Operation({ id: 'getExpense', summary: 'One expense claim', returns: ExpenseView })
  show(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<ExpenseView> {
    return this.pages.show(id, locale);
  }

  @Patch(':id')
  @Can('expense.edit')
  @Operation({
    id: 'changeExpense',
    summary: 'Change an expense claim',
    returns: ExpenseView,
    ifMatch: true,
    refuses: [ExpenseIsClosed, ExpenseIsNotYours, RowIsStale],
  })
  async change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeExpenseDto,
    @ReaderLocale() locale: Locale,
  ): Promise<ExpenseView> {
    await this.changeExpense.execute(id, version, body);
    return this.pages.show(id, locale);
  }

  @Delete(':id')
  @Can('expense.delete')
  @Operation({
    id: 'discardExpense',
    summary: 'Put an expense claim into the recycle bin',
    ifMatch: true,
    refuses: [ExpenseIsClosed, ExpenseIsNotYours, RowIsStale],
  })
  discard(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.discardExpense.execute(id, version);
  }
}
