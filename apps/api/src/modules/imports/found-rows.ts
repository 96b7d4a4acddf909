import type { RowOrder } from './finding.js';
import type { RowOutcome, RowProblem, RowValues } from './import-target.js';
import { isProblem } from './known-people.repository.js';
import type { RowAttempts } from './row-attempts.js';
import { orderedOn } from './row-orders.js';

interface FoundRows<Found extends object> {
  readonly rows: readonly RowValues[];
  readonly orders: readonly (RowOrder | null)[];
  /** By row: what it names, or why that was not found. */
  readonly found: readonly (Found | RowProblem)[];
}

/** Makes records of rows one after the other; those whose parties were not found are refused. */
export async function makeOfFound<Found extends object>(
  attempts: RowAttempts,
  { rows, orders, found }: FoundRows<Found>,
  make: (row: RowValues, found: Found, isDecided: boolean) => Promise<RowOutcome>,
): Promise<RowOutcome[]> {
  const outcomes: RowOutcome[] = [];
  for (const [i, row] of rows.entries()) {
    const [named, order] = [found[i]!, orders[i] ?? null];
    if (isProblem(named)) outcomes.push({ outcome: 'refused', problem: named });
    else {
      const create = () => make(row, named, order !== null);
      outcomes.push(await attempts.of(() => orderedOn(order, { create })));
    }
  }
  return outcomes;
}
