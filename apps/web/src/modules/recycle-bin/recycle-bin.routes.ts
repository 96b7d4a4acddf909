import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/recycle-bin',
    name: 'recycle-bin',
    component: () => import('./RecycleBinPage.vue'),
    meta: { room: 'recycle-bin', title: 'nav.recycle-bin', permission: 'recycle.view' },
  },
] satisfies RouteRecordRaw[];
