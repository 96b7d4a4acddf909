import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/forbidden-exceptions',
    name: 'forbidden-exceptions',
    component: () => import('./ExceptionListPage.vue'),
    meta: { room: 'privacy', title: 'nav.forbidden-exceptions' },
  },
  {
    path: '/forbidden-numbers',
    name: 'forbidden-numbers',
    component: () => import('./FindingListPage.vue'),
    meta: { room: 'privacy', title: 'nav.forbidden-numbers', permission: ['privacy.except', 'privacy.scan'] },
  },
] satisfies RouteRecordRaw[];
