export { addressKey } from './address.ts';
export { companyName, type CompanyName } from './company-name.ts';
export { compareNames, type NameComparison, type Readings, type Reason, type Verdict } from './compare-names.ts';
export { lettersOf, level, simplify } from './fold.ts';
export { KEYS_VERSION, nameKeys, nameProbes } from './keys.ts';
export { phoneKey } from './phone.ts';
