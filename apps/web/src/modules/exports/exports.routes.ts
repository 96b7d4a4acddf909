import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/exports',
    name: 'exports',
    component: () => import('./MyExportsPage.vue'),
    meta: { room: 'exports', title: 'nav.exports' },
  },
] satisfies RouteRecordRaw[];
