import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/support-views',
    name: 'support-views',
    component: () => import('./SupportViewsPage.vue'),
    meta: { room: 'visibility', title: 'nav.support-views', permission: 'support.view' },
  },
] satisfies RouteRecordRaw[];
