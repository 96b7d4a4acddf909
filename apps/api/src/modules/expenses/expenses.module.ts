import { Module } from '@nestjs/common';
import { exportController } from '../../platform/listing/export-controller.js';
import { ApprovalsModule } from '../approvals/index.js';
import { OrgModule } from '../org/index.js';
import { ChangeExpense } from './actions/change-expense.js';
import { CreateExpense } from './actions/create-expense.js';
import { DiscardExpense } from './actions/discard-expense.js';
import { PreviewExpense } from './actions/preview-expense.js';
import { SubmitExpense } from './actions/submit-expense.js';
import { WithdrawExpense } from './actions/withdraw-expense.js';
import { ExpenseLinkage } from './expense-linkage.repository.js';
import { ExpensePages } from './expense-pages.js';
import { ExpenseSearchController } from './expense-search.controller.js';
import { ExpenseHandover } from './expenses.handover.js';
import { ExpenseSubject } from './expense.subject.js';
import { ExpenseSubmissionController } from './expense-submission.controller.js';
import { ExpensesController } from './expenses.controller.js';
import { Expenses } from './expenses.repository.js';
import { OnExpenseApproval } from './reactions/on-expense-approval.js';
import { SeedExpensePolicy } from './seeds/seed-expense-policy.js';
import { EXPENSE_EXPORT } from './expense-export.js';

@Module({
  imports: [OrgModule, ApprovalsModule],
  controllers: [
    exportController(EXPENSE_EXPORT),
    ExpenseSearchController,
    ExpensesController,
    ExpenseSubmissionController,
  ],
  providers: [
    ...[Expenses, ExpensePages, ExpenseLinkage, ExpenseSubject, ExpenseHandover, OnExpenseApproval, SeedExpensePolicy],
    ...[CreateExpense, ChangeExpense, DiscardExpense, SubmitExpense, WithdrawExpense, PreviewExpense],
  ],
})
export class ExpensesModule {}
