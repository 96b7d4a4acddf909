import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { SearchDto, SearchOperation } from '../../platform/listing/list-docs.js';
import { listQueryFrom } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { PreviewExpense } from './actions/preview-expense.js';
import { NewExpenseDto } from './expense.dto.js';
import { ExpensePages } from './expense-pages.js';
import { ExpensePreviewView, ExpenseView } from './expense.view.js';

@ApiTags('expenses')
@Controller('expenses')
export class ExpenseSearchController {
  constructor(
    private readonly pages: ExpensePages,
    private readonly previewExpense: PreviewExpense,
  ) {}

  @Post('search')
  @Can('expense.view')
  @SearchOperation({
    id: 'searchExpenses',
    summary: 'Expense claims by a condition that may nest',
    returns: ExpenseView,
  })
  search(@Body() body: SearchDto, @ReaderLocale() locale: Locale): Promise<Page<ExpenseView>> {
    return this.pages.list(listQueryFrom(body), locale);
  }

  @Post('preview')
  @Can('expense.create')
  @Operation({ id: 'previewExpense', summary: 'Who would have to approve it, and why', returns: ExpensePreviewView })
  async preview(@Body() body: NewExpenseDto, @ReaderLocale() locale: Locale): Promise<ExpensePreviewView> {
    return { route: await this.previewExpense.execute(body, locale) };
  }
}
