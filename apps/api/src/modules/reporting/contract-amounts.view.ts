import { Money } from '@countersign/kernel';
import { ApiProperty } from '@nestjs/swagger';
import { AmountProperty, AmountsOf } from '../../platform/http/amount-views.js';
import { MoneyDto } from '../../platform/http/money.dto.js';
import { RefView, refView } from '../../platform/http/views.js';
import type { AmountRow } from './contract-amounts.repository.js';

@AmountsOf('contract.amounts')
class AmountView {
  @AmountProperty({ type: MoneyDto, description: 'Amounts with tax, in CNY' })
  amount: MoneyDto | null;

  @ApiProperty({ type: 'integer', description: 'How many contracts' })
  count: number;
}

class MonthAmountView extends AmountView {
  @ApiProperty({ description: 'Month', example: '2026-11' })
  month: string;
}

class DepartmentAmountsView {
  @ApiProperty({ type: RefView, nullable: true, description: 'Department; null for contracts without one' })
  department: RefView | null;

  @ApiProperty({ type: [MonthAmountView], description: 'One for each month' })
  cells: MonthAmountView[];

  @ApiProperty({ type: AmountView, description: 'All its months together' })
  total: AmountView;
}

export class ContractAmountsView {
  @ApiProperty({ type: [String], description: 'The months, in order' })
  months: string[];

  @ApiProperty({ type: [DepartmentAmountsView], description: 'One for each department with a contract in the period' })
  departments: DepartmentAmountsView[];

  @ApiProperty({ type: AmountView, description: 'Everything together' })
  total: AmountView;
}

export function contractAmountsView(months: readonly string[], rows: readonly AmountRow[]): ContractAmountsView {
  const ids = [...new Set(rows.map(({ departmentId }) => departmentId))];
  const departments = ids.map((id) => {
    const own = rows.filter(({ departmentId }) => departmentId === id);
    const cells = months.map((month) => ({ month, ...together(own.filter((row) => row.month === month)) }));
    return { department: refView(id, own[0]?.departmentName), cells, total: together(own) };
  });
  return { months: [...months], departments, total: together(rows) };
}

function together(rows: readonly AmountRow[]): AmountView {
  const amount = Money.sum(rows.map((row) => Money.of(row.amount))).toJSON() as MoneyDto;
  return { amount, count: rows.reduce((sum, { count }) => sum + count, 0) };
}
