const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** Whether a unified social credit code (统一社会信用代码, GB 32100) has its 18 characters and the right check digit. */
export function isCreditCode(code: string): boolean {
  return /^[0-9A-Y]{18}$/.test(code) && creditCodeCheckDigit(code.slice(0, 17)) === code[17];
}

/** @param body the first 17 characters; @returns the 18th, or null when the body contains a character the code has not */
export function creditCodeCheckDigit(body: string): string | null {
  if (body.length !== WEIGHTS.length) return null;
  const values = [...body].map((character) => ALPHABET.indexOf(character));
  if (values.includes(-1)) return null;
  const sum = values.reduce((total, value, at) => total + value * (WEIGHTS[at] ?? 0), 0);
  return ALPHABET[(31 - (sum % 31)) % 31] ?? null;
}
