import type { RouteRecordRaw } from 'vue-router';

export default [
  {
    path: '/settings/working-calendar',
    name: 'working-calendar',
    component: () => import('./WorkingCalendarPage.vue'),
    meta: { room: 'calendar', title: 'nav.working-calendar', permission: 'calendar.manage' },
  },
] satisfies RouteRecordRaw[];
