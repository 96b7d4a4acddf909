import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/audit',
    name: 'audit',
    component: () => import('./AuditPage.vue'),
    meta: { room: 'audit', title: 'nav.audit', permission: 'audit.view' },
  },
] satisfies RouteRecordRaw[];
