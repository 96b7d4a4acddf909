export { KernelFault } from './fault.ts';
export { isDecimalText } from './decimal.ts';
export { Money, type MoneyJson } from './money.ts';
export { WHOLE, isRatio, ratioOf, type Ratio } from './ratio.ts';
export { formatZhe } from './zhe.ts';
export { amountInWords } from './amount-in-words.ts';
export {
  addDays,
  businessDate,
  compareDates,
  daysBetween,
  isPlainDate,
  startOfBusinessDay,
  type PlainDate,
} from './plain-date.ts';
export { uuidOf, uuidv7 } from './ids.ts';
export { canonicalJson } from './canonical-json.ts';
export { sha256Hex } from './sha256.ts';
export { creditCodeCheckDigit, isCreditCode } from './credit-code.ts';
export { isMobile, maskMobile } from './mobile.ts';
export { normaliseText } from './normalise-text.ts';
