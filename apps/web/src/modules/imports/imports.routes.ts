import type { RouteRecordRaw } from 'vue-router';

const meta = { room: 'imports', title: 'nav.imports', permission: 'import.run' };

export default [
  { path: '/imports', name: 'imports', component: () => import('./ImportListPage.vue'), meta },
  { path: '/imports/new', name: 'import-new', component: () => import('./ImportNewPage.vue'), meta },
  {
    path: '/imports/:id',
    name: 'import',
    component: () => import('./ImportPage.vue'),
    meta: { ...meta, needs: ['customers', 'contacts', 'organisation', 'opportunities', 'activities', 'products'] },
  },
] satisfies RouteRecordRaw[];
