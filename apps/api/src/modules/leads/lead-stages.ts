import type { CustomStage } from '../../platform/custom/custom-objects.js';

/** The way of a lead that becomes something, in its order; one that was given up stands beside it. */
export const LEAD_STAGES: readonly CustomStage[] = [
  { code: 'new', name: '待分配', nameEn: 'New' },
  { code: 'assigned', name: '已分配', nameEn: 'Assigned' },
  { code: 'following', name: '跟进中', nameEn: 'Being followed' },
  { code: 'qualified', name: '已认定', nameEn: 'Qualified' },
];
