export const EXPENSE_PURPOSE = 'expense.claim';

/** The shipped policy that decides until the company publishes one of its own. */
export const EXPENSE_POLICY = 'expense-claim';
