import type { RouteRecordRaw } from 'vue-router';

const meta = { room: 'roles', title: 'nav.roles', permission: 'role.view' };

export default [
  { path: '/roles', name: 'roles', component: () => import('./RoleListPage.vue'), meta },
  { path: '/roles/compare', name: 'role-comparison', component: () => import('./RoleComparePage.vue'), meta },
  { path: '/roles/:id', name: 'role', component: () => import('./RolePage.vue'), meta },
] satisfies RouteRecordRaw[];
