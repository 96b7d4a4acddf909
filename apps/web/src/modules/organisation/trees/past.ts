import { businessDay } from '@/lib/format';

/** What was is corrected with a reason. */
export function isOver(from: string | null): boolean {
  return from !== null && from < businessDay(new Date());
}
