import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/',
    name: 'workbench',
    component: () => import('./WorkbenchPage.vue'),
    meta: { room: 'workbench', needs: ['activities', 'approvals'], title: 'nav.workbench' },
  },
] satisfies RouteRecordRaw[];
