import { Body, Controller, Delete, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { SubmitExpense } from './actions/submit-expense.js';
import { WithdrawExpense } from './actions/withdraw-expense.js';
import { SubmitExpenseDto } from './expense.dto.js';
import { ExpensePages } from './expense-pages.js';
import { ExpenseView } from './expense.view.js';
import { ExpenseHasNoLines, ExpenseIsClosed, ExpenseIsNotInApproval, ExpenseIsNotYours } from './expenses.errors.js';

@ApiTags('expenses')
@Controller('expenses/:id/submission')
export class ExpenseSubmissionController {
  constructor(
    private readonly pages: ExpensePages,
    private readonly submitExpense: SubmitExpense,
    private readonly withdrawExpense: WithdrawExpense,
  ) {}

  @Post()
  @Can('expense.submit')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'submitExpense',
    summary: 'Put an expense claim up for approval, exactly as it is',
    returns: ExpenseView,
    status: 201,
    refuses: [ExpenseIsClosed, ExpenseIsNotYours, ExpenseHasNoLines],
  })
  async create(
    @IdParam() id: string,
    @Body() { note, shownRoute }: SubmitExpenseDto,
    @ReaderLocale() locale: Locale,
  ): Promise<ExpenseView> {
    await this.submitExpense.execute(id, note, shownRoute);
    return this.pages.show(id, locale);
  }

  @Delete()
  @Can('expense.submit')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'withdrawExpense',
    summary: 'Take an expense claim back from approval',
    returns: ExpenseView,
    refuses: [ExpenseIsNotInApproval, ExpenseIsNotYours],
  })
  async remove(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<ExpenseView> {
    await this.withdrawExpense.execute(id);
    return this.pages.show(id, locale);
  }
}
