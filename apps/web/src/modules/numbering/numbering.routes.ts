import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/number-rules',
    name: 'number-rules',
    component: () => import('./NumberRulesPage.vue'),
    meta: { room: 'numbering', title: 'nav.number-rules', permission: 'numbering.manage' },
  },
] satisfies RouteRecordRaw[];
