import type { RouteRecordRaw } from 'vue-router';

const shared = { room: 'reports', needs: ['opportunities'], permission: 'report.view' };

export default [
  {
    path: '/reports/funnel',
    name: 'funnel',
    component: () => import('./FunnelPage.vue'),
    meta: { ...shared, title: 'nav.funnel' },
  },
  {
    path: '/reports/leads',
    name: 'lead-conversion',
    component: () => import('./LeadConversionPage.vue'),
    meta: { ...shared, needs: ['customers'], title: 'nav.lead-conversion' },
  },
  {
    path: '/reports/contracts',
    name: 'reports',
    component: () => import('./ContractAmountsPage.vue'),
    meta: { ...shared, title: 'nav.reports' },
  },
] satisfies RouteRecordRaw[];
