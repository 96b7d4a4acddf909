import { isPlainDate, type PlainDate } from '../plain-date.ts';

/** Provinces and their like by the first two digits of GB/T 2260, with Taiwan, Hong Kong and Macau as residence permits have them. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
const EARLIEST = '1900-01-01';

/** The 18th character of an identity number (GB 11643, ISO 7064 MOD 11-2). @param body its first 17 digits */
export function idCheckDigit(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return CHECK_DIGITS[sum % 11] as string;
}

/** Whether 18 characters, the last perhaps an X, are an identity number (居民身份证号) of somebody born by today. */
export function isIdNumber(number: string, today: PlainDate): boolean {
  if (number.length !== 18 || !PROVINCES.has(number.slice(0, 2))) return false;
  if (!isBirthday(number.slice(6, 14), today)) return false;
  return idCheckDigit(number) === number[17];
}

/** Whether 15 digits may be an identity number as they were given until 1999; it has no check digit. */
export function mayBeOldIdNumber(number: string, today: PlainDate): boolean {
  return number.length === 15 && PROVINCES.has(number.slice(0, 2)) && isBirthday(`19${number.slice(6, 12)}`, today);
}

function isBirthday(digits: string, today: PlainDate): boolean {
  const day = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return day >= EARLIEST && day <= today && isPlainDate(day);
}
