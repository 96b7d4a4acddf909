/**
 * Issuers by the first digits of a card number and the lengths it may have. The international ranges are those that the
 * schemes publish for ISO/IEC 7812 (UnionPay 62, Visa 4, Mastercard 51–55 and 2221–2720, American Express 34 and 37, JCB
 * 3528–3589, Discover 6011, 644–649 and 65); below them the ranges in which Chinese banks gave cards before UnionPay had
 * its own, as the banks print them (ICBC 9558, ABC 9559, CMB 9555, BOC 601382, BOCOM 601428).
 */
interface Issuer {
  readonly from: string;
  readonly to: string;
  readonly lengths: readonly number[];
  /** Cards that Chinese banks give: no other number of a business looks like that. */
  readonly chinese?: true;
}

const ISSUERS: readonly Issuer[] = [
  { from: '62', to: '62', lengths: [16, 17, 18, 19], chinese: true },
  { from: '9558', to: '9559', lengths: [19], chinese: true },
  { from: '601382', to: '601382', lengths: [19], chinese: true },
  { from: '601428', to: '601428', lengths: [17], chinese: true },
  { from: '9555', to: '9555', lengths: [16], chinese: true },
  { from: '4', to: '4', lengths: [16] },
  { from: '51', to: '55', lengths: [16] },
  { from: '2221', to: '2720', lengths: [16] },
  { from: '34', to: '34', lengths: [15] },
  { from: '37', to: '37', lengths: [15] },
  { from: '3528', to: '3589', lengths: [16] },
  { from: '6011', to: '6011', lengths: [16] },
  { from: '644', to: '659', lengths: [16] },
];

/** `chinese` or `other` for a number of an issuer's range with the right check digit (Luhn), else null. */
export function cardOf(number: string): 'chinese' | 'other' | null {
  const issuer = ISSUERS.find(({ from, to, lengths }) => {
    const prefix = number.slice(0, from.length);
    return prefix >= from && prefix <= to && lengths.includes(number.length);
  });
  if (!issuer || !passesLuhn(number)) return null;
  return issuer.chinese ? 'chinese' : 'other';
}

/** ISO/IEC 7812-1, annex B. */
export function passesLuhn(number: string): boolean {
  let sum = 0;
  for (let at = 0; at < number.length; at++) {
    const digit = Number(number[number.length - 1 - at]);
    const counted = at % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}
