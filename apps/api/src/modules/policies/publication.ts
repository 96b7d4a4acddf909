import { shippedPacks, type FactCatalogue } from '@countersign/approval-engine';

export const POLICY_SUBJECT = 'policy';
export const PUBLICATION_PURPOSE = 'policy.publication';

/** What a policy about the publication of policies may ask. */
export const PUBLICATION_FACTS: FactCatalogue = shippedPacks['policy-publication']?.policy.facts ?? {};
