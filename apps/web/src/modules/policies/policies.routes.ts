import type { RouteRecordRaw } from 'vue-router';

const shared = { room: 'policies', needs: ['approvals'], title: 'nav.policies', permission: 'policy.view' };

export default [
  { path: '/policies', name: 'policies', component: () => import('./list/PolicyListPage.vue'), meta: shared },
  { path: '/policies/:code', name: 'policy', component: () => import('./PolicyPage.vue'), meta: shared },
  {
    path: '/policies/:code/versions/:number',
    name: 'policy-version',
    component: () => import('./versions/VersionPage.vue'),
    meta: shared,
  },
] satisfies RouteRecordRaw[];
