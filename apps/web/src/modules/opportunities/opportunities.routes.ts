import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/opportunities',
    name: 'opportunities',
    component: () => import('./OpportunitiesPage.vue'),
    meta: {
      room: 'opportunities',
      needs: ['sharing', 'bulk-edits'],
      title: 'nav.opportunities',
      permission: 'opportunity.view',
    },
  },
  {
    path: '/opportunities/:id',
    name: 'opportunity',
    component: () => import('./OpportunityPage.vue'),
    meta: {
      room: 'opportunities',
      needs: ['activities', 'attachments', 'quotes', 'contracts', 'registrations', 'sharing'],
      title: 'nav.opportunities',
      permission: 'opportunity.view',
    },
  },
] satisfies RouteRecordRaw[];
