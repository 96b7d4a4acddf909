import type { RouteRecordRaw } from 'vue-router';

const shared = { room: 'reorganisation', needs: ['organisation'], permission: 'organisation.plan' };

export default [
  {
    path: '/reorganisation',
    name: 'reorganisation',
    component: () => import('./PlanListPage.vue'),
    meta: { ...shared, title: 'nav.reorganisation' },
  },
  {
    path: '/reorganisation/continuity',
    name: 'continuity',
    component: () => import('./ContinuityPage.vue'),
    meta: { ...shared, title: 'nav.continuity' },
  },
  {
    path: '/reorganisation/days/:day',
    name: 'reorganisation-day',
    component: () => import('./DayPage.vue'),
    meta: { ...shared, title: 'nav.reorganisation' },
  },
  {
    path: '/reorganisation/plans/:id',
    name: 'reorganisation-plan',
    component: () => import('./PlanPage.vue'),
    meta: { ...shared, title: 'nav.reorganisation' },
  },
] satisfies RouteRecordRaw[];
