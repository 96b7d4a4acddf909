import type { RouteRecordRaw } from 'vue-router';

const meta = { room: 'registrations', permission: 'registration.view' };

export default [
  {
    path: '/registrations',
    name: 'registrations',
    component: () => import('./RegistrationListPage.vue'),
    meta: { ...meta, title: 'nav.registrations' },
  },
  {
    path: '/registration-conflicts',
    name: 'registration-conflicts',
    component: () => import('./ConflictListPage.vue'),
    meta: { ...meta, title: 'nav.registration-conflicts' },
  },
  {
    path: '/registration-conflicts/:id',
    name: 'registration-conflict',
    component: () => import('./ConflictPage.vue'),
    meta: { ...meta, title: 'nav.registration-conflicts', permission: ['registration.view', 'approval.decide'] },
  },
] satisfies RouteRecordRaw[];
