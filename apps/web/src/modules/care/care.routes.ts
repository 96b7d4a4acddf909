import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/process-care',
    name: 'process-care',
    component: () => import('./CarePage.vue'),
    meta: { room: 'care', title: 'nav.process-care', permission: 'approval.administer', needs: ['approvals'] },
  },
] satisfies RouteRecordRaw[];
