import type { RouteRecordRaw } from 'vue-router';

const OFFICERS = ['subject.handle', 'subject.erase'];

export default [
  {
    path: '/forbidden-exceptions',
    name: 'forbidden-exceptions',
    component: () => import('./ExceptionListPage.vue'),
    meta: { room: 'privacy', title: 'nav.forbidden-exceptions' },
  },
  {
    path: '/forbidden-numbers',
    name: 'forbidden-numbers',
    component: () => import('./FindingListPage.vue'),
    meta: { room: 'privacy', title: 'nav.forbidden-numbers', permission: ['privacy.except', 'privacy.scan'] },
  },
  {
    path: '/subject-requests',
    name: 'subject-requests',
    component: () => import('./SubjectRequestListPage.vue'),
    meta: { room: 'privacy', title: 'nav.subject-requests', permission: OFFICERS },
  },
  {
    path: '/subject-requests/:id',
    name: 'subject-request',
    component: () => import('./SubjectRequestPage.vue'),
    meta: { room: 'privacy', title: 'nav.subject-requests', permission: OFFICERS },
  },
  {
    path: '/print/subject-requests/:id',
    name: 'print-subject-request',
    component: () => import('./SubjectRequestPrintPage.vue'),
    meta: { room: 'privacy', needs: ['print'], bare: true, title: 'nav.subject-requests', permission: OFFICERS },
  },
] satisfies RouteRecordRaw[];
