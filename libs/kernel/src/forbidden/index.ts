export { cardOf, passesLuhn } from './bank-card.ts';
export {
  findForbidden,
  holdsMask,
  maskForbidden,
  masked,
  maskOf,
  type Certainty,
  type Finding,
  type ForbiddenKind,
} from './find-forbidden.ts';
export { idCheckDigit, isIdNumber } from './id-card.ts';
export { hasManyDigits } from './level-digits.ts';
