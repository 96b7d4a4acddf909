import type { Policy } from '../policy.ts';
import { contractPolicy } from './001-contract.ts';
import { quotePolicy } from './001-quote.ts';

export { contractPolicy, quotePolicy };

/** Every policy that ships, by its code. */
export const packs: Readonly<Record<string, Policy>> = {
  [quotePolicy.code]: quotePolicy,
  [contractPolicy.code]: contractPolicy,
};
