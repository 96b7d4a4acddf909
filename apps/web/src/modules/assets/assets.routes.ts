import type { RouteRecordRaw } from 'vue-router';

const meta = { room: 'assets', title: 'nav.assets', permission: 'asset.view' };

export default [
  {
    path: '/assets',
    name: 'assets',
    component: () => import('./AssetListPage.vue'),
    meta: { ...meta, needs: ['sharing'] },
  },
  {
    path: '/assets/:id',
    name: 'asset',
    component: () => import('./AssetPage.vue'),
    meta: { ...meta, needs: ['activities', 'attachments', 'sharing'] },
  },
] satisfies RouteRecordRaw[];
