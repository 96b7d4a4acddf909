import type { RouteRecordRaw } from 'vue-router';

const shared = { room: 'projects', title: 'nav.projects', permission: 'project.view' };

export default [
  {
    path: '/projects',
    name: 'projects',
    component: () => import('./ProjectListPage.vue'),
    meta: { ...shared, needs: ['sharing'] },
  },
  {
    path: '/projects/:id',
    name: 'project',
    component: () => import('./ProjectPage.vue'),
    meta: { ...shared, needs: ['activities', 'attachments', 'sharing'] },
  },
] satisfies RouteRecordRaw[];
