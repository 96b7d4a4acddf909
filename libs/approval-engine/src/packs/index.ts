import type { Pack } from '../pack.ts';
import type { Policy } from '../policy.ts';
import { contractPolicy } from './001-contract-v1.ts';
import { contractPack } from './001-contract.ts';
import { quotePolicy } from './001-quote-v1.ts';
import { quotePack } from './001-quote.ts';
import { directorsContractPack } from './003-contract.ts';
import { projectPack } from './003-project.ts';
import { marketingContractPack, marketingExpensePack, marketingQuotePack } from './004-packs.ts';
import { amendmentPack } from './contract-amendment.ts';
import { admissionPack } from './customer-admission.ts';
import { expensePack } from './expense-claim.ts';
import { closePack } from './opportunity-close.ts';
import { publicationPack } from './policy-publication.ts';
import { overridePack } from './registration-override.ts';

/** The [001] packs as they were first published. A published version never changes again. */
export { contractPolicy, quotePolicy };

/** Every pack that ships in its newest version, by the code of its policy. */
export const shippedPacks: Readonly<Record<string, Pack>> = Object.fromEntries(
  [
    quotePack,
    contractPack,
    directorsContractPack,
    projectPack,
    marketingQuotePack,
    marketingExpensePack,
    marketingContractPack,
    expensePack,
    publicationPack,
    admissionPack,
    closePack,
    amendmentPack,
    overridePack,
  ].map((pack) => [pack.policy.code, pack]),
);

/** Every policy that ships in its newest version, by its code. */
export const packs: Readonly<Record<string, Policy>> = Object.fromEntries(
  Object.entries(shippedPacks).map(([code, { policy }]) => [code, policy]),
);

/** Every version that was ever shipped, older ones first. */
export const publishedPolicies: readonly Policy[] = [quotePolicy, contractPolicy, ...Object.values(packs)];
