import { companyName, compareNames } from '@countersign/kernel/matching';
import { readings } from '../../platform/text-search/readings.js';

export interface Company {
  readonly name: string;
  readonly creditCode: string | null;
}

/** Whether two people may mean one company: by its code where both know it, by its name otherwise. */
export function isSameCompany(one: Company, other: Company): boolean {
  if (one.creditCode && other.creditCode) return one.creditCode === other.creditCode;
  const { verdict } = compareNames(companyName(one.name), companyName(other.name), readings);
  return verdict === 'same' || verdict === 'likely';
}
