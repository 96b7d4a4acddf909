import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/notifications',
    name: 'notifications',
    component: () => import('./NotificationsPage.vue'),
    meta: { room: 'notifications', title: 'nav.notifications', permission: 'notification.view' },
  },
] satisfies RouteRecordRaw[];
