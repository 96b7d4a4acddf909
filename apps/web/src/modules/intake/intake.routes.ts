import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/lead-rules',
    name: 'lead-rules',
    component: () => import('./LeadRulesPage.vue'),
    meta: { room: 'intake', needs: ['customers'], title: 'nav.lead-rules', permission: 'lead.rule' },
  },
] satisfies RouteRecordRaw[];
