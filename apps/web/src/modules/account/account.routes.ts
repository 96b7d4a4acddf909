import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/account',
    name: 'account',
    component: () => import('./AccountPage.vue'),
    meta: { room: 'account', needs: ['organisation'], title: 'nav.account' },
  },
] satisfies RouteRecordRaw[];
