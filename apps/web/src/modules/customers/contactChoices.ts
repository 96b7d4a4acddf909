export const CONTACT_ROLES = ['decision_maker', 'influencer', 'user', 'technical_evaluator'] as const;
export const RELATIONSHIPS = ['stranger', 'acquainted', 'familiar', 'trusted', 'partner'] as const;
