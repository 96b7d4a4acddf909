/**
 * A telephone number as it is compared: digits alone, without the trunk prefixes of China (+86, 0086) and without an
 * extension; null where fewer than seven digits say too little. Mobile: 13812348000; landline: 01062345678.
 */
export function phoneKey(text: string): string | null {
  const [main = ''] = text.normalize('NFKC').split(/(?:转|分机|ext\.?|x|#|,|，|;|；|、|\/|\|)/iu);
  let digits = main.replace(/\D/g, '');
  if (/^(?:00)?86(?=1[3-9]\d{9}$|[1-9]\d{8,10}$|0\d{9,11}$)/.test(digits)) digits = digits.replace(/^(?:00)?86/, '');
  if (/^01[3-9]\d{9}$/.test(digits)) digits = digits.slice(1);
  if (/^[1-9]\d{9,10}$/.test(digits) && !/^1[3-9]\d{9}$/.test(digits) && !/^[48]00\d{7}$/.test(digits))
    digits = `0${digits}`;
  return digits.length >= 7 && !/^(\d)\1+$/.test(digits) ? digits : null;
}
