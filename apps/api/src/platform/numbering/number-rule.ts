export const DATE_PARTS = ['none', 'year', 'month', 'day'] as const;
export type DatePart = (typeof DATE_PARTS)[number];

export const RESTARTS = ['never', 'year', 'month', 'day'] as const;
export type Restarts = (typeof RESTARTS)[number];

/** automatic: nobody types one; optional: whoever types none gets the next one; manual: whoever enters a record types it. */
export const ENTRIES = ['automatic', 'optional', 'manual'] as const;
export type Entry = (typeof ENTRIES)[number];

export const SEPARATORS = ['', '-', '_', '.'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** What the numbers of one series look like, and who says them. */
export interface NumberRule {
  readonly prefix: string;
  readonly datePart: DatePart;
  readonly separator: Separator;
  /** At least so many; a counter that has outgrown them goes on. */
  readonly digits: number;
  readonly restarts: Restarts;
  readonly entry: Entry;
  /** Whether what is typed has to look like what is counted. */
  readonly keepsForm: boolean;
}

const LENGTHS: Record<DatePart, number> = { none: 0, year: 4, month: 6, day: 8 };

/** The first so many digits of a business day, `20261129`. */
function dateOf(part: DatePart, day: string): string {
  return day.replaceAll('-', '').slice(0, LENGTHS[part]);
}

/** What stands before the counter. @param day a business day @returns for example `KH-2026-` */
export function headOf({ prefix, datePart, separator }: NumberRule, day: string): string {
  return [prefix, dateOf(datePart, day)]
    .filter(Boolean)
    .map((part) => part + separator)
    .join('');
}

/** The first number there would be on a day. */
export function exampleOf(rule: NumberRule, day: string): string {
  return headOf(rule, day) + '1'.padStart(rule.digits, '0');
}

/** What the counter counts in on a day: 0 where it never begins again, else 2026, 202611 or 20261129. */
export function periodOf({ restarts }: Pick<NumberRule, 'restarts'>, day: string): number {
  return restarts === 'never' ? 0 : Number(dateOf(restarts, day));
}

/** Whether one period's numbers could be mistaken for another's: the counter begins again more often than its date shows. */
export function hidesRestart({ restarts, datePart }: Pick<NumberRule, 'restarts' | 'datePart'>): boolean {
  return RESTARTS.indexOf(restarts) > DATE_PARTS.indexOf(datePart);
}

const MOST = 40;
const TYPED = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** A number as somebody typed it: without blanks around it, full-width characters as the usual ones. */
export function asTyped(number: string): string {
  return number.normalize('NFKC').trim();
}

/** Whether this can be a number at all, and by its rule. @param number as `asTyped` leaves it */
export function isNumberOf(rule: NumberRule, number: string): boolean {
  if (number.length > MOST || !TYPED.test(number)) return false;
  return !rule.keepsForm || formOf(rule).test(number);
}

function formOf({ prefix, datePart, separator, digits }: NumberRule): RegExp {
  // Prefixes are letters and digits; of the separators only the dot means something else.
  const between = separator === '.' ? '\\.' : separator;
  const parts = [prefix, datePart === 'none' ? '' : `\\d{${LENGTHS[datePart]}}`];
  const head = parts
    .filter(Boolean)
    .map((part) => part + between)
    .join('');
  return new RegExp(`^${head}\\d{${digits},9}$`, 'u');
}
