import type { RouteRecordRaw } from 'vue-router';

const meta = { room: 'activities', title: 'nav.activities', permission: 'activity.view' };

export default [
  { path: '/activities', name: 'activities', component: () => import('./ActivityListPage.vue'), meta },
  { path: '/tasks', name: 'tasks', component: () => import('./MyTasksPage.vue'), meta },
  {
    path: '/activities/:id',
    name: 'activity',
    component: () => import('./ActivityPage.vue'),
    meta: { ...meta, needs: ['attachments'] },
  },
] satisfies RouteRecordRaw[];
