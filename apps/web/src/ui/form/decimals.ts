const FULL_WIDTH = '０１２３４５６７８９．－';
const HALF_WIDTH = '0123456789.-';

/**
 * What a person typed as an exact decimal string: full-width digits, thousands commas and blanks are forgiven,
 * digits beyond `places` are refused. Null when it is not a number.
 */
export function decimalFrom(typed: string, places: number): string | null {
  const plain = typed.replace(/[０-９．－]/g, (char) => HALF_WIDTH[FULL_WIDTH.indexOf(char)]!).replace(/[,，\s]/g, '');
  const match = /^(-?)0*(\d+?)(?:\.(\d*))?$/.exec(plain.startsWith('.') ? `0${plain}` : plain);
  if (!match) return null;
  const [, minus, whole, fraction = ''] = match;
  if (fraction.length > places) return null;
  return `${minus}${whole}${fraction ? `.${fraction}` : ''}`;
}

/** `1234567.5` → `1,234,567.5` */
export function groupedDecimal(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}
