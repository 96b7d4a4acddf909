import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/lead-rules',
    name: 'lead-rules',
    component: () => import('./LeadRulesPage.vue'),
    meta: { room: 'intake', needs: ['customers'], title: 'nav.lead-rules', permission: 'lead.rule' },
  },
  {
    path: '/lead-criteria',
    name: 'lead-criteria',
    component: () => import('./LeadCriteriaPage.vue'),
    meta: { room: 'intake', needs: ['customers'], title: 'nav.lead-criteria', permission: 'lead.rule' },
  },
  {
    path: '/lead-pool',
    name: 'lead-pool',
    component: () => import('./LeadPoolPage.vue'),
    meta: { room: 'intake', needs: ['customers'], title: 'nav.lead-pool', permission: 'lead.claim' },
  },
  {
    path: '/lead-forms',
    name: 'lead-forms',
    component: () => import('./LeadFormsPage.vue'),
    meta: { room: 'intake', needs: ['customers', 'leads'], title: 'nav.lead-forms', permission: 'lead.rule' },
  },
] satisfies RouteRecordRaw[];
