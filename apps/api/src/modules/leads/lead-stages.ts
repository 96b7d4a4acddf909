import type { CustomStage } from '../../platform/custom/custom-objects.js';

/** What people do with a lead, in its order. Giving it out is done by rules as well, and nobody is asked for anything then. */
export const LEAD_STAGES: readonly CustomStage[] = [
  { code: 'following', name: '跟进中', nameEn: 'Being followed' },
  { code: 'qualified', name: '已认定', nameEn: 'Qualified' },
];
