import {
  ChoiceField,
  DateField,
  IdField,
  NestedListField,
  ObjectField,
  TextField,
} from '../../platform/http/fields.js';
import { MoneyDto, MoneyField } from '../../platform/http/money.dto.js';
import { ShownRouteField } from '../approvals/index.js';
import { EXPENSE_CATEGORIES, type ExpenseCategory } from './expense.entity.js';

const MOST_LINES = 100;

export class ExpenseLineDto {
  @DateField({ describe: 'The day it was spent; not after today', example: '2026-11-02' })
  spentOn: string;

  @ChoiceField(EXPENSE_CATEGORIES, { describe: 'What for' })
  category: ExpenseCategory;

  @MoneyField({ describe: 'Above 0, in CNY' })
  amount: MoneyDto;

  @TextField({ describe: 'What it was', max: 500, optional: true })
  note?: string;
}

/** What a claim says, its required fields optional when it is changed. */
function expenseFields(optional: boolean) {
  class ExpenseFields {
    @TextField({ min: 1, max: 200, optional, describe: 'What the claim is about', example: '宁波出差' })
    title: string;

    @NestedListField(() => ExpenseLineDto, { max: MOST_LINES, optional, describe: 'What was spent' })
    lines: ExpenseLineDto[];

    @IdField({ optional: true, nullable: true, describe: 'The customer it was spent on' })
    customerId?: string | null;

    @IdField({ optional: true, nullable: true, describe: 'The opportunity it was spent on' })
    opportunityId?: string | null;

    @IdField({ optional: true, nullable: true, describe: 'The visit or meeting it was spent on' })
    activityId?: string | null;

    @TextField({ max: 2000, optional: true, describe: 'Progress it brought, for those who approve' })
    note?: string;

    @ObjectField({ optional: true, describe: "The installation's own fields" })
    custom?: Record<string, unknown>;
  }
  return ExpenseFields;
}

export class NewExpenseDto extends expenseFields(false) {}
export class ChangeExpenseDto extends expenseFields(true) {}

export class SubmitExpenseDto {
  @TextField({ describe: 'For those who approve', max: 2000, optional: true })
  note?: string;

  @ShownRouteField()
  shownRoute?: string[];
}
