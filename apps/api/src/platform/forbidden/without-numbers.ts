import { businessDate } from '@countersign/kernel';
import { maskForbidden } from '@countersign/kernel/forbidden';

/** A text as it may be kept or logged: the mask of each number in its place. */
export function withoutNumbers(text: string): string {
  return maskForbidden(text, businessDate(new Date()));
}

/** The same for every text in a value. */
export function withoutNumbersIn(value: unknown): unknown {
  if (typeof value === 'string') return withoutNumbers(value);
  if (Array.isArray(value)) return value.map(withoutNumbersIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [withoutNumbers(key), withoutNumbersIn(entry)]),
  );
}
